using System.Net;
using System.Text.Json.Nodes;

namespace Summit.Local.Tests.EndToEnd;

/// <summary>Articles in, quotes out, through the built host.</summary>
[Collection(nameof(Newsroom))]
public sealed class ServedLookupTests
{
    private const string Lake = "« Le lac remontera d'ici octobre », a déclaré Alba Norin. « Personne ne doit se réjouir trop tôt », a répondu Octave Brune.";

    [Fact]
    public async Task What_is_stored_is_found_replaced_and_forgotten()
    {
        using var newsroom = new Newsroom();
        using var host = await newsroom.ServeAsync();
        using (var created = await host.PutAsync("port/lac.txt?title=Le%20lac&outlet=Vigie&published=2031-05-02", Lake))
        {
            Assert.Equal(HttpStatusCode.Created, created.StatusCode);
            Assert.Equal("/v1/articles/port/lac.txt", created.Headers.Location?.OriginalString);
        }

        Assert.Equal(["Le lac remontera d'ici octobre"], await host.FindAsync("q=octobre&outlet=Vigie&from=2031-05-02"));
        using (var replaced = await host.PutAsync("port/lac.txt", Lake.Replace("octobre", "novembre", StringComparison.Ordinal)))
            Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        Assert.Empty(await host.FindAsync("q=octobre"));
        Assert.Equal(["Le lac remontera d'ici novembre"], await host.FindAsync("q=novembre"));
        Assert.Equal(2, (await host.GetAsync("/v1/articles/port/lac.txt"))["items"]!.AsArray().Count);
        using (var removed = await host.DeleteAsync("port/lac.txt"))
            Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        using (var gone = await host.DeleteAsync("port/lac.txt"))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Empty(await host.FindAsync("article=port/lac.txt"));
        Assert.Empty(newsroom.Articles.Files());
    }

    [Fact]
    public async Task Quotes_are_found_by_words_and_speaker_counted_marked_and_paged()
    {
        using var newsroom = new Newsroom();
        using var host = await newsroom.ServeAsync();
        for (var n = 0; n < 5; n++)
            (await host.PutAsync($"{n}.txt", Lake)).Dispose();

        var page = await host.GetAsync("/v1/quotes?q=lac&speaker=norin&facets=speaker,kind&highlight=true&limit=2");
        Assert.Equal(5, (int)page["total"]!);
        Assert.Equal(("alba-norin", "Alba Norin", 5), ((string)page["facets"]!["speaker"]![0]!["value"]!, (string)page["facets"]!["speaker"]![0]!["label"]!, (int)page["facets"]!["speaker"]![0]!["count"]!));
        var item = page["items"]![0]!;
        Assert.Equal("[[3,6]]", item["highlights"]!.ToJsonString());
        Assert.Equal("Alba Norin", (string?)item["speaker"]);
        Assert.Equal(5, (await PagesAsync(host, page)).Distinct().Count());

        var quote = await host.GetAsync("/v1/quotes/" + item["id"]);
        Assert.Equal(Lake, (string?)quote["paragraph"]!["text"]);
        Assert.Equal(["octave-brune"], (await host.GetAsync("/v1/speakers?prefix=br"))["items"]!.AsArray().Select(speaker => (string?)speaker!["id"]));
    }

    [Theory]
    [InlineData("a/b.txt", "a/b.txt")]
    [InlineData("a%2Fb.txt", "a/b.txt")]
    [InlineData("a%252Fb.txt", "a%2Fb.txt")]
    [InlineData("a%252Fb/c%2fd.txt", "a%2Fb/c/d.txt")]
    [InlineData("100%25.txt", "100%.txt")]
    public async Task A_name_is_stored_and_found_as_it_was_meant(string sent, string name)
    {
        using var newsroom = new Newsroom();
        using var host = await newsroom.ServeAsync();
        using var put = await host.PutAsync(sent, Lake);
        Assert.True(File.Exists(newsroom.Articles.PathOf(name)), string.Join(' ', newsroom.Articles.Files()));
        Assert.Equal(name, (string?)(await host.GetAsync(put.Headers.Location!.OriginalString))["name"]);
        using var deleted = await host.DeleteAsync(sent);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Fact]
    public async Task Extract_over_HTTP_answers_as_the_command_does_and_stores_nothing()
    {
        using var newsroom = new Newsroom();
        using var host = await newsroom.ServeAsync();
        using var content = new StringContent(Lake, null, "text/plain");
        using var answer = await host.Client.PostAsync(new Uri("/v1/extract?name=lac.txt", UriKind.Relative), content, TestContext.Current.CancellationToken);
        newsroom.Articles.Write(".hidden/lac.txt", Lake);
        using var command = await SummitProcess.RunAsync("extract", newsroom.Articles.PathOf(".hidden/lac.txt"), "--format", "jsonl");
        Assert.Equal(command.Output.Trim(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, (int)(await host.GetAsync("/v1/quotes"))["total"]!);
    }

    private static async Task<List<string>> PagesAsync(ServedHost host, JsonNode page)
    {
        var ids = new List<string>();
        while (true)
        {
            ids.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            if ((string?)page["next"] is not { } next)
                return ids;
            page = await host.GetAsync("/v1/quotes?q=lac&speaker=norin&limit=2&cursor=" + next);
        }
    }
}
