using System.Text;
using System.Text.RegularExpressions;

namespace Summit.App.Articles.Bytes;

/// <summary>The charset that an HTML or XML document names in its first bytes.</summary>
internal static partial class CharsetDeclaration
{
    private const int Window = 2048;

    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        if (!FormatSniffing.LooksLikeMarkup(start)) return null;
        var match = Declaration().Match(start);
        if (!match.Success) return null;
        var charset = match.Groups["name"].Value;
        // A document that could be read this far is not in UTF-16, whatever it says.
        return charset.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? null : charset;
    }

    [GeneratedRegex(
        """<\?xml[^>]{0,100}?encoding\s*=\s*["'](?<name>[\w.:-]{1,40})|<meta\b[^>]{0,200}?charset\s*=\s*["']?(?<name>[\w.:-]{1,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
