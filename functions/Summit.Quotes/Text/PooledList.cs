using System.Buffers;
using System.Runtime.CompilerServices;

namespace Summit.Quotes.Text;

/// <summary>A growing list on a rented array: what one extraction has filled the next one fills again.</summary>
/// <remarks>Nothing may point into it once it is disposed of.</remarks>
internal sealed class PooledList<T>(int capacity = 16) : IDisposable
{
    private T[] _items = ArrayPool<T>.Shared.Rent(capacity);

    public int Count { get; private set; }

    /// <summary>The rented array: valid up to <see cref="Count"/>, and until the next one is added.</summary>
    public T[] Items => _items;

    public ReadOnlySpan<T> Span => _items.AsSpan(0, Count);

    public ref T this[int index] => ref _items[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in T item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count++] = item;
    }

    public void Dispose()
    {
        if (_items.Length > 0)
            ArrayPool<T>.Shared.Return(_items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        (_items, Count) = ([], 0);
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, 2 * Count));
        _items.AsSpan(0, Count).CopyTo(larger);
        var count = Count;
        Dispose();
        (_items, Count) = (larger, count);
    }
}
