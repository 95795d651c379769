using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Summit.App.Lookup.Answers;

/// <summary>How the bytes of an answer are packed on their way (RFC 9110, section 8.4).</summary>
internal sealed class ContentCoding
{
    private static readonly ContentCoding Plain = new(null, _ => throw new InvalidOperationException("Nothing packs a plain answer."));

    /// <summary>What there is, the best first.</summary>
    private static readonly ContentCoding[] All =
    [
        new("br", packed => new BrotliStream(packed, CompressionLevel.Fastest)),
        new("gzip", packed => new GZipStream(packed, CompressionLevel.Fastest)),
    ];

    private readonly Func<Stream, Stream> _packer;

    private ContentCoding(string? name, Func<Stream, Stream> packer) => (Name, _packer) = (name, packer);

    /// <summary>The name that headers give it; null for plain bytes.</summary>
    public string? Name { get; }

    /// <summary>The best that who asks can read.</summary>
    public static ContentCoding For(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
            return Plain;
        return All.FirstOrDefault(coding => accepted.Any(one => one.Quality is null or > 0 && one.Value.Equals(coding.Name, StringComparison.OrdinalIgnoreCase))) ?? Plain;
    }

    /// <summary>The tag of the packed answer: other bytes have another tag.</summary>
    public EntityTagHeaderValue Mark(EntityTagHeaderValue tag) =>
        Name is null ? tag : new($"{tag.Tag.AsSpan(0, tag.Tag.Length - 1)}-{Name}\"");

    /// <summary>Packs the bytes.</summary>
    public byte[] Pack(byte[] body)
    {
        if (Name is null)
            return body;
        using var packed = new MemoryStream();
        using (var packer = _packer(packed))
            packer.Write(body);
        return packed.ToArray();
    }
}
