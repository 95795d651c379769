namespace Summit.App.Articles.Bytes;

/// <summary>Binary formats by their first bytes, so that a refusal can say what was uploaded.</summary>
internal static class BinaryFormat
{
    private static readonly (byte[] Start, string What, string Instead)[] Known =
    [
        ([.. "%PDF-"u8], "a PDF file", "the text it was made from"),
        ([.. "PK\u0003\u0004"u8], "a Word document or another zip archive", "the article saved as text or HTML"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word document", "the article saved as text or HTML"),
        ([.. "{\\rtf"u8], "a rich-text (RTF) file", "the article saved as text or HTML"),
        ([0x89, .. "PNG"u8], "a PNG picture", "the article's text"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture", "the article's text"),
        ([.. "GIF8"u8], "a GIF picture", "the article's text"),
        ([0x1F, 0x8B], "a gzip archive", "the file inside it"),
        ([.. "7z"u8, 0xBC, 0xAF], "a 7z archive", "the file inside it"),
        ([.. "ID3\u0003"u8], "an MP3 recording", "its transcript"),
    ];

    public static void Refuse(ReadOnlySpan<byte> content)
    {
        foreach (var (start, what, instead) in Known)
        {
            if (content.StartsWith(start))
                throw new UnreadableArticleException($"The content is {what}, not text: upload {instead}.");
        }

        if (content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8))
            throw new UnreadableArticleException("The content is a film or sound recording, not text: upload its transcript.");
    }
}
