using System.Net;
using Summit.App.Tests.Lookup;
using Summit.App.Tests.Lookup.Shelves;
using Summit.App.Web;

namespace Summit.App.Tests.Web;

/// <summary>Style and script: small, kept by browsers, and new at once when they change.</summary>
public sealed class AssetTests
{
    private const int MostBytes = 60_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_search_page_has_less_than_60_kB_in_all_and_loads_nothing_from_elsewhere()
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        host.Client.DefaultRequestHeaders.Add("Accept-Language", "fr");
        var total = 0;
        foreach (var path in new[] { "/search", Asset.Style.Address, Asset.Script.Address })
        {
            var content = await host.Client.GetStringAsync(path, Cancellation);
            total += System.Text.Encoding.UTF8.GetByteCount(content);
            Assert.DoesNotContain("//", content.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Split('\n')
                .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.Contains("https?:", StringComparison.Ordinal)).Aggregate("", string.Concat), StringComparison.Ordinal);
        }

        Assert.InRange(total, 10_000, MostBytes);
    }

    [Theory]
    [InlineData("summit.css", "text/css; charset=utf-8")]
    [InlineData("summit.js", "text/javascript; charset=utf-8")]
    public async Task A_file_is_kept_for_good_under_the_address_of_its_content_only(string file, string type)
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        var asset = file == "summit.css" ? Asset.Style : Asset.Script;
        using var exact = await host.Client.GetAsync(asset.Address, Cancellation);
        using var plain = await host.Client.GetAsync("/assets/" + file, Cancellation);
        using var old = await host.Client.GetAsync($"/assets/{file}?v=0000", Cancellation);
        Assert.Equal(type, exact.Content.Headers.ContentType?.ToString());
        Assert.Equal(["nosniff"], exact.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(TimeSpan.FromDays(365), exact.Headers.CacheControl?.MaxAge);
        Assert.True(plain.Headers.CacheControl?.NoCache);
        Assert.True(old.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task Who_has_the_file_is_told_so_without_it()
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        using var first = await host.Client.GetAsync("/assets/summit.js", Cancellation);
        foreach (var (known, status) in new[] { (first.Headers.ETag!.ToString(), HttpStatusCode.NotModified), ("W/" + first.Headers.ETag, HttpStatusCode.NotModified), ("\"other\"", HttpStatusCode.OK) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/summit.js");
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
            using var answer = await host.Client.SendAsync(request, Cancellation);
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(status == HttpStatusCode.OK, (await answer.Content.ReadAsByteArrayAsync(Cancellation)).Length > 0);
        }
    }

    [Theory]
    [InlineData("search.html")]
    [InlineData("..%2Ftexts%2Ffr")]
    [InlineData("none.js")]
    public async Task Nothing_else_is_given_out(string file)
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        using var answer = await host.Client.GetAsync("/assets/" + file, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
