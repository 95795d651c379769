using System.Net.Http.Headers;
using Summit.App.Lookup.Description;
using Summit.App.Lookup.Rules;

namespace Summit.App.Tests.Lookup.Description;

/// <summary>What routes answer is what they are described to answer: status, type, headers, and each member of the JSON.</summary>
public sealed class DescribedAnswersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, int> Requests { get; } = new()
    {
        { "FindQuotes", "GET /v1/quotes?facets=speaker,kind,outlet,language,month&highlight=true&q=lac", 200 },
        { "FindQuotes", "GET /v1/quotes?limit=1", 200 },
        { "FindQuotes", "GET /v1/quotes?format=jsonld", 200 },
        { "FindQuotes", "GET /v1/quotes?format=jsonfeed", 200 },
        { "FindQuotes", "GET /v1/quotes?format=atom", 200 },
        { "FindQuotes", "GET /v1/quotes?format=csv", 200 },
        { "FindQuotes", "GET /v1/quotes?kind=wrong", 400 },
        { "FindQuotes", "GET /v1/quotes Accept image/png", 406 },
        { "FindQuotes", "GET /v1/quotes If-None-Match *", 304 },
        { "GetQuote", "GET /v1/quotes/ferry0txt11", 200 },
        { "GetQuote", "GET /v1/quotes/ferry0txt11?format=csv", 200 },
        { "GetQuote", "GET /v1/quotes/none", 404 },
        { "GetQuote", "GET /v1/quotes/none Accept image/png", 406 },
        { "FindVariants", "GET /v1/quotes/ferry0txt11/variants", 200 },
        { "FindVariants", "GET /v1/quotes/none/variants", 404 },
        { "CountTimeline", "GET /v1/timeline?by=week", 200 },
        { "SuggestSpeakers", "GET /v1/speakers?prefix=l", 200 },
        { "GetSpeaker", "GET /v1/speakers/lena-orsat", 200 },
        { "GetSpeaker", "GET /v1/speakers/none", 404 },
        { "ListArticles", "GET /v1/articles", 200 },
        { "GetArticle", "GET /v1/articles/2026/lac.txt", 200 },
        { "GetArticle", "GET /v1/articles/none.txt", 404 },
        { "PutArticle", "PUT /v1/articles/new.txt?published=2026-04-01", 201 },
        { "PutArticle", "PUT /v1/articles/ferry.txt", 200 },
        { "PutArticle", "PUT /v1/articles/ferry.txt If-None-Match *", 412 },
        { "PutArticle", "PUT /v1/articles/ferry.txt?url=none", 400 },
        { "DeleteArticle", "DELETE /v1/articles/ferry.txt", 204 },
        { "DeleteArticle", "DELETE /v1/articles/none.txt", 404 },
        { "DeleteArticle", "DELETE /v1/articles/ferry.txt If-Match \"no\"", 412 },
        { "Extract", "POST /v1/extract?all=true", 200 },
        { "Extract", "POST /v1/extract Accept text/html", 200 },
        { "Extract", "POST /v1/extract Content-Type image/png", 415 },
        { "Extract", "POST /v1/extract Content-Type application/json", 422 },
        { "Health", "GET /health", 200 },
        { "OpenApi", "GET /openapi.json", 200 },
    };

    [Theory, MemberData(nameof(Requests))]
    public async Task An_answer_is_as_it_is_described(string operation, string request, int status)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        var described = await Described.ByAsync(host.Client);
        using var answer = await SendAsync(host, request);
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode} {body}");
        Assert.Equal([], described.Faults(operation, status, answer.Content.Headers.ContentType?.MediaType, body));
        Assert.Equal([], described.Headers(operation, status).Where(header => !Has(answer, header)));
    }

    [Fact]
    public void Every_route_is_asked() =>
        Assert.Equal(Operations.All.Select(operation => operation.Name).Order(), Requests.Select(request => request.Data.Item1).Distinct().Order());

    [Fact]
    public async Task One_request_too_many_is_described_on_every_route()
    {
        await using var host = await LookupHost.StartAsync((await SampleShelf.FillAsync()).Parts(), new LookupSettings { RequestsPerMinute = 1 });
        var described = await Described.ByAsync(host.Client);
        foreach (var operation in Operations.All)
        {
            using var answer = await SendAsync(host, $"{operation.Method} {operation.Path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}");
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.Equal([], described.Faults(operation.Name, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(Cancellation)));
        }
    }

    /// <summary>Sends a request line, with a header behind it.</summary>
    private static Task<HttpResponseMessage> SendAsync(LookupHost host, string line)
    {
        var parts = line.Split(' ', 4);
        var request = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1]);
        if (parts[0] is "PUT" or "POST")
            request.Content = new StringContent("“The ferry will sail on Monday,” said Ada Quill.\n\nAda Quill: It will.");
        if (parts is [_, _, "Content-Type", var type])
            request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        else if (parts is [_, _, var name, var value])
            request.Headers.TryAddWithoutValidation(name, value);
        return host.Client.SendAsync(request, Cancellation);
    }

    /// <summary>Link is there on every page, since it leads to the first as well.</summary>
    private static bool Has(HttpResponseMessage answer, string name) => answer.Headers.Contains(name) || answer.Content.Headers.Contains(name);
}
