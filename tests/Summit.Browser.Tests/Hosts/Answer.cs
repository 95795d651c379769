using System.Text.Json.Nodes;
using Summit.Local.Tests.EndToEnd;

namespace Summit.Browser.Tests.Hosts;

/// <summary>What the API answers to a question: what a page must show.</summary>
internal sealed record Answer(int Total, IReadOnlyList<JsonNode> Quotes, JsonNode Facets)
{
    public string[] Words => [.. Quotes.Select(quote => (string)quote["text"]!)];

    /// <param name="host">The host.</param>
    /// <param name="question">Parameters of GET /v1/quotes.</param>
    public static async Task<Answer> OfAsync(ServedHost host, string question)
    {
        var page = await host.GetAsync("/v1/quotes?facets=speaker,kind,outlet,language,month&" + question);
        return new((int)page["total"]!, [.. page["items"]!.AsArray().Select(item => item!)], page["facets"]!);
    }

    /// <summary>The quotes of an article, in reading order.</summary>
    public static async Task<IReadOnlyList<JsonNode>> OfArticleAsync(ServedHost host, string name) =>
        [.. (await host.GetAsync("/v1/articles/" + name))["items"]!.AsArray().Select(item => item!)];
}
