using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>
/// Tells by the words alone where the journalist takes over from the speaker: « …, a dit X », "…, she said". It stands
/// in for the quotation mark where one is missing, before there are sentences and cues to ask.
/// </summary>
internal static class InciseStart
{
    private const int LongestSubject = 5;

    /// <summary>Whether an incise begins with a token.</summary>
    /// <param name="article">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="end">The token where the search must end.</param>
    public static bool IsAt(ArticleText article, int at, int end)
    {
        var verb = at;
        if (verb < end && article.Tokens[verb].Is(Traits.Have))
            return IsCompound(article, verb + 1, end);
        if (IsReporting(article, verb, end))
            return NamesSomebody(article, verb + 1, end);
        while (verb < end && verb - at < LongestSubject && CanBeSubject(article.Tokens[verb]))
            verb++;
        return verb > at && IsReporting(article, verb, end);
    }

    /// <summary>The last token before the first incise of a stretch; -1 where it has none. Quotes inside are passed over.</summary>
    public static int Before(ArticleText article, int first, int end, IReadOnlyDictionary<int, int> inner)
    {
        for (var t = first; t < end; t++)
        {
            if (inner.TryGetValue(t, out var close))
                t = close;
            else if (article.Tokens[t].Sign is ',' or '?' or '!' && IsAt(article, t + 1, end))
                return article.Tokens[t].Sign == ',' ? t - 1 : t;
        }

        return -1;
    }

    /// <summary>« a dit », « a-t-elle ajouté », « ont-ils aussitôt répondu ».</summary>
    private static bool IsCompound(ArticleText article, int t, int end)
    {
        while (t < end && article.Tokens[t].Is(Traits.Pronoun | Traits.FirstPerson | Traits.Adverb | Traits.Negation))
            t++;
        return t < end && article.Tokens[t].Is(Traits.Participle) && article.Word(article.Tokens[t])!.Reports.Length > 0;
    }

    private static bool IsReporting(ArticleText article, int t, int end) =>
        t < end && article.Word(article.Tokens[t]) is { Reports.Length: > 0 } word && word.Is(Traits.Finite) && !article.Tokens[t].Capital;

    private static bool NamesSomebody(ArticleText article, int t, int end) =>
        t < end && (article.Tokens[t].Capital || article.Tokens[t].Is(Traits.Pronoun | Traits.Determiner | Traits.Possessive | Traits.Role | Traits.Title));

    private static bool CanBeSubject(Token token) =>
        token.Kind == TokenKind.Word && (token.Capital && !token.Is(Traits.Determiner | Traits.Preposition | Traits.Conjunction) || token.Is(Traits.Pronoun | Traits.Particle | Traits.Title));
}
