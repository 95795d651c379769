using Summit.Quotes.Languages;

namespace Summit.Quotes.Text;

/// <summary>Finds the blocks of plain text: one a line, or one a run of lines where the text is wrapped by hand.</summary>
internal sealed class BlockReader(string text, LanguagePack pack)
{
    private const int LongestHeading = 120;
    private const int LongestTitle = 220;

    public List<Block> Read()
    {
        using var lines = Lines();
        var blocks = new List<Block>(lines.Count);
        var title = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var kind = Kind(lines[i], first: !title, last: i == lines.Count - 1);
            title |= kind is BlockKind.Title or BlockKind.Body;
            blocks.Add(new Block(lines[i], kind));
        }

        return blocks;
    }

    private PooledList<TextSpan> Lines()
    {
        var lines = new PooledList<TextSpan>();
        var wrapped = WrappedLines.In(text);
        for (var at = 0; at < text.Length;)
        {
            var end = wrapped ? ParagraphEnd(at) : LineEnd(at);
            var span = Trim(at, end);
            if (span.Length > 0)
                lines.Add(span);
            at = end + 1;
        }

        return lines;
    }

    private int LineEnd(int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : at + end;
    }

    private int ParagraphEnd(int at)
    {
        while (true)
        {
            var end = LineEnd(at);
            if (end == text.Length)
                return end;
            var next = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
            if (next >= text.Length || Trim(next, LineEnd(next)).Length == 0 || Trim(at, end).Length == 0)
                return end;
            at = next;
        }
    }

    private TextSpan Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    private BlockKind Kind(TextSpan line, bool first, bool last)
    {
        var words = line.In(text);
        if (FurnitureLines.Is(text, line, pack))
            return BlockKind.Furniture;
        if (IsCaption(words))
            return BlockKind.Caption;
        if (EndsLikeSentence(words))
            return BlockKind.Body;
        if (first && words.Length <= LongestTitle)
            return BlockKind.Title;
        return words.Length <= LongestHeading && !last && words[^1] is not (':' or ',' or ';') && words[0] is not ('-' or '—' or '–') ? BlockKind.Subhead : BlockKind.Body;
    }

    private static bool IsCaption(ReadOnlySpan<char> line) =>
        line.Contains('©') || (line.Length <= 300 && line.Contains('(') && line.Contains("(photo", StringComparison.OrdinalIgnoreCase));

    public static bool EndsLikeSentence(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd(" \u00A0\u202F»”\"’')]");
        return end.Length > 0 && Letters.EndsSentence(end[^1]);
    }
}
