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

    public static string Of(string value) => IsPlain(value) ? value : Hashed + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    private static bool IsPlain(string value) =>
        value.Length <= Longest && !value.StartsWith(Hashed) && !value.Contains(Delimiter, StringComparison.Ordinal) && !value.Any(char.IsControl);
}
