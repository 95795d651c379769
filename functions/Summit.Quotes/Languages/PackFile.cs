using System.Reflection;
using System.Text;

namespace Summit.Quotes.Languages;

/// <summary>
/// Reads the tab-separated files of a language pack: one entry a line, <c>#</c> starts a comment. A file that a pack
/// lacks is the one that all packs share: names are the same in every language.
/// </summary>
internal sealed class PackFile
{
    private const string Packs = "pack/";

    private static readonly Assembly Home = typeof(PackFile).Assembly;

    private readonly Func<string, string?> _open;

    private PackFile(string pack, Func<string, string?> open) => (Pack, _open) = (pack, open);

    /// <summary>Code of the pack: the name of its folder.</summary>
    public string Pack { get; }

    /// <summary>The packs inside this assembly, by code.</summary>
    public static List<PackFile> Embedded()
    {
        var codes = new List<string>();
        foreach (var name in Home.GetManifestResourceNames())
        {
            var slash = name.StartsWith(Packs, StringComparison.Ordinal) ? name.AsSpan(Packs.Length).IndexOfAny('/', '\\') : -1;
            if (slash > 0 && name.Substring(Packs.Length, slash) is var code && !codes.Contains(code))
                codes.Add(code);
        }

        codes.Sort(StringComparer.Ordinal);
        return codes.ConvertAll(code => new PackFile(code, file => Resource($"{Packs}{code}/{file}") ?? Resource(Packs + file)));
    }

    /// <summary>What this assembly knows of names, whatever the language.</summary>
    public static PackFile Speakers { get; } = new("speakers", file => Resource($"speakers/{file}"));

    /// <summary>The pack in a folder; the folder's name is its code.</summary>
    public static PackFile Folder(string path) =>
        new(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), file =>
        {
            var full = Path.Combine(path, file);
            return File.Exists(full) ? File.ReadAllText(full) : Resource(Packs + file);
        });

    /// <summary>A file as it is.</summary>
    /// <exception cref="InvalidDataException">The file is missing.</exception>
    public string Text(string file) => _open(file) ?? throw new InvalidDataException($"Language pack '{Pack}' lacks the file {file}.");

    /// <summary>The entries of a file: its columns, at most <paramref name="columns"/> of them (missing ones are empty).</summary>
    /// <exception cref="InvalidDataException">The file is missing; while reading: a line has too many columns.</exception>
    public PackEntries Entries(string file, int columns) => new($"{Pack}/{file}", Text(file), columns);

    private static string? Resource(string name)
    {
        using var stream = Home.GetManifestResourceStream(name) ?? Home.GetManifestResourceStream(name.Replace('/', '\\'));
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
