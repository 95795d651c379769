using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Speakers;

/// <summary>Finds whom a speaker calls at the end of a turn: "Thank you. Yes, Lena.", "Let us start with Lena Orsat of the Tribune."</summary>
internal static class CalledNames
{
    private const int LongestCall = 6;

    /// <summary>The given name, and the surname if it is called too; null where nobody is called.</summary>
    public static string? AtEnd(ArticleText article, Turn turn)
    {
        var last = article.FirstToken(turn.LastBlock + 1) - 1;
        while (last > turn.FirstToken && article.Tokens[last].Kind != TokenKind.Word)
            last--;
        var (name, end) = (-1, -1);
        for (var t = last; t >= turn.FirstToken && !Letters.EndsSentence(article.Tokens[t].Sign); t--)
        {
            if (last - t >= LongestCall)
                return name >= 0 && IsOfOutlet(article, end, last) ? article.Words(name, end) : null;
            if (article.Tokens[t].Capital && article.Tokens[t].Is(Traits.GivenName))
                (name, end) = (t, t < last && article.Tokens[t + 1] is { Capital: true, Kind: TokenKind.Word } ? t + 1 : t);
        }

        return name < 0 ? null : article.Words(name, end);
    }

    /// <summary>Whether nothing follows a name but for whom its bearer writes.</summary>
    private static bool IsOfOutlet(ArticleText article, int name, int last) =>
        name + 1 < last && article.Tokens[name + 1].Is(Traits.Preposition) && article.Tokens[last].Capital;
}
