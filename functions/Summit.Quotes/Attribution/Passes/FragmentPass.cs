namespace Summit.Quotes.Attribution.Passes;

/// <summary>« Lena Orsat parle d'une « honte » »: a fragment behind a reporting verb whose frames do not foresee it.</summary>
internal sealed class FragmentPass : IAttributionPass
{
    private const int Reach = 8;

    public string Name => "fragment";

    public Answer? Attribute(Placement quote)
    {
        var clause = quote.Clause;
        if (clause.ReportBefore(quote.Unit) is not { Form: VerbForm.Finite, Negated: false } verb || !Governs(clause, verb, quote.Unit) || quote.IsHearsay)
            return null;
        if (new SubjectFinder(clause).Before(verb.First).Subject is not { } subject || subject.Means is not { Count: > 0 } speakers)
            return null;
        return new Answer(speakers, clause.Sentence.Span(subject.First, subject.Last), clause.Sentence.Span(verb.First, verb.Last), 0.75, Introduced: false);
    }

    /// <summary>Whether nothing between the verb and the quote begins a clause of its own.</summary>
    private static bool Governs(Clause clause, VerbGroup verb, int quote)
    {
        if (quote - verb.Last > Reach)
            return false;
        for (var i = verb.Last + 1; i < quote; i++)
        {
            if (!clause.Sentence.IsWord(i) || clause.IsFinite(i))
                return false;
        }

        return true;
    }
}
