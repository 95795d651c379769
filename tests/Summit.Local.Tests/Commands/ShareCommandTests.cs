using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;
using Summit.App.Web.Embeds;
using Summit.Local.Hosting;
using Summit.Local.Tests.Hosting;

namespace Summit.Local.Tests.Commands;

public sealed partial class ShareCommandTests
{
    private const string Key = "a key for reading";

    private const string LinkKey = "a link key for the tests that signs nothing else";

    [Fact]
    public async Task A_shared_quote_is_shown_by_a_host_that_shows_nothing_else()
    {
        using var screen = await ScreenAsync();
        Assert.Equal(0, await screen.RunAsync("share", "a0txt11", "--for", "30d", "--url", "http://localhost"));
        Assert.Contains("holds   until ", screen.Output, StringComparison.Ordinal);
        Assert.Contains("<summit-quote quote=\"a0txt11\" exp=\"", screen.Output, StringComparison.Ordinal);
        Assert.Contains("<iframe src=\"http://localhost/embed/quotes/a0txt11?exp=", screen.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(LinkKey, screen.Output, StringComparison.Ordinal);
        var link = Link().Match(screen.Output).Groups["link"].Value;
        Assert.Equal(HttpStatusCode.OK, await AskAsync(screen, link));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(screen, link.Replace("/embed/quotes/", "/embed/v1/quotes/", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(screen, link.Replace("a0txt11", "a0txt29", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(screen, "/embed/quotes/a0txt11"));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(screen, "/quotes/a0txt11"));
    }

    [Fact]
    public async Task A_shared_question_is_answered_as_it_was_asked_and_not_otherwise()
    {
        using var screen = await ScreenAsync();
        Assert.Equal(0, await screen.RunAsync("share", "--speaker", "ada", "--limit", "1", "--url", "http://localhost"));
        Assert.Contains("holds   for good", screen.Output, StringComparison.Ordinal);
        Assert.Contains("<summit-quotes q=\"\" speaker=\"ada\" limit=\"1\" sig=\"", screen.Output, StringComparison.Ordinal);
        Assert.Contains("<blockquote", screen.Output, StringComparison.Ordinal);
        var link = Link().Match(screen.Output).Groups["link"].Value;
        Assert.Equal(HttpStatusCode.OK, await AskAsync(screen, link));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(screen, link.Replace("limit=1", "limit=2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_signed()
    {
        using var screen = new TestScreen();
        Assert.Equal(2, await screen.RunAsync("share", "q1"));
        Assert.Contains("Set SUMMIT_LINK_KEY", screen.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Nothing to share", "share")]
    [InlineData(2, "Share either", "share", "a0txt11", "--q", "oui")]
    [InlineData(2, "is no time", "share", "a0txt11", "--for", "soon")]
    [InlineData(2, "is no time", "share", "a0txt11", "--for", "0d")]
    [InlineData(2, "from 1 to 20", "share", "--q", "oui", "--limit", "21")]
    [InlineData(2, "is no origin", "share", "a0txt11", "--url", "https://summit.example/path")]
    [InlineData(1, "The index has no quote none", "share", "none")]
    public async Task What_can_not_be_shared_is_told_in_one_line(int code, string told, params string[] args)
    {
        using var screen = await ScreenAsync();
        Assert.Equal(code, await screen.RunAsync(args));
        Assert.Contains(told, screen.Error, StringComparison.Ordinal);
        Assert.Equal(1, screen.Error.Count(sign => sign == '\n'));
    }

    [Theory]
    [InlineData("SUMMIT_LINK_KEY", null, "--embeds", "signed")]
    [InlineData("5 bytes", "short", "--embeds", "signed")]
    [InlineData("none, signed", null, "--embeds", "some")]
    [InlineData("is no origin", null, "--public-url", "summit.example")]
    public async Task A_host_with_unfit_settings_does_not_start_and_says_why(string told, string? key, params string[] args)
    {
        using var screen = new TestScreen { LinkKey = key };
        Assert.Equal(2, await screen.RunAsync(["serve", .. args]));
        Assert.Contains(told, screen.Error, StringComparison.Ordinal);
    }

    private static async Task<TestScreen> ScreenAsync()
    {
        var screen = new TestScreen { LinkKey = LinkKey };
        await screen.Shelf.PutAsync("a.txt", "Ada Morel: Oui, tout de suite.\nAda Morel: Non.");
        return screen;
    }

    private static async Task<HttpStatusCode> AskAsync(TestScreen screen, string path)
    {
        var settings = new HostSettings([ListenAddress.Read("0.0.0.0", 0)], Key) { Lookup = new() { Embeds = EmbedSettings.Read("signed", LinkKey) } };
        await using var app = LocalHost.Build(settings, ShelfParts.Of(screen.Shelf), server => server.UseTestServer());
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    [GeneratedRegex("^link +http://localhost(?<link>.+)$", RegexOptions.Multiline)]
    private static partial Regex Link();
}
