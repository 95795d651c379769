using System.Security.Cryptography;
using System.Text;
using Summit.Quotes.Languages;

namespace Summit.Quotes.Speakers;

/// <summary>Which names are one speaker's where spelling can't tell, and which are not where it would: people.tsv.</summary>
/// <remarks>
/// One speaker a line, with tabs between: the id, the name, and any number of further names. A name stands for all
/// spellings of it that have the same key, so transliterations need not be listed. Lines that begin with # are comments.
/// </remarks>
public sealed class People
{
    private const string FileName = "people.tsv";

    private readonly Dictionary<string, Known> _ids = [];

    private People()
    {
    }

    /// <summary>The few whom the whole trade knows.</summary>
    public static People Embedded { get; } = new People().WithEmbedded();

    /// <summary>Tells these people from others; empty for the embedded ones, which come with the engine.</summary>
    internal string Fingerprint { get; private init; } = "";

    /// <summary>Reads a newsroom's own file. The embedded people stay, but for names that the file gives to others.</summary>
    /// <param name="path">A file in UTF-8.</param>
    /// <exception cref="InvalidDataException">The file is not there or a line can't be read; the message says which, and what to do.</exception>
    public static People Load(string path)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"There is no file of people at {path}.");
        var text = File.ReadAllText(path);
        var people = new People { Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8] };
        people.Read(path, text);
        return people.WithEmbedded();
    }

    /// <summary>The id of who bears a name: the one that a file gives, else the key of the name.</summary>
    internal string IdOf(string name)
    {
        var key = NameKey.Of(name);
        return _ids.TryGetValue(NameKey.WithInitials(name), out var known) || _ids.TryGetValue(key, out known) ? known.Id : key;
    }

    private People WithEmbedded()
    {
        Read(FileName, PackFile.Speakers.Text(FileName));
        return this;
    }

    private void Read(string file, string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
                Add(file, $"{file}, line {number}", line.TrimEnd('\r').Split('\t', StringSplitOptions.TrimEntries));
        }
    }

    private void Add(string file, string place, string[] cells)
    {
        var (id, names) = (cells[0], cells.Skip(1).Where(name => name.Length > 0).ToList());
        if (names.Count == 0)
            throw new InvalidDataException($"{place}: no name. Write an id and at least one name, with tabs between them.");
        if (string.Join('-', NameKey.Words(id)) is var plain && (plain != id || id.Length == 0))
            throw new InvalidDataException($"{place}: \"{id}\" is no id. Write small letters without accents, and digits, with hyphens between: {(plain.Length == 0 ? "lena-orsat" : plain)}");
        foreach (var name in names)
        {
            var key = NameKey.WithInitials(name);
            if (key.Length == 0)
                throw new InvalidDataException($"{place}: \"{name}\" has no letters. Take it out.");
            if (!_ids.TryAdd(key, new Known(id, place)) && _ids[key].Id != id && _ids[key].Place.StartsWith(file + ",", StringComparison.Ordinal))
                throw new InvalidDataException($"{place}: \"{name}\" stands for {_ids[key].Id} already ({_ids[key].Place}). Take it out of one of the two.");
        }
    }

    /// <param name="Id">Whose the name is.</param>
    /// <param name="Place">Where that is written.</param>
    private sealed record Known(string Id, string Place);
}
