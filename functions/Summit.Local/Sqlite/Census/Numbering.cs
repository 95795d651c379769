namespace Summit.Local.Sqlite.Census;

/// <summary>Numbers values from 0 in the order in which they come, so that an array can count them.</summary>
internal sealed class Numbering<T>(IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = new(comparer);
    private readonly List<T> _values = [];

    public int Count => _values.Count;

    public T this[int number] => _values[number];

    /// <summary>The number of a value, new where it had none.</summary>
    public int Of(T value)
    {
        if (!_numbers.TryGetValue(value, out var number))
        {
            _numbers.Add(value, number = _values.Count);
            _values.Add(value);
        }

        return number;
    }

    /// <summary>The number of a value; -1 when it has none.</summary>
    public int Find(T value) => _numbers.GetValueOrDefault(value, -1);
}
