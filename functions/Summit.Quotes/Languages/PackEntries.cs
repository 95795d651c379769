namespace Summit.Quotes.Languages;

/// <summary>The entries of a pack file, cut out of its text one by one: no string is made that nobody asks for.</summary>
/// <param name="place">The file's name with its pack's, for messages.</param>
/// <param name="text">The whole file.</param>
/// <param name="columns">How many columns are read.</param>
internal ref struct PackEntries(string place, ReadOnlySpan<char> text, int columns)
{
    private readonly Range[] _cells = new Range[columns + 1];
    private ReadOnlySpan<char> _rest = text;
    private int _line;

    /// <summary>The entry read last; the next one takes its place.</summary>
    public PackEntry Current { get; private set; }

    public readonly PackEntries GetEnumerator() => this;

    /// <exception cref="InvalidDataException">The line has too many columns.</exception>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            _line++;
            var end = _rest.IndexOf('\n');
            var line = (end < 0 ? _rest : _rest[..end]).TrimEnd('\r');
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (line.IsEmpty || line[0] == '#')
                continue;
            var count = line.Split(_cells, '\t', StringSplitOptions.TrimEntries);
            if (count > columns)
                throw new InvalidDataException($"{place}, line {_line}: {line.Count('\t') + 1} columns, at most {columns} are read: \"{line}\".");
            Current = new PackEntry(line, _cells, count);
            if (Current[0].IsEmpty)
                throw new InvalidDataException($"{place}, line {_line}: the first column is empty: \"{line}\".");
            return true;
        }

        return false;
    }
}

/// <summary>A line of a pack file.</summary>
internal readonly ref struct PackEntry(ReadOnlySpan<char> line, Range[] cells, int count)
{
    private readonly ReadOnlySpan<char> _line = line;

    /// <summary>A cell without blanks around it; empty where the line has no such column.</summary>
    public ReadOnlySpan<char> this[int column] => column < count ? _line[cells[column]] : default;

    public string Text(int column) => this[column].ToString();

    /// <summary>What stands between commas in a cell.</summary>
    public PackList List(int column) => new(this[column]);
}

/// <summary>What stands between commas, without blanks around it; nothing where nothing stands.</summary>
internal ref struct PackList(ReadOnlySpan<char> cell)
{
    private ReadOnlySpan<char> _rest = cell;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly PackList GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var comma = _rest.IndexOf(',');
            Current = (comma < 0 ? _rest : _rest[..comma]).Trim();
            _rest = comma < 0 ? default : _rest[(comma + 1)..];
            if (!Current.IsEmpty)
                return true;
        }

        return false;
    }

    /// <summary>The same as strings.</summary>
    public readonly string[] ToArray()
    {
        var list = new List<string>();
        foreach (var item in this)
            list.Add(item.ToString());
        return [.. list];
    }
}
