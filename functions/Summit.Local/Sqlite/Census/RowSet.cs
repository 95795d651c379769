using System.Numerics;

namespace Summit.Local.Sqlite.Census;

/// <summary>
/// A set of row numbers in chunks of 65536: a chunk holds a sorted list while that is the smaller, else one bit for each row. (The idea of
/// Roaring bitmaps: Chambi, Lemire, Kaser and Godin, 2016.)
/// </summary>
internal sealed class RowSet
{
    public const int ChunkBits = 16;

    /// <summary>Words of 64 bits in a chunk.</summary>
    public const int Words = 1 << (ChunkBits - 6);

    private const int LongestList = 4096;
    private readonly List<Chunk> _chunks = [];
    private Chunk _lastChunk = null!;
    private int _last = -1;

    /// <summary>Puts a row in or takes it out.</summary>
    public void Set(int row, bool isIn)
    {
        // Rows mostly come in order, and to fetch the list of chunks for each takes longer than to add it.
        if (row >> ChunkBits != _last)
        {
            _last = row >> ChunkBits;
            while (_chunks.Count <= _last)
                _chunks.Add(new());
            _lastChunk = _chunks[_last];
        }

        if (isIn)
            _lastChunk.Add((ushort)row);
        else
            _lastChunk.Remove((ushort)row);
    }

    /// <summary>Sets the bits of the rows of a chunk.</summary>
    public void Or(int chunk, Span<ulong> bits)
    {
        if (chunk < _chunks.Count)
            _chunks[chunk].Or(bits);
    }

    private sealed class Chunk
    {
        private ushort[] _list = [];
        private int _listed;
        private ulong[]? _bits;

        public void Add(ushort row)
        {
            if (_bits is null && _listed == LongestList)
                Spread();
            if (_bits is not null)
                _bits[row >> 6] |= 1UL << row;
            else if (Find(row) is < 0 and var gap)
                Insert(~gap, row);
        }

        public void Remove(ushort row)
        {
            if (_bits is not null)
                _bits[row >> 6] &= ~(1UL << row);
            else if (Find(row) is >= 0 and var at)
                _list.AsSpan(at + 1, --_listed - at).CopyTo(_list.AsSpan(at));
        }

        public void Or(Span<ulong> bits)
        {
            if (_bits is null)
            {
                foreach (var row in _list.AsSpan(0, _listed))
                    bits[row >> 6] |= 1UL << row;
                return;
            }

            for (var i = 0; i < bits.Length; i += Vector<ulong>.Count)
                (new Vector<ulong>(bits[i..]) | new Vector<ulong>(_bits, i)).CopyTo(bits[i..]);
        }

        // Rows mostly come in order.
        private int Find(ushort row) =>
            _listed == 0 || _list[_listed - 1] < row ? ~_listed : Array.BinarySearch(_list, 0, _listed, row);

        private void Insert(int at, ushort row)
        {
            if (_listed == _list.Length)
                Array.Resize(ref _list, Math.Max(4, 2 * _listed));
            _list.AsSpan(at, _listed - at).CopyTo(_list.AsSpan(at + 1));
            _list[at] = row;
            _listed++;
        }

        private void Spread()
        {
            var bits = new ulong[Words];
            Or(bits);
            (_bits, _list) = (bits, []);
        }
    }
}
