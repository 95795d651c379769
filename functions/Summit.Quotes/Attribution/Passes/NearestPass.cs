using Summit.Quotes.Languages;
using Summit.Quotes.Speakers;

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
        if (!quote.StandsAlone && speakers.SubjectOf(quote.Sentence, quote.Unit) is { Kind: not MemberKind.Unnamed } subject)
            return new Answer([subject], null, null, 0.5, Introduced: false);
        if (!quote.StandsAlone && quote.Unit == 0 && quote.Words.Kind == BlockKind.Body)
            return Behind(quote) is { } behind ? new Answer(behind, null, null, 0.45, Introduced: true) : null;
        // Words within a sentence of the journalist's are rather those of whom that sentence is about.
        if (!quote.StandsAlone && quote.Words.Kind == BlockKind.Body && quote.Words.Sign(quote.Unit - 1) is not (':' or ','))
            return null;
        for (var s = quote.Sentence - 1; s >= 0 && s >= quote.Sentence - SentencesBack; s--)
        {
            if (Array.FindLast(quote.Story.Clauses[s].Cues, c => c.Source is not null && !c.Negated && c.Source.Means.Count > 0) is { } cue)
                return new Answer(cue.Source!.Means, null, null, 0.4, quote.StandsAlone);
        }

        return quote.Story.Cast.MainPerson is { IsSure: true } main ? new Answer([main], null, null, 0.35, quote.StandsAlone) : null;
    }

    /// <summary>The person named first behind a quote that its sentence goes on from as if with an incise, else the only one of the article; null for none.</summary>
    private static IReadOnlyList<CastMember>? Behind(Placement quote)
    {
        if (quote.Words.Sign(1) != ',' && quote.Words.Article.Text[quote.Pair.Span.End - 1] is not (',' or '!' or '?'))
            return null;
        foreach (var phrase in quote.Story.Clauses[quote.Sentence].Phrases)
        {
            if (phrase.First > quote.Unit && phrase is { HasName: true, Means: [{ Kind: MemberKind.Person }] } && (phrase.Preposition < 0 || quote.Words.Is(phrase.Preposition, Traits.Likening)))
                return phrase.Means;
        }

        return quote.Story.Cast.OnlyPerson is { IsSure: true } only ? only.Alone : null;
    }
}
