namespace Summit.Cloud.Search.Rows;

/// <summary>
/// A name as numbers that have the name's place in ordinal order: filters of the service compare numbers by size, strings
/// only for being the same.
/// </summary>
/// <remarks>
/// <para>A name becomes bytes that sort as its UTF-16 code units do: a unit up to 0xFB is one byte, itself plus one; any
/// other is 0xFD and its two bytes. A zero, which no other byte of a name stands as, ends it.</para>
/// <para>Each six bytes make a number, with the number's place in front: <c>place · 2^48 + bytes</c>. So all numbers of a name
/// fit into one field, whatever the length, and a filter can speak of each place by a range.</para>
/// </remarks>
internal static class NameOrder
{
    private const int BytesEach = 6;
    private const int PlaceShift = 8 * BytesEach;
    private const byte Long = 0xFD;

    /// <summary>The numbers of a whole name.</summary>
    public static long[] Of(string name) => Numbers([.. Bytes(name), 0]);

    /// <summary>The numbers of a bound, which names may go on from: without the end.</summary>
    /// <param name="bound">The bound.</param>
    /// <param name="most">Numbers at most.</param>
    public static long[] OfBound(string bound, int most) => Numbers([.. Bytes(bound).Take(most * BytesEach)]);

    /// <summary>The least number of a place.</summary>
    public static long First(int place) => (long)place << PlaceShift;

    private static long[] Numbers(byte[] bytes) =>
        [.. bytes.Chunk(BytesEach).Select((chunk, place) => First(place) | Number(chunk))];

    private static long Number(byte[] chunk)
    {
        long number = 0;
        for (var i = 0; i < BytesEach; i++)
            number = (number << 8) | (i < chunk.Length ? chunk[i] : (byte)0);
        return number;
    }

    private static IEnumerable<byte> Bytes(string name)
    {
        foreach (var unit in name)
        {
            if (unit <= 0xFB)
            {
                yield return (byte)(unit + 1);
                continue;
            }

            yield return Long;
            yield return (byte)(unit >> 8);
            yield return (byte)unit;
        }
    }
}
