using System.Net;
using System.Net.Http.Headers;
using Summit.App.Articles;
using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.App.Tests.Lookup;
using Summit.App.Tests.Lookup.Shelves;
using Summit.Quotes;

namespace Summit.App.Tests.Web;

/// <summary>What all pages have in common, and what is on each.</summary>
public sealed class PageTests
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, HttpStatusCode> Statuses { get; } = new()
    {
        { "/search", HttpStatusCode.OK },
        { "/search?q=%3Cscript%3E", HttpStatusCode.OK },
        { "/quotes/ferry0txt11", HttpStatusCode.OK },
        { "/quotes/none", HttpStatusCode.NotFound },
        { "/articles/2026/lac.txt", HttpStatusCode.OK },
        { "/articles/2026%2Flac.txt", HttpStatusCode.OK },
        { "/articles/empty.txt", HttpStatusCode.NotFound },
        { "/articles/none.txt", HttpStatusCode.NotFound },
        { "/docs", HttpStatusCode.OK },
    };

    public static TheoryData<string> Pages { get; } = [.. Statuses.Select(page => page.Data.Item1)];

    [Theory, MemberData(nameof(Statuses))]
    public async Task Every_page_runs_nothing_but_its_own_files_and_is_framed_by_nobody(string path, HttpStatusCode status)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        using var answer = await host.Client.GetAsync(path, Cancellation);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal([Policy], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["Accept-Language", "Accept-Encoding"], answer.Headers.Vary);
    }

    [Theory, MemberData(nameof(Statuses))]
    public async Task A_head_request_gets_the_headers_alone(string path, HttpStatusCode status)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        using var head = await host.Client.SendAsync(new(HttpMethod.Head, path), Cancellation);
        using var whole = await host.Client.GetAsync(path, Cancellation);
        Assert.Equal(status, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Nothing_on_a_page_needs_what_its_policy_forbids(string path)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        var page = await host.Client.ReadPageAsync(path);
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]):not([type='application/json']), [onclick], [oninput]"));
        var loaded = page.QuerySelectorAll("script[src], link[rel=stylesheet]").Select(one => one.GetAttribute("src") ?? one.GetAttribute("href")!).ToList();
        Assert.All(loaded, address => Assert.StartsWith("/assets/", address, StringComparison.Ordinal));
        foreach (var address in loaded)
            using (var answer = await host.Client.GetAsync(address, Cancellation))
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_page_has_a_title_a_main_part_and_names_for_its_fields(string path)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        var page = await host.Client.ReadPageAsync(path);
        Assert.NotEqual("", page.Title);
        Assert.Single(page.QuerySelectorAll("main"));
        // Of the form for a key and what else the search page holds, one at most is shown.
        Assert.Single(page.QuerySelectorAll("h1:not(#key-form h1)"));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(one => one.Id).Distinct().Count());
        foreach (var field in page.QuerySelectorAll("input, select"))
            Assert.True(field.Closest("label") is not null || page.QuerySelector($"label[for='{field.Id}']") is not null, field.OuterHtml);
    }

    [Fact]
    public async Task Browsers_alone_keep_what_needs_a_key_and_a_page_without_quotes_may_be_kept_by_anyone()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        foreach (var path in new[] { "/quotes/ferry0txt11", "/quotes/none", "/articles/2026/lac.txt", "/articles/none.txt", "/v1/articles/ferry.txt", "/v1/articles", "/v1/speakers", "/v1/quotes/none" })
            Assert.Equal("no-cache, private", (await CacheControlAsync(path))?.ToString());
        foreach (var path in new[] { "/search", "/assets/summit.js" })
            Assert.Equal("no-cache", (await CacheControlAsync(path))?.ToString());

        async Task<CacheControlHeaderValue?> CacheControlAsync(string path)
        {
            using var answer = await host.Client.GetAsync(path, Cancellation);
            return answer.Headers.CacheControl;
        }
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/quotes/ferry0txt11")]
    [InlineData("/articles/2026/lac.txt")]
    public async Task A_page_that_is_known_is_not_sent_again_but_in_another_language(string path)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        using var first = await host.Client.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync("en"));
        Assert.Equal(HttpStatusCode.OK, await AskAgainAsync("fr"));

        async Task<HttpStatusCode> AskAgainAsync(string language)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            request.Headers.AcceptLanguage.ParseAdd(language);
            using var answer = await host.Client.SendAsync(request, Cancellation);
            Assert.Equal(["Accept-Language", "Accept-Encoding"], answer.Headers.Vary);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_page_that_can_not_be_written_is_a_problem()
    {
        var shelf = new Shelf();
        // An index holds no mentions, so no page has a word for them.
        await shelf.Index.WriteAsync(
            new([new() { Id = "q1", Text = "a", Start = 0, End = 1, Kind = QuoteKind.Mention, Language = "en", Article = "a", ArticleVersion = "1", EngineVersion = "1" }], []), Cancellation);
        await using var host = await LookupHost.StartAsync(shelf);
        using var answer = await host.Client.GetAsync("/quotes/q1", Cancellation);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_permalink_shows_the_quote_in_its_paragraph_with_speaker_article_and_day()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        var page = await host.Client.ReadPageAsync("/quotes/20260lac0txt12");
        Assert.Equal("Le lac n'appartient à personne.", page.QuerySelector("blockquote .words")!.TextContent);
        Assert.Equal("Lena Orsat: ", page.QuerySelector("blockquote .around")!.TextContent);
        Assert.Equal("fr", page.QuerySelector("blockquote")!.GetAttribute("lang"));
        Assert.Equal("Lena Orsat", page.QuerySelector(".who")!.TextContent);
        var facts = page.QuerySelector(".facts")!;
        Assert.Contains("very sure (97%)", facts.TextContent, StringComparison.Ordinal);
        Assert.Contains("31 March 2026", facts.TextContent, StringComparison.Ordinal);
        Assert.Equal("/quotes/20260lac0txt12", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.NotNull(facts.QuerySelector("a[href='/articles/2026/lac.txt#q-20260lac0txt12']"));
        var original = facts.QuerySelector("a[href^='https://courrier.example/lac#:~:text=']");
        Assert.Equal("https://courrier.example/lac", original?.TextContent);
        var copied = page.QuerySelector("button[data-copy]")!.GetAttribute("data-copy");
        Assert.Equal("“Le lac n'appartient à personne.” — Lena Orsat, “Le lac d'Ombrelle”, Le Courrier d'Aval, 31 March 2026", copied);
    }

    [Fact]
    public async Task An_article_has_its_quotes_in_the_colours_of_their_speakers_and_a_legend_that_counts_them()
    {
        var shelf = await SampleShelf.FillAsync();
        await shelf.PutAsync("sail.txt", "Note: taken in.\n\n“The ferry will sail on Monday,” said Ada Quill, the harbour master. “Nobody told us,” said Ben Aske.\n\n“It is the last boat,” said Ada Quill.");
        await using var host = await LookupHost.StartAsync(shelf);
        var page = await host.Client.ReadPageAsync("/articles/sail.txt");
        var quotes = page.QuerySelectorAll(".text mark.q").ToDictionary(mark => mark.TextContent, mark => mark.ClassList[1]);
        var (first, other, last) = (Found("The ferry"), Found("Nobody told"), Found("It is the last"));
        Assert.Equal(first, last);
        Assert.NotEqual(first, other);
        Assert.Contains(page.QuerySelectorAll(".legend li"), entry => entry.TextContent == "Ada Quill 2" && entry.ClassName == first);
        Assert.Contains(page.QuerySelectorAll(".text .source"), source => source.TextContent == "Ada Quill");
        Assert.Contains(page.QuerySelectorAll(".text .cue"), cue => cue.TextContent == "said");
        Assert.All(page.QuerySelectorAll(".text .n"), link => Assert.Matches(@"direct · .*sure \(\d+%\)", link.GetAttribute("data-note")!));

        string Found(string words) => quotes.Single(quote => quote.Key.Contains(words, StringComparison.Ordinal)).Value;
    }

    [Fact]
    public async Task An_article_that_was_rejected_shows_the_reason_and_none_of_its_words()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        var page = await host.Client.ReadPageAsync("/articles/empty.txt");
        Assert.Contains("Nobody says anything in it.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was said.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_was_not_taken_in_yet_is_not_shown()
    {
        var shelf = await SampleShelf.FillAsync();
        await shelf.Store.PutAsync("ferry.txt", "Under embargo: quiet."u8.ToArray(), null, new Dictionary<string, string>(), Cancellation);
        await using var host = await LookupHost.StartAsync(shelf);
        using var answer = await host.Client.GetAsync("/articles/ferry.txt", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.DoesNotContain("quiet", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_page_of_an_article_is_told_so_before_the_article_is_read()
    {
        var shelf = await SampleShelf.FillAsync();
        await using var host = await LookupHost.StartAsync(shelf);
        using var first = await host.Client.GetAsync("/articles/ferry.txt", Cancellation);
        await shelf.Store.DeleteAsync("ferry.txt", Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/articles/ferry.txt");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await host.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.CacheControl, again.Headers.CacheControl);
    }

    [Fact]
    public async Task The_page_of_an_article_that_was_taken_in_again_is_another()
    {
        var shelf = await SampleShelf.FillAsync();
        await using var host = await LookupHost.StartAsync(shelf);
        using var first = await host.Client.GetAsync("/articles/ferry.txt", Cancellation);
        await shelf.PutAsync("ferry.txt", "Mira Holt: The ferry will not run.");
        using var second = await host.Client.GetAsync("/articles/ferry.txt", Cancellation);
        Assert.NotNull(first.Headers.ETag);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Only_quotes_that_the_index_holds_lead_to_pages_while_another_engine_has_yet_to_read_the_article()
    {
        var shelf = new Shelf();
        await shelf.PutAsync("sail.txt", "Note: taken in.\n\n“The ferry will sail on Monday,” said Ada Quill. “Nobody told us,” said Ben Aske.");
        await using var host = await LookupHost.StartAsync(shelf);
        Assert.Empty((await host.Client.ReadPageAsync("/articles/sail.txt")).QuerySelectorAll("a.n"));
        var id = QuoteId.ForAll("sail.txt", ["Nobody told us,"])[0];
        var entry = (await shelf.Ledger.ReadAsync("sail.txt", Cancellation))!;
        var taken = await shelf.Ledger.WriteAsync(entry.Record with { QuoteIds = [id] }, entry.Tag, Cancellation);
        Assert.Equal(["/quotes/" + id], (await host.Client.ReadPageAsync("/articles/sail.txt")).QuerySelectorAll("a.n").Select(link => link.GetAttribute("href")));
        await shelf.Ledger.WriteAsync(entry.Record with { EngineVersion = new ArticleExtractor(new ArticleReader(), QuoteEngine.Default).EngineVersion }, taken, Cancellation);
        Assert.Equal(2, (await host.Client.ReadPageAsync("/articles/sail.txt")).QuerySelectorAll("a.n").Length);
    }

    [Fact]
    public async Task Joint_speakers_are_named_in_the_language_of_the_article_and_a_long_title_ends_with_a_whole_letter()
    {
        var shelf = new Shelf();
        await shelf.PutAsync("lac.txt", "Ada Morel + Ben Aske: " + new string('a', 79) + "🗻 et encore.", ("language", "fr"));
        await using var host = await LookupHost.StartAsync(shelf);
        var page = await host.Client.ReadPageAsync("/quotes/lac0txt22");
        Assert.Equal("Ada Morel et Ben Aske", page.QuerySelector(".who")!.TextContent);
        Assert.Equal($"Ada Morel et Ben Aske: “{new string('a', 79)}…”", page.Title);
    }
}
