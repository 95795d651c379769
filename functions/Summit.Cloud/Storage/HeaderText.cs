namespace Summit.Cloud.Storage;

/// <summary>
/// Text as a blob's metadata holds it. Metadata travels in HTTP headers, which are ASCII. Plain ASCII stands as it is, so
/// that what other programs write is read as they wrote it. Any other text is written as RFC 8187 has it for headers:
/// <c>UTF-8''</c> and the text in UTF-8, percent-encoded (<c>UTF-8''%C3%89t%C3%A9</c>).
/// </summary>
internal static class HeaderText
{
    private const string Mark = "UTF-8''";

    /// <summary>Half a surrogate pair, which is no text, comes back as U+FFFD.</summary>
    public static string Encode(string text) => IsPlain(text) ? text : Mark + Uri.EscapeDataString(text);

    public static string Decode(string value) => IsMarked(value) ? Uri.UnescapeDataString(value[Mark.Length..]) : value;

    /// <summary>Blanks at the ends and runs of them are not safe in headers, and what is empty may be left out on the way.</summary>
    private static bool IsPlain(string text) =>
        text.Length > 0
        && text.All(character => character is >= ' ' and <= '~')
        && text[0] != ' '
        && text[^1] != ' '
        && !text.Contains("  ", StringComparison.Ordinal)
        && !IsMarked(text);

    private static bool IsMarked(string value) => value.StartsWith(Mark, StringComparison.OrdinalIgnoreCase);
}
