using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Summit.App.Web.Embeds;

namespace Summit.App.Tests.Web.Embeds;

/// <summary>Who sees what on pages of others: the setting, the signature and the clock decide.</summary>
public sealed class EmbedLeaveTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Leave => CaseFile.Pairs("embeds/leave.cases");

    public static TheoryData<string, string> Addresses => CaseFile.Pairs("embeds/oembed-addresses.cases");

    [Theory, MemberData(nameof(Leave))]
    public async Task Setting_signature_and_expiry_decide_who_gets_what(string asked, string status)
    {
        var words = asked.Split(' ');
        Assert.Equal(4, words.Length);
        await using var host = await EmbedBench.StartAsync(words[0]);
        using var answer = await host.Client.GetAsync(Path(words[1], words[2] == "-" ? "" : words[2], words[3]), Cancellation);
        Assert.Equal(status, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
        if (words[1] != "card" && answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
            Assert.Equal("/problems/not-shared", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["type"]);
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task An_oembed_is_of_an_address_of_this_host_and_of_no_other(string query, string status)
    {
        await using var host = await EmbedBench.StartAsync("all");
        using var answer = await host.Client.GetAsync("/oembed" + query.Replace("{u}", EmbedBench.Origin, StringComparison.Ordinal), Cancellation);
        Assert.Equal(status, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_link_is_kept_no_longer_than_it_holds()
    {
        await using var host = await EmbedBench.StartAsync("signed");
        foreach (var (left, kept) in new[] { (100, 100), (100_000, 300) })
        {
            var mark = LinkMark.Of(EmbedBench.Keys(), LinkSubject.Quote("ferry0txt11"), EmbedBench.Now.AddSeconds(left));
            foreach (var path in new[] { "/embed/quotes/ferry0txt11", "/embed/v1/quotes/ferry0txt11" })
                using (var answer = await host.Client.GetAsync(mark.On(path), Cancellation))
                    Assert.Equal(TimeSpan.FromSeconds(kept), answer.Headers.CacheControl!.MaxAge);
            var told = JsonNode.Parse(await host.BodyAsync(OEmbedPath("ferry0txt11", mark)))!;
            Assert.Equal(Math.Min(left, 86_400), (int?)told["cache_age"]);
        }
    }

    [Fact]
    public async Task What_is_refused_or_gone_is_kept_by_nobody()
    {
        await using var host = await EmbedBench.StartAsync("signed");
        using var answer = await host.Client.GetAsync("/embed/quotes/ferry0txt11", Cancellation);
        Assert.True(answer.Headers.CacheControl is { NoCache: true, Private: true });
    }

    [Fact]
    public async Task An_oembed_that_is_not_public_says_how_to_get_in()
    {
        await using var host = await EmbedBench.StartAsync("none");
        using var answer = await host.Client.GetAsync(OEmbedPath("ferry0txt11", LinkMark.None), Cancellation);
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
    }

    [Theory]
    [InlineData("none", false, false)]
    [InlineData("all", false, true)]
    [InlineData("signed", false, false)]
    [InlineData("signed", true, true)]
    public async Task A_permalink_offers_embeds_only_where_the_quote_may_be_embedded(string sharing, bool isSigned, bool offered)
    {
        await using var host = await EmbedBench.StartAsync(sharing);
        var mark = isSigned ? LinkMark.Of(EmbedBench.Keys(), LinkSubject.Quote("ferry0txt11"), null) : LinkMark.None;
        using var answer = await host.Client.GetAsync(mark.On("/quotes/ferry0txt11"), Cancellation);
        Assert.Equal(offered, answer.Headers.Contains("Link"));
        var page = await host.Client.ReadPageAsync(mark.On("/quotes/ferry0txt11"));
        var links = page.QuerySelectorAll("link[rel=alternate]").Select(link => (link.GetAttribute("type"), link.GetAttribute("href")!)).ToList();
        Assert.Equal(offered ? ["application/json+oembed", "text/xml+oembed"] : [], links.Select(link => link.Item1));
        foreach (var (_, address) in links)
        {
            Assert.StartsWith(EmbedBench.Origin + "/oembed?", address, StringComparison.Ordinal);
            await host.BodyAsync(new Uri(address).PathAndQuery);
        }

        var code = page.QuerySelectorAll("button[data-copy]").Select(button => button.GetAttribute("data-copy")!).Where(copied => copied.Contains("<summit-quote", StringComparison.Ordinal));
        Assert.Equal(offered ? 1 : 0, code.Count(copied => copied.Contains(mark.Signature, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_signed_question_opens_no_page_of_its_quotes_and_tells_no_more_than_was_shared()
    {
        await using var host = await EmbedBench.StartAsync("signed");
        var subject = LinkSubject.Quotes(null, "mira", 1);
        var body = await host.BodyAsync(LinkMark.Of(EmbedBench.Keys(), subject, null).On("/embed/v1/quotes").Replace("?", "?speaker=mira&limit=1&", StringComparison.Ordinal));
        var quote = Assert.Single(JsonNode.Parse(body)!["items"]!.AsArray())!;
        Assert.Null(quote["permalink"]);
        Assert.Equal(["text", "language", "speaker", "speakers", "article", "link", "permalink"], quote.AsObject().Select(member => member.Key));
        Assert.Equal(["title", "outlet", "url", "published"], quote["article"]!.AsObject().Select(member => member.Key));
    }

    private static string Path(string request, string asked, string kind)
    {
        var question = QueryHelpers.ParseQuery(asked);
        var limit = int.Parse(question.GetValueOrDefault("limit").FirstOrDefault() ?? "5", CultureInfo.InvariantCulture);
        var subject = request == "quotes"
            ? LinkSubject.Quotes(question.GetValueOrDefault("q").FirstOrDefault(), question.GetValueOrDefault("speaker").FirstOrDefault(), limit)
            : LinkSubject.Quote(asked);
        var mark = Mark(kind, subject);
        var twice = kind == "twice" ? "&sig=" + mark.Signature : "";
        return request switch
        {
            "card" => mark.On("/embed/quotes/" + asked) + twice,
            "quote" => mark.On("/embed/v1/quotes/" + asked) + twice,
            "quotes" => $"/embed/v1/quotes?{asked}&{mark.On("").TrimStart('?')}".TrimEnd('&'),
            "oembed" => OEmbedPath(asked, mark),
            _ => throw new InvalidDataException(request),
        };
    }

    private static LinkMark Mark(string kind, LinkSubject subject)
    {
        var good = LinkMark.Of(EmbedBench.Keys(), subject, null);
        return kind switch
        {
            "-" => LinkMark.None,
            "good" or "twice" => good,
            "old" => LinkMark.Of(EmbedBench.Keys(), subject, EmbedBench.Now),
            "soon" => LinkMark.Of(EmbedBench.Keys(), subject, EmbedBench.Now.AddHours(1)),
            "former" => LinkMark.Of(EmbedBench.Keys(EmbedBench.Former), subject, null),
            "foreign" => LinkMark.Of(EmbedBench.Keys(EmbedBench.Foreign), subject, null),
            "other" => LinkMark.Of(EmbedBench.Keys(), LinkSubject.Quote("20260lac0txt12"), null),
            "longer" => LinkMark.Of(EmbedBench.Keys(), subject, EmbedBench.Now.AddHours(1)) with { Expires = EmbedBench.Now.AddHours(2).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
            "half" => good with { Signature = good.Signature[..20] },
            _ => throw new InvalidDataException(kind),
        };
    }

    private static string OEmbedPath(string id, LinkMark mark) => "/oembed?url=" + Uri.EscapeDataString(mark.On($"{EmbedBench.Origin}/quotes/{id}"));
}
