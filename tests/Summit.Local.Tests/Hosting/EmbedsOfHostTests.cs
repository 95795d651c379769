using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Summit.App.Lookup;
using Summit.App.Tests.Lookup.Shelves;
using Summit.App.Web.Embeds;
using Summit.Local.Commands;
using Summit.Local.Hosting;

namespace Summit.Local.Tests.Hosting;

/// <summary>What a host on one machine shows on pages of others, and to whom.</summary>
public sealed class EmbedsOfHostTests
{
    private const string Key = "a key for the tests";
    private const string LinkKey = "a link key for the tests that signs nothing else";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages { get; } =
    [
        .. LookupRoutes.All.Where(route => route.Methods.Contains("GET")).Select(route => "/" + route.Path
            .Replace("{id}", "a0txt11", StringComparison.Ordinal).Replace("{*name}", "a.txt", StringComparison.Ordinal).Replace("{file}", "summit.js", StringComparison.Ordinal)),
    ];

    [Theory]
    [InlineData(EmbedSharing.All, false)]
    [InlineData(EmbedSharing.None, true, "--host", "127.0.0.1", "--api-key", Key)]
    [InlineData(EmbedSharing.None, true, "--host", "0.0.0.0", "--api-key", Key)]
    [InlineData(EmbedSharing.All, true, "--embeds", "all")]
    [InlineData(EmbedSharing.None, true, "--embeds", "none")]
    [InlineData(EmbedSharing.Shared, true, "--embeds", "signed", "--host", "0.0.0.0", "--api-key", Key)]
    public void Beyond_this_machine_nothing_is_shown_unless_somebody_says_so(EmbedSharing sharing, bool forAnySite, params string[] args)
    {
        var options = new ServeOptions();
        var command = new RootCommand();
        options.AddTo(command);
        var settings = options.Settings(command.Parse(args), name => name == LinkKeys.Variable ? LinkKey : null);
        Assert.Equal(sharing, settings.Lookup.Embeds.Sharing);
        Assert.Equal(forAnySite, settings.Lookup.Embeds.ForAnySite);
    }

    [Theory]
    [InlineData("/embed/quotes/a0txt11", HttpStatusCode.OK)]
    [InlineData("/embed/v1/quotes/a0txt11", HttpStatusCode.OK)]
    [InlineData("/embed/v1/quotes?speaker=ada", HttpStatusCode.OK)]
    [InlineData("/embed.js", HttpStatusCode.OK)]
    [InlineData("/assets/embed.css", HttpStatusCode.OK)]
    [InlineData("/oembed?url=http://localhost/quotes/a0txt11", HttpStatusCode.OK)]
    [InlineData("/quotes/a0txt11", HttpStatusCode.Unauthorized)]
    [InlineData("/v1/quotes/a0txt11", HttpStatusCode.Unauthorized)]
    public async Task Embeds_ask_for_no_key_and_open_nothing_else(string path, HttpStatusCode expected)
    {
        await using var app = await StartAsync("all");
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync(path, Cancellation);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Neither_key_occurs_in_what_a_host_sends(string path)
    {
        foreach (var sharing in EmbedSettings.Allowed)
        {
            await using var app = await StartAsync(sharing);
            using var client = app.GetTestClient();
            client.DefaultRequestHeaders.Add("X-Api-Key", Key);
            using var answer = await client.GetAsync(path, Cancellation);
            var sent = await answer.Content.ReadAsStringAsync(Cancellation) + answer.Headers + answer.Content.Headers;
            Assert.DoesNotContain(Key, sent, StringComparison.Ordinal);
            Assert.DoesNotContain(LinkKey, sent, StringComparison.Ordinal);
        }
    }

    private static async Task<WebApplication> StartAsync(string sharing)
    {
        var shelf = new Shelf();
        await shelf.PutAsync("a.txt", "Ada Morel: Oui, tout de suite.");
        var settings = new HostSettings([ListenAddress.Read("0.0.0.0", 0)], Key) { Lookup = new() { Embeds = EmbedSettings.Read(sharing, LinkKey) } };
        var app = LocalHost.Build(settings, ShelfParts.Of(shelf), server => server.UseTestServer());
        await app.StartAsync(Cancellation);
        return app;
    }
}
