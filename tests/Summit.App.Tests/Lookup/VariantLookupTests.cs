using System.Text.Json.Nodes;
using Summit.App.Tests.Lookup.Shelves;

namespace Summit.App.Tests.Lookup;

public sealed class VariantLookupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_closest_wordings_come_first_with_the_words_marked_that_differ()
    {
        var shelf = new Shelf();
        await shelf.PutAsync("a.txt", "Lena Orsat: Nous ne céderons jamais un mètre de cette digue.");
        await shelf.PutAsync("b.txt", "Lena Orsat: jamais un mètre de digue");
        await shelf.PutAsync("c.txt", "Lena Orsat: Nous ne céderons pas un mètre de cette digue.");
        await shelf.PutAsync("d.txt", "Lena Orsat: Un mètre de digue coûte cher, de nos jours.");
        await using var host = await LookupHost.StartAsync(shelf);

        var answer = JsonNode.Parse(await host.Client.GetStringAsync("/v1/quotes/a0txt12/variants", Cancellation))!;

        Assert.Equal("a.txt", (string?)answer["quote"]!["article"]!["name"]);
        Assert.Equal(["c.txt", "b.txt"], answer["items"]!.AsArray().Select(item => (string?)item!["quote"]!["article"]!["name"]));
        Assert.Equal("[[17,23]]", answer["items"]![0]!["missing"]!.ToJsonString());
        Assert.Equal("[[17,20]]", answer["items"]![0]!["added"]!.ToJsonString());
        Assert.Equal("true", answer["items"]![0]!["sameSpeaker"]!.ToJsonString());
    }

    [Fact]
    public async Task The_total_counts_those_that_the_limit_leaves_out()
    {
        var shelf = new Shelf();
        for (var i = 0; i < 4; i++)
            await shelf.PutAsync($"{i}.txt", "Lena Orsat: Nous ne céderons jamais un mètre.");
        await using var host = await LookupHost.StartAsync(shelf);
        var answer = JsonNode.Parse(await host.Client.GetStringAsync("/v1/quotes/00txt12/variants?limit=2", Cancellation))!;
        Assert.Equal((3, 2), ((int)answer["total"]!, answer["items"]!.AsArray().Count));
    }
}
