using System.Net;
using System.Text.Json.Nodes;

namespace Summit.Local.Tests.EndToEnd;

/// <summary>What is refused is refused with a reason, as problem+json.</summary>
[Collection(nameof(Newsroom))]
public sealed class ProblemTests
{
    private const string Key = "a key for the tests";

    [Fact]
    public async Task Wrong_questions_are_answered_by_problems()
    {
        using var newsroom = new Newsroom();
        using var host = await newsroom.ServeAsync();
        await RefusesAsync(host, new(HttpMethod.Get, "/v1/quotes?speeker=norin"), HttpStatusCode.BadRequest, "speaker");
        await RefusesAsync(host, new(HttpMethod.Get, "/v1/quotes?limit=0"), HttpStatusCode.BadRequest, "from 1 to 100");
        await RefusesAsync(host, new(HttpMethod.Get, "/v1/quotes?limit=ten"), HttpStatusCode.BadRequest, "from 1 to 100");
        await RefusesAsync(host, new(HttpMethod.Get, "/v1/quotes?cursor=nonsense"), HttpStatusCode.BadRequest, "cursor");
        await RefusesAsync(host, new(HttpMethod.Get, "/v1/articles?cursor=*"), HttpStatusCode.BadRequest, "cursor");
        await RefusesAsync(host, new(HttpMethod.Get, "/v1/quotes?q=" + new string('x', 1001)), HttpStatusCode.BadRequest, "1000");
        await RefusesAsync(host, new(HttpMethod.Post, "/v1/quotes"), HttpStatusCode.MethodNotAllowed, "Allow");
        await RefusesAsync(host, new(HttpMethod.Delete, "/health"), HttpStatusCode.MethodNotAllowed, "Allow");
        await RefusesAsync(host, new(HttpMethod.Get, "/v2/quotes"), HttpStatusCode.NotFound, "/v1/quotes");
        await RefusesAsync(host, new(HttpMethod.Get, "/v1/quotes/none"), HttpStatusCode.NotFound, "id");
        await RefusesAsync(host, new(HttpMethod.Put, "/v1/articles/lac.docx"), HttpStatusCode.BadRequest, ".txt");
        await RefusesAsync(host, new(HttpMethod.Get, "/v1/quotes") { Headers = { Host = "evil.example" } }, HttpStatusCode.MisdirectedRequest, "localhost");
        await RefusesAsync(host, Put("https://evil.example"), HttpStatusCode.Forbidden, "another site");
        await RefusesAsync(host, Put("null"), HttpStatusCode.Forbidden, "another site");
        using var own = await host.Client.SendAsync(Put(host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, own.StatusCode);
    }

    [Fact]
    public async Task With_a_key_all_but_health_and_the_search_page_asks_for_it()
    {
        using var newsroom = new Newsroom();
        using var host = await newsroom.ServeAsync("--api-key", Key);
        Assert.Equal("ok", (string?)(await host.GetAsync("/health"))["status"]);
        foreach (var path in new[] { "/v1/quotes", "/v1/speakers", "/v1/articles", "/v1/articles/a.txt", "/quotes/a", "/articles/a.txt", "/none" })
            await RefusesAsync(host, new(HttpMethod.Get, path), HttpStatusCode.Unauthorized, "key");
        await RefusesAsync(host, Put(null), HttpStatusCode.Unauthorized, "key");
        host.Client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        Assert.Equal(0, (int)(await host.GetAsync("/v1/quotes"))["total"]!);
    }

    private static HttpRequestMessage Put(string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, "/v1/articles/lac.txt")
        {
            Content = new StringContent("« Le lac remontera », a déclaré Alba Norin.", null, "text/plain"),
        };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return request;
    }

    private static async Task RefusesAsync(ServedHost host, HttpRequestMessage request, HttpStatusCode expected, string words)
    {
        using var _ = request;
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{request.Method} {request.RequestUri}: {(int)answer.StatusCode} {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(body)!;
        Assert.Equal((int)expected, (int)problem["status"]!);
        Assert.Contains(words, (string?)problem["detail"], StringComparison.Ordinal);
    }
}
