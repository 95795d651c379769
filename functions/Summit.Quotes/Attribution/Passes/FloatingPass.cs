using Summit.Quotes.Speakers;

namespace Summit.Quotes.Attribution.Passes;

/// <summary>A paragraph that is only a quote goes on with whoever spoke, or acted, just before it.</summary>
internal sealed class FloatingPass : IAttributionPass
{
    private const int SentencesBack = 4;

    public string Name => "floating";

    public Answer? Attribute(Placement quote)
    {
        if (!quote.StandsAlone || quote.Words.Kind != BlockKind.Body)
            return null;
        if (Behind(quote) is { } next)
            return next;
        for (var s = quote.Sentence - 1; s >= 0 && s >= quote.Sentence - SentencesBack; s--)
        {
            if (Array.FindLast(quote.Story.Clauses[s].Cues, c => c.Source is not null && !c.Negated) is { } cue)
                return CueAnswers.From(quote, cue, 0.87, introduced: true) with { Source = null, Cue = null };
            if (quote.Story.Previous(quote, s) is { Speakers.Count: > 0 } earlier)
                return earlier with { Source = null, Cue = null, Confidence = 0.85, Introduced = true };
            if (s == quote.Sentence - 1 && quote.Story.Speakers.SubjectOf(s) is { Count: > 0 } subject)
                return new Answer(subject, null, null, 0.75, Introduced: true);
        }

        return null;
    }

    /// <summary>« … » Lena Orsat éclate de rire: a quote that opens its paragraph belongs to who acts right behind it.</summary>
    private static Answer? Behind(Placement quote)
    {
        var next = quote.Sentence + 1;
        var opens = quote.Sentence == 0 || quote.Story.Clauses[quote.Sentence - 1].Sentence.Block != quote.Words.Block;
        if (!opens || next >= quote.Story.Clauses.Count || quote.Story.Clauses[next].Sentence.Block != quote.Words.Block)
            return null;
        return quote.Story.Speakers.SubjectOf(next) is [{ Kind: MemberKind.Person } subject] ? new Answer([subject], null, null, 0.75, Introduced: true) : null;
    }
}
