using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Summit.Cloud.Search.Rows;

/// <summary>
/// A number that settles the order of quotes published in the same second, the undated ones among them: 63 bits of a hash of
/// the id. Among ten million undated quotes two share one in a case of 180,000.
/// </summary>
internal static class Tie
{
    public static long Of(string id) =>
        (long)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) >> 1);
}
