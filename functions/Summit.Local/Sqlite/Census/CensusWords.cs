using System.Runtime.InteropServices;

namespace Summit.Local.Sqlite.Census;

/// <summary>The words of each row in their order, as numbers: what words in a row and starts of words are looked for in.</summary>
internal sealed class CensusWords
{
    private readonly Numbering<string> _numbers = new(StringComparer.Ordinal);
    private readonly List<(int Start, int Length)> _rows = [];
    private readonly List<int> _words = [];
    private int[] _sorted = [];

    /// <summary>Keeps the words of a row, in place of those it had.</summary>
    public void Put(int row, IEnumerable<string> words)
    {
        var start = _words.Count;
        foreach (var word in words)
            _words.Add(_numbers.Of(word));
        while (_rows.Count <= row)
            _rows.Add(default);
        _rows[row] = (start, _words.Count - start);
    }

    /// <summary>Makes ready to look for starts of words.</summary>
    public void Sort() =>
        _sorted = [.. Enumerable.Range(0, _numbers.Count).OrderBy(number => _numbers[number], StringComparer.Ordinal)];

    public ReadOnlySpan<int> Of(int row) => CollectionsMarshal.AsSpan(_words).Slice(_rows[row].Start, _rows[row].Length);

    /// <summary>The pattern of words in a row; null when one of them is in no row.</summary>
    /// <param name="words">The words.</param>
    /// <param name="prefix">Whether the last is the start of a word.</param>
    public WordPattern? PatternOf(IReadOnlyList<string> words, bool prefix)
    {
        var whole = prefix ? words.Count - 1 : words.Count;
        int[] numbers = [.. words.Take(whole).Select(_numbers.Find)];
        return numbers.Contains(-1) ? null : new(numbers, prefix ? StartingWith(words[^1]) : null);
    }

    private bool[] StartingWith(string start)
    {
        var found = new bool[_numbers.Count];
        for (var at = FirstFrom(start); at < _sorted.Length && Starts(_sorted[at]); at++)
            found[_sorted[at]] = true;
        // Words that came later are not sorted in.
        for (var number = _sorted.Length; number < found.Length; number++)
            found[number] = Starts(number);
        return found;

        bool Starts(int number) => _numbers[number].StartsWith(start, StringComparison.Ordinal);
    }

    private int FirstFrom(string start)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_numbers[_sorted[middle]], start) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
