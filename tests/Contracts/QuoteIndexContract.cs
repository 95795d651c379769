using Summit.App.Index;
using Summit.Quotes;
using static Summit.Contracts.Sample;

namespace Summit.Contracts;

/// <summary>What every index of quotes does: putting, deleting and listing. Each adapter runs all of it.</summary>
public abstract partial class QuoteIndexContract
{
    /// <summary>A new, empty index.</summary>
    protected abstract Task<IQuoteIndex> CreateAsync();

    [Fact]
    public async Task A_quote_comes_back_as_it_was_put()
    {
        var index = await CreateAsync();
        var quote = Quote("« Le pont\u00A0tiendra\t», e\u0301crit-il 🌉") with
        {
            Kind = QuoteKind.Turn,
            Speakers = [Marek, Iselin],
            Source = "le maire d'Ostrelle",
            Cue = "a dit",
            Pass = "turn",
            Confidence = 0.125,
            Turn = 3,
            Title = "Le pont \"neuf\"",
            Url = "https://example.org/pont?a=1&b=2",
            Outlet = "La Dépêche d'Ostrelle",
            Published = new DateTimeOffset(2026, 3, 1, 23, 30, 15, 250, TimeSpan.FromHours(2)),
            Before = "Hier, ",
            After = ", dit-il.",
        };
        await index.PutAsync(quote);

        var found = await index.GetAsync(quote.Id, Token);

        Assert.Equivalent(quote, found, strict: true);
        Assert.Equal(quote.Published, found!.Published);
    }

    [Fact]
    public async Task An_id_that_was_never_put_gives_nothing()
    {
        var index = await CreateAsync();
        Assert.Null(await index.GetAsync("nothing", Token));
        Assert.Null(await index.GetAsync("' OR 1=1 --\0", Token));
    }

    [Fact]
    public async Task Putting_twice_is_putting_once()
    {
        var index = await CreateAsync();
        var quote = Quote("Le pont tiendra.") with { Speakers = [Marek], Published = Day(1) };
        await index.PutAsync(quote, quote);
        await index.PutAsync(quote);

        Assert.Equal(1, (await index.FindAsync(new(), Token)).Total);
        Assert.Equal(["Le pont tiendra."], await index.SearchAsync("pont"));
        Assert.Equal([new("marek-dolin", "Marek Dolin", 1)], await index.SuggestSpeakersAsync("dol", 5, Token));
    }

    [Fact]
    public async Task Putting_an_id_again_leaves_nothing_of_the_old_quote()
    {
        var index = await CreateAsync();
        var old = Quote("Le pont tiendra.") with { Speakers = [Marek], Published = Day(1), Outlet = "Le Phare" };
        await index.PutAsync(old);
        await index.PutAsync(old with
        {
            Text = "The harbour is closed.",
            Language = "en",
            Speakers = [Iselin],
            Published = Day(9),
            Outlet = "Harbour Post",
            Article = "other.txt",
        });

        Assert.Empty(await index.SearchAsync("pont"));
        Assert.Equal(["The harbour is closed."], await index.SearchAsync("harbours"));
        Assert.Empty(await index.SuggestSpeakersAsync("dolin", 5, Token));
        Assert.Equal(0, (await index.FindAsync(new() { Outlet = "Le Phare" }, Token)).Total);
        Assert.Equal(0, (await index.FindAsync(new() { To = Day(2) }, Token)).Total);
        Assert.Equal(["other.txt"], await index.ArticlesAsync());
        var facets = (await index.FindAsync(new() { Facets = QuoteFacets.All }, Token)).Facets;
        Assert.All(facets.Values, counts => Assert.Single(counts));
    }

    [Fact]
    public async Task A_deleted_quote_is_gone_from_everywhere()
    {
        var index = await CreateAsync();
        var quote = Quote("Le pont tiendra.") with { Speakers = [Marek] };
        await index.PutAsync(quote, Quote("La digue aussi."));
        var outcomes = await index.WriteAsync(new([], [quote.Id, "absent"]), Token);

        Assert.Equal([new(quote.Id, null), new("absent", null)], outcomes);
        Assert.Null(await index.GetAsync(quote.Id, Token));
        Assert.Empty(await index.SearchAsync("pont"));
        Assert.Empty(await index.SuggestSpeakersAsync("marek", 5, Token));
        Assert.Equal(["La digue aussi."], await index.TextsAsync(new()));
    }

