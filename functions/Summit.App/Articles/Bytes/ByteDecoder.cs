using System.Text;

namespace Summit.App.Articles.Bytes;

/// <summary>Bytes to text: byte order mark, stated charset, charset in the document, UTF-8, Windows-1252, in this order.</summary>
internal static class ByteDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    // Every byte means something in it, so the last resort never fails.
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        var text = ByMark(bytes)
            ?? ByName(bytes, charset)
            ?? WithoutMark(bytes)
            ?? ByName(bytes, CharsetDeclaration.Find(bytes))
            ?? Strict(bytes, StrictUtf8)
            ?? Windows1252.GetString(bytes);
        RefuseControls(text);
        return text;
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Strict(rest, StrictUtf8) ?? Windows1252.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

    /// <summary>Western text in UTF-16 has a zero in every other byte, which no other encoding has.</summary>
    private static string? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length & ~1, 1000)];
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < start.Length; i += 2)
        {
            if (start[i] == 0) even++;
            if (start[i + 1] == 0) odd++;
        }

        var many = start.Length / 5;
        if (many == 0) return null;
        if (odd > many && even == 0) return Encoding.Unicode.GetString(bytes);
        return even > many && odd == 0 ? Encoding.BigEndianUnicode.GetString(bytes) : null;
    }

    private static string? ByName(ReadOnlySpan<byte> bytes, string? charset) => charset?.ToLowerInvariant() switch
    {
        null or "" => null,
        "utf-8" or "utf8" => Strict(bytes, StrictUtf8),
        // What says Latin-1 or ASCII is Windows-1252 on the web, as browsers read it.
        "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252" or "cp1252" => Windows1252.GetString(bytes),
        var name => Named(name) is { } encoding ? Strict(bytes, encoding) : null,
    };

    private static Encoding? Named(string charset)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? Strict(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Control characters are what binary data looks like once decoded.</summary>
    private static void RefuseControls(string text)
    {
        var controls = text.AsSpan().Count('\0') > 0
            ? text.Length
            : text.Count(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\u0085'));
        if (controls > text.Length / 10)
            throw new UnreadableArticleException("The content is binary, not text: upload the article as text, Markdown, HTML, ninjs, NewsML-G2 or NITF.");
    }
}
