using System.Buffers;
using System.Runtime.CompilerServices;

namespace Summit.Quotes.Text;

/// <summary>A growing list on a rented array: what one extraction has filled the next one fills again.</summary>
/// <remarks>Nothing may point into it once it is disposed of.</remarks>
internal sealed class PooledList<T>(int capacity = 16) : IDisposable
{
    /// <summary>
    /// Enough for most articles; such arrays are kept by the thread. The framework's pool, from which longer ones come,
    /// must be compiled for each type of item when a process first asks it, which would take longer than a whole article.
    /// </summary>
    private static readonly int Short = Math.Min(2048, MostBytes / Unsafe.SizeOf<T>());

    private const int MostBytes = 49_152, MostSpare = 4;

    [ThreadStatic]
    private static T[]?[]? Spare;

    private T[] _items = Rent(capacity);

    public int Count { get; private set; }

    /// <summary>The rented array: valid up to <see cref="Count"/>, and until the next one is added.</summary>
    public T[] Items => _items;

    public ReadOnlySpan<T> Span => new(_items, 0, Count);

    public ref T this[int index] => ref _items[index];

    /// <summary>A list of so many items, all empty.</summary>
    public static PooledList<T> Of(int count)
    {
        var list = new PooledList<T>(count) { Count = count };
        Array.Clear(list._items, 0, count);
        return list;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in T item)
    {
        if (Count < _items.Length)
            _items[Count++] = item;
        else
            AddToMore(item);
    }

    /// <summary>Keeps the first ones only.</summary>
    public void Cut(int count)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Array.Clear(_items, count, Count - count);
        Count = count;
    }

    public void Dispose()
    {
        if (_items is not null)
            Return(_items, Count);
        (_items, Count) = (null!, 0);
    }

    /// <summary>The item is a copy: it may stand in the array that is given back.</summary>
    private void AddToMore(T item)
    {
        Grow();
        _items[Count++] = item;
    }

    private void Grow()
    {
        var larger = Rent(Math.Max(16, 2 * Count));
        Array.Copy(_items, larger, Count);
        Return(_items, Count);
        _items = larger;
    }

    private static T[] Rent(int capacity)
    {
        if (capacity > Short)
            return ArrayPool<T>.Shared.Rent(capacity);
        var spare = Spare ?? [];
        for (var i = 0; i < spare.Length; i++)
        {
            if (spare[i] is not { } items)
                continue;
            spare[i] = null;
            return items;
        }

        return new T[Short];
    }

    private static void Return(T[] items, int used)
    {
        if (items.Length > Short)
        {
            ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
            return;
        }

        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Array.Clear(items, 0, used);
        var spare = Spare ??= new T[]?[MostSpare];
        for (var i = 0; i < spare.Length; i++)
        {
            if (spare[i] is not null)
                continue;
            spare[i] = items;
            return;
        }
    }
}
