using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Summit.App.Lookup.Rules;
using Summit.App.Tests.Lookup;
using Summit.App.Tests.Lookup.Shelves;
using Summit.App.Web;
using Summit.App.Web.Embeds;

namespace Summit.App.Tests.Web.Embeds;

/// <summary>What embeds look like on the wire. Golden/embeds holds whole answers; UPDATE_GOLDEN=1 writes them anew.</summary>
public sealed class EmbedAnswerTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Shown = ["Access-Control-Allow-Origin", "Cache-Control", "Content-Language", "Content-Security-Policy", "Link", "Referrer-Policy"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder(), "*.http").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public async Task Every_request_gets_the_answer_on_file(string name)
    {
        var path = Path.Combine(Folder(), name);
        var expected = await File.ReadAllTextAsync(path, Cancellation);
        var request = expected.Split('\n')[0];
        await using var host = await EmbedBench.StartAsync("all");
        using var answer = await host.Client.GetAsync(request.Split(' ')[1], Cancellation);
        var headers = string.Concat(Shown.Where(answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key).Contains).Select(header => $"{header}: {Header(answer, header)}\n"));
        var body = Readable(await answer.Content.ReadAsStringAsync(Cancellation), answer.Content.Headers.ContentType!.MediaType!);
        var actual = $"{request}\n\n{(int)answer.StatusCode} {answer.Content.Headers.ContentType}\n{headers}\n{body}\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(path, actual, Cancellation);
        else
            Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("/embed/quotes/ferry0txt11", true)]
    [InlineData("/embed/quotes/none", true)]
    [InlineData("/quotes/ferry0txt11", false)]
    [InlineData("/quotes/none", false)]
    [InlineData("/articles/ferry.txt", false)]
    [InlineData("/search", false)]
    public async Task Cards_alone_may_be_framed(string path, bool framed)
    {
        await using var host = await EmbedBench.StartAsync("all");
        using var answer = await host.Client.GetAsync(path, Cancellation);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(!framed, policy.EndsWith("frame-ancestors 'none'", StringComparison.Ordinal));
        Assert.Equal(!framed, policy.Contains("frame-ancestors", StringComparison.Ordinal));
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.Equal(!framed, policy.Contains("script-src", StringComparison.Ordinal));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("20260lac0txt12", "", "fr")]
    [InlineData("ferry0txt11", "", "en")]
    [InlineData("ferry0txt11", "?lang=fr", "fr")]
    [InlineData("ferry0txt11", "?lang=tlh", "en")]
    [InlineData("none", "?lang=fr", "fr")]
    public async Task A_card_speaks_the_language_of_the_quote_or_the_one_it_is_told(string id, string query, string language)
    {
        await using var host = await EmbedBench.StartAsync("all");
        Assert.Equal(language, (await host.Client.ReadPageAsync($"/embed/quotes/{id}{query}")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("night", "")]
    public async Task A_card_is_light_or_dark_as_it_is_told_or_else_as_the_reader_likes(string theme, string expected)
    {
        await using var host = await EmbedBench.StartAsync("all");
        Assert.Equal(expected, (await host.Client.ReadPageAsync($"/embed/quotes/ferry0txt11?theme={theme}")).DocumentElement.ClassName ?? "");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(250, 90)]
    [InlineData(5000, 5000)]
    public async Task A_frame_is_never_larger_than_it_may_be(int width, int height)
    {
        await using var host = await EmbedBench.StartAsync("all");
        var told = JsonNode.Parse(await host.BodyAsync($"/oembed?url={EmbedBench.Origin}/quotes/20260lac0txt12&maxwidth={width}&maxheight={height}"))!;
        Assert.InRange((int)told["width"]!, 1, Math.Min(width, 600));
        Assert.InRange((int)told["height"]!, 1, Math.Min(height, 800));
        Assert.Contains($" width=\"{told["width"]}\" height=\"{told["height"]}\" ", (string)told["html"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_pages_are_open_an_embed_leads_to_them_and_elsewhere_to_its_own_card()
    {
        foreach (var (open, expected) in new[] { (true, "/quotes/ferry0txt11"), (false, "/embed/quotes/ferry0txt11") })
        {
            await using var host = await EmbedBench.StartAsync("all", arePagesOpen: open);
            Assert.Equal(expected, (string?)JsonNode.Parse(await host.BodyAsync("/embed/v1/quotes/ferry0txt11"))!["permalink"]);
        }
    }

    [Fact]
    public async Task Without_a_public_address_the_name_by_which_a_host_is_asked_counts()
    {
        await using var host = await LookupHost.StartAsync((await SampleShelf.FillAsync()).Parts(), new() { Embeds = EmbedSettings.Read("all", null) });
        Assert.Contains("\"provider_url\":\"http://localhost\"", await host.BodyAsync("/oembed?url=http://localhost/quotes/ferry0txt11"), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/quotes/ferry0txt11");
        request.Headers.TryAddWithoutValidation("Host", "evil.example/\"><script>");
        using var answer = await host.Client.SendAsync(request, Cancellation);
        Assert.False(answer.Headers.Contains("Link"));
    }

    [Theory]
    [InlineData("http://localhost:8000", true)]
    [InlineData("http://127.0.0.1:8000", true)]
    [InlineData("http://[::1]:8000", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("null", false)]
    [InlineData(null, false)]
    public async Task Where_nobody_decided_pages_of_this_machine_alone_may_read(string? origin, bool may)
    {
        var settings = new LookupSettings { Embeds = EmbedSettings.Read("all", null) with { ForAnySite = false } };
        await using var host = await LookupHost.StartAsync((await SampleShelf.FillAsync()).Parts(), settings);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/embed/v1/quotes");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await host.Client.SendAsync(request, Cancellation);
        Assert.Equal(may ? [origin!] : [], answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var told) ? told : []);
        Assert.Contains("Origin", answer.Headers.Vary);
    }

    [Fact]
    public async Task The_script_is_small_for_any_site_and_knows_no_markup()
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        using var answer = await host.Client.GetAsync("/embed.js", Cancellation);
        var script = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.InRange(Encoding.UTF8.GetByteCount(script), 1000, 8000);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal("text/javascript; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(TimeSpan.FromHours(1), answer.Headers.CacheControl?.MaxAge);
        Assert.All(new[] { "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "import(", "api-key", "functions-key" }, word => Assert.DoesNotContain(word, script, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("credentials: 'omit', referrerPolicy: 'no-referrer'", script, StringComparison.Ordinal);
        using var exact = await host.Client.GetAsync(Asset.EmbedScript.Address.Replace("/assets/", "/", StringComparison.Ordinal), Cancellation);
        Assert.Equal(TimeSpan.FromDays(365), exact.Headers.CacheControl?.MaxAge);
    }

    [Fact]
    public async Task Pages_that_ask_too_often_can_read_that_they_do()
    {
        await using var host = await LookupHost.StartAsync(new Shelf().Parts(), new() { Embeds = EmbedSettings.Read("all", null), RequestsPerMinute = 1 });
        await host.BodyAsync("/embed/v1/quotes");
        using var answer = await host.Client.GetAsync("/embed/v1/quotes", Cancellation);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : answer.Content.Headers.GetValues(name));

    // The style's address changes whenever the style does.
    private static string Readable(string body, string type) => type switch
    {
        "text/html" => body.Replace(Asset.EmbedStyle.Address, "/assets/embed.css?v=HASH", StringComparison.Ordinal).TrimEnd(),
        "text/xml" => XDocument.Parse(body).ToString().ReplaceLineEndings("\n"),
        _ => JsonNode.Parse(body)!.ToJsonString(Indented),
    };

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Golden", "embeds");
}
