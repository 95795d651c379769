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
        if (!quote.StandsAlone && !quote.IsHearsay && quote.Story.Speakers.SubjectOf(quote.Sentence, quote.Unit) is { Kind: not MemberKind.Unnamed } subject && !IsPassive(quote))
            return new Answer([subject], null, null, 0.5, Introduced: false);
        if (!quote.StandsAlone && quote.Unit == 0 && quote.Words.Kind == BlockKind.Body)
            return Behind(quote) is { } behind ? new Answer(behind, null, null, 0.45, Introduced: true) : null;
        var builtIn = quote.Unit > 0 && quote.Words.Sign(quote.Unit - 1) != ':' && !quote.StandsAlone;
        for (var s = quote.Sentence - 1; s >= 0 && s >= quote.Sentence - SentencesBack; s--)
        {
            // Built into a sentence about something else, in a paragraph where nobody spoke, the words may be anybody's.
            if (builtIn && quote.Words.Kind == BlockKind.Body && quote.Story.Clauses[s].Sentence.Block != quote.Words.Block)
                return null;
            if (Array.FindLast(quote.Story.Clauses[s].Cues, c => c.Source is not null && !c.Negated && c.Source.Means.Count > 0) is { } cue)
                return new Answer(cue.Source!.Means, null, null, 0.4, quote.StandsAlone);
        }

        return !builtIn && quote.Story.Cast.MainPerson is { IsSure: true } main ? new Answer([main], null, null, 0.35, quote.StandsAlone) : null;
    }

    /// <summary>« Paul Varo sera jugé pour « vol de barques » »: whom something is done to says nothing.</summary>
    private static bool IsPassive(Placement quote)
    {
        var words = quote.Words;
        for (var i = 1; i < quote.Unit && words.Is(quote.Unit - 1, Traits.Preposition | Traits.Linker); i++)
        {
            var verb = i + 1;
            while (words.Is(verb, Traits.Adverb))
                verb++;
            if (words.Is(i, Traits.Be) && !words.Is(i - 1, Traits.Reflexive) && words.Is(verb, Traits.Participle) && !words.Is(verb, Traits.Be) && verb < quote.Unit)
                return true;
        }

        return false;
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
