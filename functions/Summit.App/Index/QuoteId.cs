using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Summit.App.Index;

/// <summary>
/// Ids of quotes: the same for the same words in the same article, wherever in it they stand, read by whatever engine.
/// </summary>
/// <remarks>
/// An id is the first 100 bits of a SHA-256 hash in base32 (a–z, 2–7): 20 characters. Hashed are article name,
/// normalised text and occurrence, each in UTF-8 after its length in bytes and a colon, so that no two triples share an
/// input. Text is normalised by writing each run of white space as one blank and none at the ends.
/// </remarks>
public static class QuoteId
{
    private const int Length = 20;
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The id of one quote.</summary>
    /// <param name="article">The article's name in the store.</param>
    /// <param name="text">The quote's words.</param>
    /// <param name="occurrence">How many quotes of the same article before this one have the same normalised text.</param>
    public static string For(string article, string text, int occurrence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(occurrence);
        return Hash(article, Normalise(text), occurrence);
    }

    /// <summary>The ids of all quotes of an article, in the order of their texts; counts the occurrences. All differ.</summary>
    public static IReadOnlyList<string> ForAll(string article, IEnumerable<string> texts)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var ids = new List<string>();
        foreach (var text in texts.Select(Normalise))
        {
            var occurrence = seen.GetValueOrDefault(text);
            seen[text] = occurrence + 1;
            ids.Add(Hash(article, text, occurrence));
        }

        return ids;
    }

    /// <summary>Why an index can't take an id; null when it can: 1 to 100 letters and digits of ASCII.</summary>
    public static string? Problem(string id) =>
        id.Length is >= 1 and <= 100 && id.All(char.IsAsciiLetterOrDigit)
            ? null
            : "An id has 1 to 100 letters and digits (a–z, A–Z, 0–9). Make ids with QuoteId.";

    private static string Normalise(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Hash(string article, string normalised, int occurrence)
    {
        var input = new StringBuilder();
        foreach (var part in new[] { article, normalised, occurrence.ToString(CultureInfo.InvariantCulture) })
            input.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(part)}:{part}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(input.ToString()));
        return string.Create(Length, hash, static (id, hash) =>
        {
            for (var i = 0; i < id.Length; i++)
                id[i] = Digits[FiveBits(hash, i * 5)];
        });
    }

    private static int FiveBits(byte[] bytes, int at)
    {
        var pair = (bytes[at / 8] << 8) | bytes[(at / 8) + 1];
        return (pair >> (11 - (at % 8))) & 31;
    }
}
