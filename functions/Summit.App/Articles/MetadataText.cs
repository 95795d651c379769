using System.Text;

namespace Summit.App.Articles;

/// <summary>What articles and stores say about an article, made safe to keep: one line, of bounded length.</summary>
internal static class MetadataText
{
    private const int Longest = 500;
    private const int LongestUrl = 2000;

    /// <summary>The text on one line without control characters; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null) return null;
        var line = new StringBuilder();
        foreach (var c in text)
        {
            if (line.Length == Longest) break;
            if (c is not '\u00A0' and not '\u202F' && (char.IsWhiteSpace(c) || char.IsControl(c)))
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else
                line.Append(c);
        }

        if (line.Length > 0 && char.IsHighSurrogate(line[^1])) line.Length--;
        return line.ToString().Trim() is { Length: > 0 } clean ? clean : null;
    }

    /// <summary>The address when it is absolute http or https; null otherwise.</summary>
    public static string? Url(string? text) =>
        text?.Trim() is { Length: > 0 and <= LongestUrl } trimmed
        && Uri.TryCreate(trimmed, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri
            : null;

    /// <summary>Whether an IPTC publication status takes the article back: <c>canceled</c>, <c>stat:withheld</c>.</summary>
    public static bool IsWithdrawn(string? status) =>
        status?.Trim().Split(':', '/')[^1].ToLowerInvariant() is "canceled" or "cancelled" or "withheld";

    /// <summary>A language code such as <c>fr</c> or <c>fr-BE</c> (also written <c>fr_BE</c>); null for anything else.</summary>
    public static string? Language(string? text)
    {
        var code = text?.Trim().Replace('_', '-');
        return code is { Length: >= 2 and <= 35 } && code.Split('-') is [{ Length: 2 or 3 } first, .. var rest]
            && first.All(char.IsAsciiLetter)
            && rest.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
                ? code
                : null;
    }
}
