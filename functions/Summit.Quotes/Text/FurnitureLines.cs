using Summit.Quotes.Languages;

namespace Summit.Quotes.Text;

/// <summary>Tells lines that are not the article's by how they begin: menus, share bars, "read more", credits.</summary>
internal static class FurnitureLines
{
    private const int Longest = 60;
    private const int LongestFileName = 40;

    public static bool Is(string text, TextSpan span, LanguagePack pack)
    {
        var line = span.In(text);
        if (line.StartsWith("![") || line.StartsWith("http://") || line.StartsWith("https://") || IsPicture(line))
            return true;
        var start = line.TrimStart(" \t•*·-–—|>");
        if (start.Length == 0)
            return true;
        if (start.Length > Longest)
            return false;
        foreach (var beginning in pack.Furniture)
        {
            if (start.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && Standing(start, beginning.Length))
                return true;
        }

        return false;
    }

    /// <summary>A furniture word stands for the line only when it is not the start of a sentence; a long beginning is enough.</summary>
    private static bool Standing(ReadOnlySpan<char> line, int length) =>
        (length == line.Length || !char.IsLetter(line[length])) && (!BlockReader.EndsLikeSentence(line) || line[..length].Count(' ') >= 3);

    private static bool IsPicture(ReadOnlySpan<char> line) =>
        line.Length <= LongestFileName && (line.EndsWith(".jpg") || line.EndsWith(".png") || line.EndsWith(".jpeg") || line.EndsWith(".webp"));
}
