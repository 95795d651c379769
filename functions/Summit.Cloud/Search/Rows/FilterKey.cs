using System.Security.Cryptography;
using System.Text;

namespace Summit.Cloud.Search.Rows;

/// <summary>
/// Values as filters compare them: themselves, or a hash where a filter could not hold them. Terms of an index have a
/// length, and control characters in a filter are read by nobody the same way.
/// </summary>
internal static class FilterKey
{
    /// <summary>Parts keys in a list of them; no key has it.</summary>
    public const string Delimiter = "|";

    private const int Longest = 1000;
    private const char Hashed = '#';

    /// <remarks>The key of a key is itself, so that where only the key is known a filter can still be asked for it.</remarks>
    public static string Of(string value) => IsPlain(value) || IsKey(value) ? value : Hashed + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    private static bool IsKey(string value) =>
        value.Length == 1 + (2 * SHA256.HashSizeInBytes) && value[0] == Hashed && value.Skip(1).All(char.IsAsciiHexDigitLower);

    private static bool IsPlain(string value) =>
        value.Length <= Longest && !value.StartsWith(Hashed) && !value.Contains(Delimiter, StringComparison.Ordinal) && !value.Any(char.IsControl);
}
