using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>Knows what nobody speaks in a transcript: "(Applause.)", « [Rires] ».</summary>
internal static class StageDirections
{
    private const int Longest = 10;

    /// <summary>Whether a paragraph is nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> words) =>
        words.Length > 2 && words[0] is '(' or '[' && words[1..].IndexOfAny(')', ']') is var close && (close == words.Length - 2 || close == words.Length - 3 && words[^1] == '.');

    /// <summary>The token behind the parenthesis that starts at one; that one itself where none does.</summary>
    public static int Behind(ArticleText article, int t, int end)
    {
        var close = t < end ? article.Tokens[t].Sign switch { '(' => ')', '[' => ']', _ => '\0' } : '\0';
        for (var i = t + 1; close != '\0' && i < end && i < t + Longest; i++)
        {
            if (article.Tokens[i].Sign == close)
                return i + 1;
        }

        return t;
    }
}
