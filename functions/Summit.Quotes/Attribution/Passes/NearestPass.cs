using Summit.Quotes.Languages;

namespace Summit.Quotes.Attribution.Passes;

/// <summary>The last resort for words that are surely somebody's: who acts in the sentence, else who spoke last, else whom the article names most.</summary>
internal sealed class NearestPass : IAttributionPass
{
    private const int SentencesBack = 12;
    private const int ShortestUtterance = 4;

    public string Name => "nearest";

    public Answer? Attribute(Placement quote)
    {
        if (quote.Words.Kind is BlockKind.Title or BlockKind.Caption or BlockKind.Furniture || quote.Pair.Span.In(quote.Words.Article.Text).Count(' ') < ShortestUtterance - 1)
            return null;
        // « l'« homme des neiges » »: with an article that points to what everybody knows, the words may be anybody's.
        if (quote.Words.Is(quote.Unit - 1, Traits.Determiner) && quote.Words.Word(quote.Unit - 1) is { IsDefinite: true })
            return null;
        var speakers = quote.Story.Speakers;
        if (!quote.StandsAlone && !quote.IsHearsay && speakers.SubjectOf(quote.Sentence, quote.Unit) is { } subject)
            return new Answer([subject], null, null, 0.5, Introduced: false);
        for (var s = quote.Sentence - 1; s >= 0 && s >= quote.Sentence - SentencesBack; s--)
        {
            if (Array.FindLast(quote.Story.Clauses[s].Cues, c => c.Source is not null && !c.Negated && c.Source.Means.Count > 0) is { } cue)
                return new Answer(cue.Source!.Means, null, null, 0.4, quote.StandsAlone);
        }

        return quote.Story.Cast.MainPerson is { } main ? new Answer([main], null, null, 0.35, quote.StandsAlone) : null;
    }
}
