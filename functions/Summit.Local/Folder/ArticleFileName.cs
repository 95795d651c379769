using System.Buffers;
using System.Text;

namespace Summit.Local.Folder;

/// <summary>Which names can be articles of a folder. Names may come from anybody.</summary>
internal static class ArticleFileName
{
    /// <summary>Ends the name of the file with an article's side metadata: <c>lake.txt.meta.json</c>.</summary>
    public const string SideEnding = ".meta.json";

    private const int MaxLength = 1024;

    /// <summary>File systems take 255 bytes; the side metadata's ending must fit in as well.</summary>
    private const int MaxSegmentBytes = 240;

    private static readonly string[] Endings =
        [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".xml", ".nitf"];

    private static readonly SearchValues<char> Reserved = SearchValues.Create(":*?\"<>|");

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    /// <summary>Whether a file of this name is read as an article here.</summary>
    public static bool IsArticle(string name) => Fault(name) is null && (!OperatingSystem.IsWindows() || PortabilityFault(name) is null);

    /// <summary>Why a name is not given to a new article, in one sentence; null when it may be.</summary>
    public static string? FaultOfNew(string name) => Fault(name) ?? PortabilityFault(name);

    private static string? Fault(string name)
    {
        if (name.Length is 0 or > MaxLength)
            return $"An article's name has 1 to {MaxLength} characters.";
        if (name.Any(char.IsControl) || name.Contains('\\', StringComparison.Ordinal) || !IsWhole(name))
            return "An article's name has no control characters, backslashes or halves of characters.";
        if (name.Split('/').Any(segment => segment is "" || segment[0] is '.' or '~'))
            return "No part of an article's name is empty or starts with '.' or '~': those are no articles, or lie outside the folder.";
        return name.EndsWith(SideEnding, StringComparison.OrdinalIgnoreCase) || !HasEnding(name)
            ? $"An article's name ends with one of {string.Join(' ', Endings)}, and not with {SideEnding}."
            : null;
    }

    /// <summary>A folder may move to another system: a name that is no name there is not given here.</summary>
    private static string? PortabilityFault(string name)
    {
        if (name.AsSpan().ContainsAny(Reserved))
            return "An article's name has none of the characters : * ? \" < > |.";
        foreach (var segment in name.Split('/'))
        {
            if (segment[^1] is '.' or ' ')
                return "No part of an article's name ends with a dot or a blank.";
            if (Devices.Contains(segment.Split('.')[0].TrimEnd()))
                return $"'{segment}' is the name of a device on some systems.";
            if (Encoding.UTF8.GetByteCount(segment) > MaxSegmentBytes)
                return $"No part of an article's name has more than {MaxSegmentBytes} bytes.";
        }

        return null;
    }

    private static bool HasEnding(string name) => Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Half a surrogate pair has no bytes in UTF-8, so no file can have that name.</summary>
    private static bool IsWhole(string name) => name.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
