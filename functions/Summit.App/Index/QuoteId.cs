using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Summit.App.Index;

/// <summary>Names a quote by what it says, not by where it stands, so that a moved paragraph keeps its quotes.</summary>
public static class QuoteId
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Letters = 20;

    /// <summary>The id of a quote: 20 characters of a–z and 2–7, the first 100 bits of a SHA-256.</summary>
    /// <param name="article">The article's name in the store.</param>
    /// <param name="text">The words; runs of blanks make no difference, nor does Unicode composition where the runtime knows it.</param>
    /// <param name="occurrence">How many quotes with the same words stand before it in the article.</param>
    public static string For(string article, string text, int occurrence)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, article);
        Append(hash, Normalise(text));
        AppendNumber(hash, occurrence);
        return string.Create(Letters, hash.GetHashAndReset(), Encode);
    }

    /// <summary>The length goes first, so that no two pairs of strings run together into the same bytes.</summary>
    private static void Append(IncrementalHash hash, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        AppendNumber(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void AppendNumber(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static string Normalise(string text)
    {
        // Half a surrogate pair can't be normalised; passing through UTF-8 replaces it.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return string.Join(' ', whole.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Encode(Span<char> letters, byte[] hash)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var bit = i * 5;
            var pair = BinaryPrimitives.ReadUInt16BigEndian(hash.AsSpan(bit / 8));
            letters[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }
    }
}
