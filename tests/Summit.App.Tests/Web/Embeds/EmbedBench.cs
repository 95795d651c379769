using System.Net;
using Summit.App.Tests.Ingestion;
using Summit.App.Tests.Lookup;
using Summit.App.Tests.Lookup.Shelves;
using Summit.App.Web.Embeds;

namespace Summit.App.Tests.Web.Embeds;

/// <summary>A host with embeds, reached as https://summit.example, whose clock stands still.</summary>
internal static class EmbedBench
{
    public const string Origin = "https://summit.example";
    public const string Key = "the newest of the keys with 32 bytes and more";
    public const string Former = "the key before that one and long enough too";
    public const string Foreign = "a key of another host that nobody knows";

    public static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    public static LinkKeys Keys(string keys = Key) => LinkKeys.Read(keys);

    public static async Task<LookupHost> StartAsync(string sharing, Shelf? shelf = null, bool arePagesOpen = false)
    {
        shelf ??= await SampleShelf.FillAsync();
        await shelf.Ledger.WithdrawAsync(["gone"], TestContext.Current.CancellationToken);
        return await LookupHost.StartAsync(
            shelf.Parts(),
            new() { Embeds = EmbedSettings.Read(sharing, $"{Key}, {Former}"), PublicUrl = Origin, ArePagesOpen = arePagesOpen },
            new ManualClock(Now));
    }

    public static async Task<string> BodyAsync(this LookupHost host, string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
