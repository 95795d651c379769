namespace Summit.App.Articles;

/// <summary>The beginning of a text, where the whole would be too long.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>Words of an article fit to stand in a message: short, on one line, without control characters.</summary>
    public static string Of(string text) =>
        string.Concat(Beginning(text, Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));

    /// <summary>The text up to a word's end, and an ellipsis where it goes on; a first word that is too long is cut.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many code units it may have.</param>
    public static string Beginning(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var word = text.LastIndexOf(' ', longest);
        var end = word > 0 ? word : longest;
        // Half a letter is none.
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