    [Fact]
    public async Task A_document_that_is_no_quote_is_refused_alone_and_with_a_reason()
    {
        var index = await CreateAsync();
        var good = Quote("Le pont tiendra.");
        QuoteDocument[] bad =
        [
            good with { Id = "a b" },
            good with { Id = "" },
            good with { Id = "mention", Kind = QuoteKind.Mention },
            good with { Id = "sure", Confidence = double.NaN },
        ];
        var outcomes = await index.WriteAsync(new([.. bad, good], []), Token);

        Assert.Equal(bad.Append(good).Select(document => document.Id), outcomes.Select(outcome => outcome.Id));
        Assert.All(outcomes.SkipLast(1), outcome => Assert.NotNull(outcome.Error));
        Assert.Null(outcomes[^1].Error);
        Assert.Equal(1, (await index.FindAsync(new(), Token)).Total);
    }

    [Fact]
    public async Task An_article_lists_the_ids_of_its_quotes()
    {
        var index = await CreateAsync();
        var first = Quote("Un.", "a/1.txt");
        var second = Quote("Deux.", "a/1.txt") with { ArticleVersion = "v2", EngineVersion = "e2" };
        await index.PutAsync(first, second, Quote("Trois.", "a/2.txt"));

        var listed = await index.ListQuotesAsync("a/1.txt", Token).ToListAsync(Token);

        Assert.Equal(new[] { first.Id, second.Id }.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Empty(await index.ListQuotesAsync("a/", Token).ToListAsync(Token));
    }

    [Fact]
    public async Task An_article_is_listed_with_the_number_of_quotes_of_each_of_its_editions()
    {
        var index = await CreateAsync();
        var quotes = Enumerable.Range(0, 3).Select(i => Quote($"{i}", "a")).ToArray();
        await index.PutAsync([.. quotes, Quote("new", "a") with { ArticleVersion = "v2" }, Quote("b", "b") with { EngineVersion = "e|2" }]);
        await index.PutAsync(quotes[0] with { EngineVersion = "e2" });
        await index.WriteAsync(new([], [quotes[1].Id]), Token);

        var listed = await index.ListArticlesAsync(cancellation: Token).ToListAsync(Token);

        Assert.Equal(["a", "b"], listed.Select(article => article.Name));
        Assert.Equal(
            [new("v1", "e1", 1), new("v1", "e2", 1), new("v2", "e1", 1)],
            listed[0].Editions.OrderBy(edition => edition.ArticleVersion + edition.EngineVersion, StringComparer.Ordinal));
        Assert.Equal([new("v1", "e|2", 1)], listed[1].Editions);
    }

    [Fact]
    public async Task Articles_are_listed_in_ordinal_order_in_any_range()
    {
        var index = await CreateAsync();
        string[] names = ["b", "a", "B", "é", "a/1", "a b", "\uFFE0", "\U0001F309", "100%", "'", "_", "z\u0000z", .. Enumerable.Range(0, 600).Select(i => $"n{i}")];
        await index.PutAsync([.. names.Select(name => Quote("Le pont.", name))]);
        string[] sorted = [.. names.Order(StringComparer.Ordinal)];

        Assert.Equal(sorted, await index.ArticlesAsync());
        string?[] bounds = [null, "", "a", "a a", "n500", "z\u0000z", "\U0001F309", "\uFFFF"];
        foreach (var range in bounds.SelectMany(after => bounds, (after, upTo) => new NameRange(after, upTo)))
            Assert.Equal(sorted.Where(range.Contains), await index.ArticlesAsync(range));
    }

    [Fact]
    public async Task A_batch_of_five_thousand_is_taken_whole()
    {
        var index = await CreateAsync();
        var quotes = Enumerable.Range(0, 5000)
            .Select(i => Quote($"Le pont numéro {i} tiendra.", $"{i / 10}.txt") with { Published = Day(1 + (i % 28)), Speakers = [Marek] })
            .ToArray();
        await index.PutAsync(quotes);

        Assert.Equal(5000, (await index.FindAsync(new() { Words = SearchWords.Parse("ponts") }, Token)).Total);
        Assert.Equal(500, (await index.ArticlesAsync()).Count);
        Assert.Equal(["Le pont numéro 4711 tiendra."], await index.SearchAsync("4711"));

        var half = quotes.Where((_, i) => i % 2 == 0).Select(quote => quote.Id).ToArray();
        await index.WriteAsync(new([], half), Token);
        Assert.Equal(2500, (await index.FindAsync(new() { Words = SearchWords.Parse("ponts") }, Token)).Total);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
