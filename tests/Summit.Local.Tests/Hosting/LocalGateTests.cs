using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Summit.App.Lookup;
using Summit.App.Tests.Lookup.Shelves;
using Summit.Local.Hosting;

namespace Summit.Local.Tests.Hosting;

public sealed class LocalGateTests
{
    private const string Key = "a key for the tests";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> KeyedRoutes
    {
        get
        {
            var routes = new TheoryData<string, string>();
            foreach (var route in LookupRoutes.All.Where(route => route.Access is LookupAccess.Read or LookupAccess.Write))
                foreach (var method in route.Methods)
                    routes.Add(method, "/" + route.Path.Replace("{id}", "a", StringComparison.Ordinal).Replace("{*name}", "a.txt", StringComparison.Ordinal));
            routes.Add("GET", "/no/such/route");
            return routes;
        }
    }

    [Theory, MemberData(nameof(KeyedRoutes))]
    public async Task With_a_key_every_path_that_tells_of_quotes_asks_for_it(string method, string path)
    {
        await using var app = await StartAsync("0.0.0.0", Key);
        using var client = app.GetTestClient();
        using var answer = await client.SendAsync(new(new(method), path), Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/search", HttpStatusCode.OK)]
    [InlineData("/assets/summit.js", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.Found)]
    public async Task The_search_page_opens_without_the_key_that_it_asks_for(string path, HttpStatusCode expected)
    {
        await using var app = await StartAsync("0.0.0.0", Key);
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync(path, Cancellation);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Found ? "/search" : null, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("127.0.0.1")]
    public async Task Health_asks_for_no_key(string address)
    {
        await using var app = await StartAsync(address, Key);
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync("/health", Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("X-Api-Key", Key, HttpStatusCode.OK)]
    [InlineData("Authorization", "Bearer " + Key, HttpStatusCode.OK)]
    [InlineData("Authorization", "bearer " + Key, HttpStatusCode.OK)]
    [InlineData("Authorization", "Basic " + Key, HttpStatusCode.Unauthorized)]
    [InlineData("X-Api-Key", Key + "!", HttpStatusCode.Unauthorized)]
    [InlineData("X-Api-Key", "a", HttpStatusCode.Unauthorized)]
    [InlineData("X-Api-Key", "", HttpStatusCode.Unauthorized)]
    public async Task The_key_counts_in_either_header_and_only_whole(string header, string value, HttpStatusCode expected)
    {
        await using var app = await StartAsync("127.0.0.1", Key);
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/quotes");
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("localhost:7071", HttpStatusCode.OK)]
    [InlineData("LOCALHOST", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:7071", HttpStatusCode.OK)]
    [InlineData("[::1]:7071", HttpStatusCode.OK)]
    [InlineData("rebound.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.rebound.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.rebound.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("10.0.0.1", HttpStatusCode.MisdirectedRequest)]
    public async Task On_loopback_the_host_answers_to_names_of_loopback_alone(string host, HttpStatusCode expected)
    {
        await using var app = await StartAsync("127.0.0.1", null);
        using var client = app.GetTestClient();
        foreach (var path in new[] { "/health", "/v1/quotes" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            using var answer = await client.SendAsync(request, Cancellation);
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("PUT", "/v1/articles/a.txt")]
    [InlineData("DELETE", "/v1/articles/a.txt")]
    [InlineData("POST", "/v1/extract")]
    public async Task A_page_of_another_site_can_not_change_anything(string method, string path)
    {
        await using var app = await StartAsync("127.0.0.1", null);
        using var client = app.GetTestClient();
        foreach (var (origin, refused) in new[] { ("https://evil.example", true), ("null", true), ("http://localhost:81", true), ("http://localhost", false) })
        {
            using var request = new HttpRequestMessage(new(method), path) { Content = new StringContent("Ada Morel: Non.", MediaTypeHeaderValue.Parse("text/plain")) };
            request.Headers.Add("Origin", origin);
            using var answer = await client.SendAsync(request, Cancellation);
            Assert.Equal(refused, answer.StatusCode == HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_page_of_another_site_may_ask_but_gets_no_leave_to_read()
    {
        await using var app = await StartAsync("127.0.0.1", null);
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/quotes");
        request.Headers.Add("Origin", "https://evil.example");
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_page_of_a_site_that_is_named_may_have_a_text_read_and_change_nothing()
    {
        await using var app = await StartAsync("127.0.0.1", null, "https://cms.example");
        using var client = app.GetTestClient();
        foreach (var (method, path, site, refused) in new[]
        {
            ("POST", "/v1/extract", "https://cms.example", false),
            ("POST", "/v1/extract", "https://evil.example", true),
            ("PUT", "/v1/articles/a.txt", "https://cms.example", true),
            ("DELETE", "/v1/articles/a.txt", "https://cms.example", true),
        })
        {
            using var request = new HttpRequestMessage(new(method), path) { Content = new StringContent("“No,” said Ada Morel.") };
            request.Headers.Add("Origin", site);
            using var answer = await client.SendAsync(request, Cancellation);
            Assert.Equal((path, site, refused), (path, site, answer.StatusCode == HttpStatusCode.Forbidden));
            Assert.Equal(!refused, answer.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task A_browser_that_asks_first_needs_no_key()
    {
        await using var app = await StartAsync("127.0.0.1", "secret", "https://cms.example");
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v1/quotes");
        request.Headers.Add("Origin", "https://cms.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Contains("X-Api-Key", answer.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(string address, string? key, params string[] origins)
    {
        var settings = new HostSettings([ListenAddress.Read(address, 0)], key) { Lookup = new() { AllowedOrigins = origins } };
        var app = LocalHost.Build(settings, ShelfParts.Of(new Shelf()), server => server.UseTestServer());
        await app.StartAsync(Cancellation);
        return app;
    }
}
