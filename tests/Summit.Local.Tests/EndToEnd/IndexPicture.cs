using System.Text.Json.Nodes;

namespace Summit.Local.Tests.EndToEnd;

/// <summary>Every quote of every article in one text, to compare what an index holds with what it should hold.</summary>
internal static class IndexPicture
{
    /// <summary>What a fresh extraction of the folder gives.</summary>
    public static async Task<string> OfFolderAsync(string folder)
    {
        using var extract = await SummitProcess.RunAsync("extract", folder, "--format", "jsonl");
        Assert.True(extract.ExitCode == 0, extract.Error);
        return Of(extract.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => JsonNode.Parse(line)!)
            .Select(article => ((string)article["article"]!, article["quotes"]!.AsArray())));
    }

    /// <summary>What the host tells of its index, article by article; a stray quote of no article shows as well.</summary>
    public static async Task<string> OfIndexAsync(ServedHost host)
    {
        var articles = new List<(string, JsonArray)>();
        for (string? next = ""; next is not null;)
        {
            var page = await host.GetAsync("/v1/articles?limit=100" + (next.Length > 0 ? "&cursor=" + next : ""));
            foreach (var entry in page["items"]!.AsArray())
                articles.Add(await ArticleAsync(host, (string)entry!["name"]!));
            next = (string?)page["next"];
        }

        var total = (int)(await host.GetAsync("/v1/quotes?limit=1"))["total"]!;
        var known = articles.Sum(article => article.Item2.Count);
        return Of(articles) + (total == known ? "" : $"{total} quotes in all, and not {known}.");
    }

    private static async Task<(string, JsonArray)> ArticleAsync(ServedHost host, string name)
    {
        using var answer = await host.Client.GetAsync(new Uri("/v1/articles/" + name, UriKind.Relative));
        if (!answer.IsSuccessStatusCode)
            return (name + " (gone)", []);
        var article = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return (string)article["status"]! == "writing" ? (name + " (writing)", []) : (name, article["items"]!.AsArray());
    }

    private static string Of(IEnumerable<(string Name, JsonArray Quotes)> articles) =>
        string.Concat(articles.OrderBy(article => article.Name, StringComparer.Ordinal).Select(article =>
            $"{article.Name}\n{string.Concat(article.Quotes.Select(Line).Order(StringComparer.Ordinal))}"));

    private static string Line(JsonNode? quote) =>
        $"  {quote!["start"]} {quote["end"]} {quote["kind"]} {quote["speakerId"]} {quote["source"]} {quote["cue"]} {quote["pass"]} {quote["turn"]}: {quote["text"]}\n";
}
