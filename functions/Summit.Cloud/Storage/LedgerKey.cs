using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Summit.Cloud.Storage;

/// <summary>
/// An article's name as a blob name of the ledger. Any string has one, two strings have two, and they sort as the strings
/// do, whether by bytes or by UTF-16. So keys are ASCII and end with '!', and an escape begins with the lowest of the
/// characters that it stands for:
/// <c>%</c> and two digits for all up to '%', <c>[</c> for '[' and the backslash, <c>~</c> and four digits for all from '~'
/// on, and <c>.</c> for dots and slashes at the start of a part or behind a dot, where no blob name may have them.
/// </summary>
internal static class LedgerKey
{
    /// <summary>Blob names have 1024 characters at most, and before a key stands the name of an index.</summary>
    private const int MaxLength = 890;

    /// <summary>Blob names have 254 parts at most.</summary>
    private const int MaxSlashes = 250;

    private const int CutLength = 800;
    private const int HashBytes = 16;
    private const char End = '!';

    /// <summary>The key of an article. One that is too long is cut, and ends with a hash: it sorts by what is left of it.</summary>
    public static string Of(string article)
    {
        var key = new StringBuilder();
        var slashes = 0;
        var cut = 0;
        var before = '/';
        foreach (var character in article)
        {
            Append(key, character, before);
            before = character;
            if (character == '/' && ++slashes == MaxSlashes)
                cut = key.Length;
        }

        if (slashes <= MaxSlashes && key.Length <= MaxLength)
            return key.Append(End).ToString();
        var length = slashes > MaxSlashes ? Math.Min(cut, CutLength) : CutLength;
        return $"{key.ToString(0, length)}{End}{Hash(article)}";
    }

    /// <summary>The article that has a key; null for cut keys, and for what is none.</summary>
    public static string? Article(string key)
    {
        if (!key.EndsWith(End))
            return null;
        var article = new StringBuilder();
        var before = '/';
        for (var i = 0; i < key.Length - 1; i++)
        {
            var digits = Digits(key[i], before);
            if (digits > 0 && !TryReadHex(key, i + 1, digits, out before))
                return null;
            if (digits == 0)
                before = key[i];
            article.Append(before);
            i += digits;
        }

        var name = article.ToString();
        return Of(name) == key ? name : null;
    }

    /// <summary>Whether a key was cut, so that only the record itself tells the article.</summary>
    public static bool IsCut(string key) => key.Contains(End, StringComparison.Ordinal) && !key.EndsWith(End);

    private static void Append(StringBuilder key, char character, char before)
    {
        var start = character switch
        {
            <= '%' => '%',
            '[' or '\\' => '[',
            >= '~' => '~',
            '.' or '/' when before is '.' or '/' => '.',
            _ => character,
        };
        key.Append(start);
        if (Digits(start, before) is > 0 and var digits)
            key.Append(((int)character).ToString($"X{digits}", CultureInfo.InvariantCulture));
    }

    /// <summary>How many hexadecimal digits follow a character in a key.</summary>
    private static int Digits(char start, char before) => start switch
    {
        '%' or '[' => 2,
        '~' => 4,
        '.' when before is '.' or '/' => 2,
        _ => 0,
    };

    private static bool TryReadHex(string key, int start, int digits, out char character)
    {
        character = '\0';
        if (start + digits > key.Length
            || !ushort.TryParse(key.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return false;
        character = (char)code;
        return true;
    }

    private static string Hash(string article)
    {
        var hash = SHA256.HashData(MemoryMarshal.AsBytes(article.AsSpan()));
        return Convert.ToHexStringLower(hash.AsSpan(0, HashBytes));
    }
}
