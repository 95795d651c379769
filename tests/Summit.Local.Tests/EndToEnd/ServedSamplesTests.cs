namespace Summit.Local.Tests.EndToEnd;

/// <summary>The samples that a new host begins with are all in the index, and the first searches of a newcomer find something.</summary>
[Collection(nameof(Newsroom))]
public sealed class ServedSamplesTests
{
    private const int FewestQuotes = 3;

    [Fact]
    public async Task A_new_host_has_its_samples_indexed_and_they_are_found()
    {
        using var newsroom = new Newsroom();
        var samples = Path.Join(newsroom.Data, "articles");
        using var host = await ServedHost.StartAsync(newsroom.Data, null);
        var names = Directory.EnumerateFiles(samples).Select(path => Path.GetFileName(path)!)
            .Where(name => !name.EndsWith(".meta.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(names);
        List<string> poor = names;
        await Newsroom.UntilAsync(
            async () => (poor = await PoorAsync(host, names)).Count == 0,
            TimeSpan.FromSeconds(15),
            () => $"Without {FewestQuotes} quotes: {string.Join(", ", poor)}\n{host.Log}");

        Assert.NotEmpty(await host.FindAsync("q=cessez-le-feu"));
        Assert.NotEmpty(await host.FindAsync("speaker=orsat"));
        var plain = await host.FindAsync("q=negocie");
        Assert.NotEmpty(plain);
        Assert.Equal(await host.FindAsync("q=n%C3%A9gocie"), plain);
        Assert.Equal(await host.FindAsync("speaker=L%C3%A9na%20Orsat"), await host.FindAsync("speaker=lena%20orsat"));
    }

    private static async Task<List<string>> PoorAsync(ServedHost host, List<string> names)
    {
        var counts = (await host.GetAsync("/v1/articles?limit=100"))["items"]!.AsArray()
            .Where(article => (string?)article!["status"] == "indexed")
            .ToDictionary(article => (string)article!["name"]!, article => (int)article!["quotes"]!);
        return names.FindAll(name => counts.GetValueOrDefault(name) < FewestQuotes);
    }
}
