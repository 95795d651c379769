using System.IO.Compression;
using System.Net;

namespace Summit.App.Tests.Lookup.Formats;

public sealed class ContentCodingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, null)]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("GZIP", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("br;q=0", null)]
    [InlineData("zstd, identity", null)]
    [InlineData(";;,", null)]
    public async Task An_answer_is_packed_as_who_asks_can_read_it(string? accepted, string? coding)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        foreach (var path in new[] { "/v1/quotes", "/v1/quotes?format=csv", "/search", "/articles/ferry.txt", "/v1/none" })
        {
            using var plain = await SendAsync(host, HttpMethod.Get, path, null);
            using var packed = await SendAsync(host, HttpMethod.Get, path, accepted);
            Assert.Equal(coding is null ? [] : [coding], packed.Content.Headers.ContentEncoding);
            Assert.Equal(await plain.Content.ReadAsStringAsync(Cancellation), await UnpackAsync(packed));
        }
    }

    [Fact]
    public async Task Other_bytes_have_another_tag_and_each_is_known_by_its_own()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        foreach (var path in new[] { "/v1/quotes", "/search", "/articles/ferry.txt" })
        {
            using var plain = await SendAsync(host, HttpMethod.Get, path, null);
            using var packed = await SendAsync(host, HttpMethod.Get, path, "br");
            Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
            Assert.False(packed.Headers.ETag!.IsWeak);
            Assert.Equal(HttpStatusCode.NotModified, (await SendAsync(host, HttpMethod.Get, path, "br", packed.Headers.ETag.Tag)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await SendAsync(host, HttpMethod.Get, path, null, packed.Headers.ETag.Tag)).StatusCode);
        }
    }

    [Fact]
    public async Task A_head_request_says_how_long_the_packed_answer_is()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        using var head = await SendAsync(host, HttpMethod.Head, "/v1/quotes", "gzip");
        using var whole = await SendAsync(host, HttpMethod.Get, "/v1/quotes", "gzip");
        Assert.Equal((await whole.Content.ReadAsByteArrayAsync(Cancellation)).Length, head.Content.Headers.ContentLength);
    }

    private static async Task<string> UnpackAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync(Cancellation);
        await using Stream plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var text = new StreamReader(plain);
        return await text.ReadToEndAsync(Cancellation);
    }

    private static Task<HttpResponseMessage> SendAsync(LookupHost host, HttpMethod method, string path, string? accepted, string? known = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return host.Client.SendAsync(request, Cancellation);
    }
}
