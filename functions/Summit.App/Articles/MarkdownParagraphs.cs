using Summit.App.Articles.Html;

namespace Summit.App.Articles;

/// <summary>
/// Holds Markdown to sizes that can be parsed in time. Inside one paragraph the parser's work grows with the square of
/// its length when brackets are left open, over the document with the square of the link definitions: both are bounded.
/// </summary>
internal static class MarkdownParagraphs
{
    private const long MaxWork = 10_000_000_000;
    private const int MaxParagraphs = HtmlPage.MaxTags / 2;

    public static void RefuseHuge(string text)
    {
        var (work, longest, longestLine) = (0L, 0L, 0);
        var (length, line, start, paragraphs) = (0L, 0, 1, 0);
        foreach (var words in text.AsSpan().EnumerateLines())
        {
            line++;
            if (words.IsWhiteSpace())
            {
                (length, start) = (0, line + 1);
                continue;
            }

            if (length == 0 && ++paragraphs > MaxParagraphs)
                throw new UnreadableArticleException(
                    $"The Markdown has more than {MaxParagraphs} paragraphs: upload one article to a file.");
            work += (length + words.Length) * (length + words.Length) - length * length;
            length += words.Length;
            if (length > longest) (longest, longestLine) = (length, start);
        }

        if (work > MaxWork)
            throw new UnreadableArticleException(
                $"The Markdown has paragraphs too long to be read, the longest of {longest} characters from line {longestLine}: "
                + "part them by empty lines, or upload it as .txt.");
    }
}
