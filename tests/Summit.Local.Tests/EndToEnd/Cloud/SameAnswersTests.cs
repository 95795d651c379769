using System.Text.Json.Nodes;
using Summit.Azurite;

namespace Summit.Local.Tests.EndToEnd.Cloud;

/// <summary>The cloud and one machine mean the same: the same articles give the same answers, whole.</summary>
[Collection(nameof(Newsroom))]
public sealed class SameAnswersTests(AzuriteServer azurite)
{
    private static readonly string[] Questions =
    [
        "quotes?limit=100",
        "quotes?sort=newest&limit=40",
        "quotes?sort=oldest&limit=40",
        "quotes?q=lac&limit=5",
        "quotes?q=water&highlight=true&limit=5",
        "quotes?q=l%27accord&highlight=true",
        "quotes?q=negocie&highlight=true",
        "quotes?q=%22not+peace%22&highlight=true",
        "quotes?q=minist*+-dam&limit=4",
        "quotes?q=accords&sort=newest&limit=3",
        "quotes?q=none-of-these",
        "quotes?speaker=orsat&limit=6&facets=outlet,kind,language,month",
        "quotes?speaker=lena-orsat&q=lac",
        "quotes?speaker=L%C3%A9na+Orsat&sort=oldest&limit=12",
        "quotes?kind=direct,turn&minConfidence=0.9&limit=100&facets=speaker",
        "quotes?language=en&facets=speaker,kind,outlet,month&limit=4",
        "quotes?outlet=%C2%AB%20Vigie%20%26%20Cie%20%C2%BB",
        "quotes?article=harbour%2Fd%C3%A9bat+1.txt&highlight=true&q=lac",
        "quotes?from=2026-03-01&to=2026-03-31&limit=4&facets=month",
        "quotes?facets=speaker,kind,outlet,language,month&limit=1",
        "quotes?cursor=nonsense",
        "quotes?sepaker=orsat",
        "quotes/none",
        "speakers?prefix=l&limit=100",
        "speakers?prefix=lena",
        "speakers?prefix=%C3%A9",
        "articles?limit=3",
        "articles?status=rejected",
        "articles/lake-accord.json",
        "articles/harbour%2Fd%C3%A9bat+1.txt",
        "articles/none.txt",
    ];

    [Fact]
    public async Task The_same_articles_give_the_same_answers_in_the_cloud_and_on_one_machine()
    {
        await using var cloud = await CloudNewsroom.OpenAsync(azurite);
        using var machine = new Newsroom();
        WriteArticles(cloud);
        string[] command = ["ingest", Path.Join(AppContext.BaseDirectory, "samples"), cloud.Articles.Root];
        using var there = await cloud.RunAsync(command);
        using var here = await SummitProcess.RunAsync([.. command, "--data", machine.Data, "--articles", machine.Articles.Root]);
        Assert.Equal((1, 1), (there.ExitCode, here.ExitCode));
        Assert.Equal(here.Output, there.Output);
        Assert.Contains(" rejected", here.Output, StringComparison.Ordinal);

        using (var there2 = await cloud.RunAsync("search", "lac", "-accord", "--facets", "speaker", "--highlight", "true", "--format", "json"))
        using (var here2 = await SummitProcess.RunAsync("search", "lac", "-accord", "--facets", "speaker", "--highlight", "true", "--format", "json", "--data", machine.Data))
            Assert.Equal(here2.Output, there2.Output);

        using var hostThere = await cloud.ServeAsync();
        using var hostHere = await machine.ServeAsync();
        var quotes = (await hostHere.GetAsync("/v1/quotes?limit=20&q=lac"))["items"]!.AsArray().Select(item => $"quotes/{item!["id"]}");
        var differences = "";
        foreach (var question in Questions.Concat(quotes))
        {
            var (expected, found) = (await PagesAsync(hostHere, question), await PagesAsync(hostThere, question));
            differences += expected == found ? "" : $"{question}\nhere  {expected}there {found}\n";
        }

        Assert.True(differences.Length == 0, differences);
    }

    private static void WriteArticles(CloudNewsroom newsroom)
    {
        newsroom.Articles.Write("harbour/débat 1.txt", LakeArticle.Of(3, 4));
        newsroom.Articles.Write("harbour/débat 1.txt.meta.json", """{"outlet": "« Vigie & Cie »", "title": "Le lac ' or 1 eq 1", "published": "2031-05-02T08:00:00+02:00"}""");
        newsroom.Articles.Write("empty.txt", "Nobody was there.");
        newsroom.Articles.Write("bytes.txt", "%PDF-1.7 and no article");
    }

    /// <summary>
    /// The answer and all its pages. Of what differs by its nature only that it is there: cursors, moments of ingestion, and
    /// which of a speaker's names a facet shows, that of most quotes in the answer or in the index.
    /// </summary>
    private static async Task<string> PagesAsync(ServedHost host, string question)
    {
        var pages = "";
        for (var next = ""; ;)
        {
            using var answer = await host.Client.GetAsync(new Uri($"/v1/{question}{next}", UriKind.Relative), TestContext.Current.CancellationToken);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var json = JsonNode.Parse(body)!;
            var cursor = json is JsonObject page ? (string?)page["next"] : null;
            if (cursor is not null)
                json["next"] = "more";
            pages += $"{(int)answer.StatusCode} {Bare(json).ToJsonString()}\n";
            if (cursor is null)
                return pages;
            next = "&cursor=" + cursor;
        }
    }

    private static JsonNode Bare(JsonNode json)
    {
        foreach (var entry in (json["items"] as JsonArray ?? []).Append(json).OfType<JsonObject>())
        {
            foreach (var name in new[] { "version", "updated" })
            {
                if (entry[name] is not null)
                    entry[name] = "";
            }
        }

        foreach (var speaker in json["facets"]?["speaker"] as JsonArray ?? [])
            speaker!["label"] = speaker["label"] is null ? null : "";
        return json;
    }
}
