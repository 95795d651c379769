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
        for (var s = quote.Sentence - 1; s >= 0 && s >= quote.Sentence - SentencesBack; s--)
        {
            if (quote.Story.Cues[s].FindLast(c => c.Source is not null && !c.Negated) is { } cue)
                return CueAnswers.From(quote, cue, 0.75, introduced: true) with { Source = null, Cue = null };
            if (quote.Story.Previous(quote, s) is { Speakers.Count: > 0 } earlier)
                return earlier with { Source = null, Cue = null, Confidence = 0.7, Introduced = true };
            if (s == quote.Sentence - 1 && quote.Story.Speakers.SubjectOf(s) is { Count: > 0 } subject)
                return new Answer(subject, null, null, 0.6, Introduced: true);
        }

        return null;
    }
}
