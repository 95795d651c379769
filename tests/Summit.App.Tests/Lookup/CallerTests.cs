using System.Net;
using System.Text.Json.Nodes;
using Summit.App.Lookup.Rules;
using Summit.App.Tests.Lookup.Shelves;

namespace Summit.App.Tests.Lookup;

/// <summary>Who may ask, from which pages, and how often.</summary>
public sealed class CallerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "https://cms.example", null, null)]
    [InlineData("https://cms.example", "https://cms.example", "https://cms.example", "Origin")]
    [InlineData("https://other.example,https://cms.example/", "https://cms.example", "https://cms.example", "Origin")]
    [InlineData("https://cms.example", "https://evil.example", null, "Origin")]
    [InlineData("https://cms.example", "http://cms.example", null, "Origin")]
    [InlineData("https://cms.example", "https://cms.example.evil.example", null, "Origin")]
    [InlineData("https://cms.example", "null", null, "Origin")]
    [InlineData("https://cms.example", null, null, "Origin")]
    [InlineData("*", "https://anybody.example", "*", null)]
    public async Task Pages_of_the_sites_that_are_named_may_read(string allowed, string? origin, string? told, string? vary)
    {
        await using var host = await StartAsync(new() { AllowedOrigins = LookupSettings.Origins(allowed) });
        using var answer = await SendAsync(host, HttpMethod.Get, "/v1/speakers", origin);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(told, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal(told is null ? null : "Allow, ETag, Link, Retry-After", Header(answer, "Access-Control-Expose-Headers"));
        Assert.Equal(vary is null ? "Accept-Encoding" : $"{vary}, Accept-Encoding", Header(answer, "Vary"));
        Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("/v1/quotes", "GET, HEAD, OPTIONS", "GET, HEAD, OPTIONS")]
    [InlineData("/v1/quotes/abc/variants", "GET, HEAD, OPTIONS", "GET, HEAD, OPTIONS")]
    [InlineData("/v1/extract", "POST, OPTIONS", "POST, OPTIONS")]
    [InlineData("/v1/articles/2026/lac.txt", "GET, HEAD, PUT, DELETE, OPTIONS", "GET, HEAD, OPTIONS")]
    public async Task Whoever_asks_first_is_told_what_a_path_answers_and_no_page_of_another_site_may_change_anything(string path, string answers, string pages)
    {
        await using var host = await StartAsync(new() { AllowedOrigins = ["https://cms.example"] });
        using var answer = await SendAsync(host, HttpMethod.Options, path, "https://cms.example", asks: "GET");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(answers, Header(answer, "Allow"));
        Assert.Equal(pages, Header(answer, "Access-Control-Allow-Methods"));
        Assert.Contains("X-Api-Key", Header(answer, "Access-Control-Allow-Headers"), StringComparison.Ordinal);

        using var foreign = await SendAsync(host, HttpMethod.Options, path, "https://evil.example", asks: "GET");
        Assert.Equal(answers, Header(foreign, "Allow"));
        Assert.Null(Header(foreign, "Access-Control-Allow-Methods"));
    }

    [Fact]
    public async Task Options_of_an_unknown_path_are_not_found()
    {
        await using var host = await StartAsync(new());
        using var answer = await SendAsync(host, HttpMethod.Options, "/v2/quotes", null);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task One_request_too_many_is_told_when_to_come_again()
    {
        await using var host = await StartAsync(new() { RequestsPerMinute = 3, BehindFrontEnd = true });
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await FromAsync(host, "203.0.113.7")).StatusCode);

        using var refused = await FromAsync(host, "203.0.113.7");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("/problems/too-many-requests", (string?)JsonNode.Parse(await refused.Content.ReadAsStringAsync(Cancellation))!["type"]);
        Assert.Equal(HttpStatusCode.OK, (await FromAsync(host, "203.0.113.8")).StatusCode);
    }

    [Fact]
    public async Task Nobody_escapes_the_limit_by_addresses_of_ones_own_making()
    {
        await using var host = await StartAsync(new() { RequestsPerMinute = 2, BehindFrontEnd = true });
        await FromAsync(host, "198.51.100.1, 203.0.113.7");
        await FromAsync(host, "198.51.100.2, 203.0.113.7:4711");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await FromAsync(host, "203.0.113.7")).StatusCode);

        await FromAsync(host, "2001:db8::1");
        await FromAsync(host, "[2001:db8::2]:4711");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await FromAsync(host, "2001:db8::3")).StatusCode);
    }

    [Theory]
    [InlineData("https://cms.example/path")]
    [InlineData("cms.example")]
    [InlineData("ftp://cms.example")]
    [InlineData("https://me@cms.example")]
    public void What_is_no_origin_is_refused_with_what_would_do(string given) =>
        Assert.Contains("https://cms.example, or *", Assert.Throws<InvalidOperationException>(() => LookupSettings.Origins(given)).Message, StringComparison.Ordinal);

    [Fact]
    public void Settings_are_read_by_their_names()
    {
        var given = new Dictionary<string, string?> { ["Lookup:AllowedOrigins"] = "https://a.example, https://b.example:8080", ["Lookup:RequestsPerMinute"] = "600" };
        var settings = LookupSettings.Read(given.GetValueOrDefault);
        Assert.Equal(["https://a.example", "https://b.example:8080"], settings.AllowedOrigins);
        Assert.Equal(600, settings.RequestsPerMinute);
        Assert.Throws<InvalidOperationException>(() => LookupSettings.Read(_ => "-1"));
    }

    private static async Task<LookupHost> StartAsync(LookupSettings settings) => await LookupHost.StartAsync(new Shelf().Parts(), settings);

    private static Task<HttpResponseMessage> FromAsync(LookupHost host, string forwarded)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/speakers");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwarded);
        return host.Client.SendAsync(request, Cancellation);
    }

    private static Task<HttpResponseMessage> SendAsync(LookupHost host, HttpMethod method, string path, string? origin, string? asks = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Origin", origin);
        request.Headers.TryAddWithoutValidation("Access-Control-Request-Method", asks);
        return host.Client.SendAsync(request, Cancellation);
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}
