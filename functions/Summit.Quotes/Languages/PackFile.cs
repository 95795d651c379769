using System.Reflection;

namespace Summit.Quotes.Languages;

/// <summary>
/// Reads the tab-separated files of a language pack: one entry a line, <c>#</c> starts a comment. A file that a pack
/// lacks is the one that all packs share: names are the same in every language.
/// </summary>
internal sealed class PackFile
{
    private static readonly Assembly Home = typeof(PackFile).Assembly;

    private readonly Func<string, string?> _open;

    private PackFile(string pack, Func<string, string?> open) => (Pack, _open) = (pack, open);

    /// <summary>Code of the pack: the name of its folder.</summary>
    public string Pack { get; }

    /// <summary>The packs inside this assembly, by code.</summary>
    public static IReadOnlyList<PackFile> Embedded()
    {
        var names = Home.GetManifestResourceNames().Select(n => n.Replace('\\', '/').Split('/')).Where(n => n is ["pack", _, _]);
        return [.. names.Select(n => n[1]).Distinct().Order(StringComparer.Ordinal)
            .Select(code => new PackFile(code, file => Resource($"pack/{code}/{file}") ?? Resource($"pack/{file}")))];
    }

    /// <summary>What this assembly knows of names, whatever the language.</summary>
    public static PackFile Speakers { get; } = new("speakers", file => Resource($"speakers/{file}"));

    /// <summary>The pack in a folder; the folder's name is its code.</summary>
    public static PackFile Folder(string path) =>
        new(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), file =>
        {
            var full = Path.Combine(path, file);
            return File.Exists(full) ? File.ReadAllText(full) : Resource($"pack/{file}");
        });

    /// <summary>A file as it is.</summary>
    /// <exception cref="InvalidDataException">The file is missing.</exception>
    public string Text(string file) => _open(file) ?? throw new InvalidDataException($"Language pack '{Pack}' lacks the file {file}.");

    /// <summary>The entries of a file: its columns, at least <paramref name="columns"/> of them (missing ones are empty).</summary>
    /// <exception cref="InvalidDataException">The file is missing or a line has too many columns.</exception>
    public IEnumerable<string[]> Entries(string file, int columns)
    {
        var number = 0;
        foreach (var line in Text(file).Split('\n'))
        {
            number++;
            var entry = line.TrimEnd('\r');
            if (entry.Length == 0 || entry[0] == '#')
                continue;
            var cells = entry.Split('\t');
            if (cells.Length > columns)
                throw new InvalidDataException($"{Pack}/{file}, line {number}: {cells.Length} columns, at most {columns} are read: \"{entry}\".");
            Array.Resize(ref cells, columns);
            for (var i = 0; i < columns; i++)
                cells[i] = cells[i]?.Trim() ?? "";
            yield return cells;
        }
    }

    private static string? Resource(string name)
    {
        using var stream = Home.GetManifestResourceStream(name) ?? Home.GetManifestResourceStream(name.Replace('/', '\\'));
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
