using Summit.Quotes.Speakers;

namespace Summit.Quotes.Attribution.Passes;

/// <summary>« A », a dit X. « B »: in one paragraph, a quote that stands alone goes on with the last speaker.</summary>
internal sealed class SameParagraphPass : IAttributionPass
{
    private const int SentencesBack = 20;

    public string Name => "same-paragraph";

    public Answer? Attribute(Placement quote)
    {
        if (!quote.StandsAlone)
            return null;
        for (var s = quote.Sentence - 1; s >= 0 && s >= quote.Sentence - SentencesBack && quote.Story.Clauses[s].Sentence.Block == quote.Words.Block; s--)
        {
            if (Array.FindLast(quote.Story.Clauses[s].Cues, c => c.Source is not null && !c.Negated) is { } cue)
                return CueAnswers.From(quote, cue, s == quote.Sentence - 1 ? 0.9 : 0.8, introduced: true);
            // « Lena Orsat confirme ce choix. « B » »: a reporting verb announces, though nothing hangs on it.
            if (s == quote.Sentence - 1 && quote.Story.Clauses[s].Verbs is [{ Form: VerbForm.Finite, Negated: false }, ..] && quote.Story.Speakers.SubjectOf(s) is [{ Kind: MemberKind.Person }] subject)
                return new Answer(subject, null, null, 0.75, Introduced: true);
        }

        return null;
    }
}
