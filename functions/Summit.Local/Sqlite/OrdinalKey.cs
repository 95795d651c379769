using System.Text;

namespace Summit.Local.Sqlite;

/// <summary>Names as keys that SQLite sorts as ordinal strings.</summary>
internal static class OrdinalKey
{
    public static byte[] Of(string name) => Encoding.BigEndianUnicode.GetBytes(name);

    /// <summary>What all keys after a name are greater than; for null all keys, for SQLite sorts bytes after texts.</summary>
    public static object After(string? name) => name is null ? "" : Of(name);

    public static string NameOf(byte[] key) => Encoding.BigEndianUnicode.GetString(key);
}
