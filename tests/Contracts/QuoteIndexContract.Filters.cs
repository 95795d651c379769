using Summit.App.Index;
using Summit.Quotes;
using static Summit.Contracts.Sample;

namespace Summit.Contracts;

// Filters, speakers and facets.
public abstract partial class QuoteIndexContract
{
    private const string Hostile = "'\"%_\\ ; -- ) OR 1=1 \0\u0001 🌉 \uFFFD é e\u0301 tags : (q) *";

    private static QuoteDocument[] Varied =>
    [
        Quote("un") with { Speakers = [Marek], Outlet = "Le Phare", Published = Day(1), Confidence = 0.2 },
        Quote("deux") with { Speakers = [new("marek-dolin", "Marek Teodor Dolin")], Outlet = "LE PHARE", Published = Day(2), Kind = QuoteKind.Partial },
        Quote("trois, dit de Dolin") with { Speakers = [Iselin], Outlet = "Harbour Post", Published = Day(2).AddMonths(1), Confidence = 1 },
        Quote("four", "en.txt", "en") with { Speakers = [Marek, Iselin], Kind = QuoteKind.Indirect, Published = Day(3).AddMonths(1), Confidence = 0.5 },
        Quote("cinq") with { Kind = QuoteKind.Turn, Confidence = 0 },
    ];

    public static TheoryData<string, QuoteQuery, string> Filters => new()
    {
        { "all", new(), "cinq deux four trois un" },
        { "speaker id", new() { Speaker = "marek-dolin" }, "deux four un" },
        { "speaker surname", new() { Speaker = "DOLÍN" }, "deux four un" },
        { "words in any order", new() { Speaker = "dolin marek" }, "deux four un" },
        { "a word one spelling has", new() { Speaker = "teodor dolin" }, "deux" },
        { "words of two speakers", new() { Speaker = "iselin dolin" }, "" },
        { "accents", new() { Speaker = "varga" }, "four trois" },
        { "part of a word", new() { Speaker = "dol" }, "" },
        { "nobody", new() { Speaker = "%" }, "" },
        { "one kind", new() { Kinds = [QuoteKind.Partial] }, "deux" },
        { "kinds", new() { Kinds = [QuoteKind.Partial, QuoteKind.Turn, QuoteKind.Turn] }, "cinq deux" },
        { "a kind that is never indexed", new() { Kinds = [QuoteKind.Mention] }, "" },
        { "outlet", new() { Outlet = "le phare" }, "deux un" },
        { "part of an outlet", new() { Outlet = "phare" }, "" },
        { "language", new() { Language = "EN" }, "four" },
        { "article", new() { Articles = ["en.txt"] }, "four" },
        { "article, other case", new() { Articles = ["EN.txt"] }, "" },
        { "articles", new() { Articles = ["en.txt", "absent|.txt", "lac.txt", "en.txt"] }, "cinq deux four trois un" },
        { "a speaker's very id", new() { SpeakerId = "marek-dolin" }, "deux four un" },
        { "words are no id", new() { SpeakerId = "dolin" }, "" },
        { "from", new() { From = Day(2) }, "deux four trois" },
        { "to", new() { To = Day(2) }, "un" },
        { "from and to", new() { From = Day(2), To = Day(2).AddSeconds(1) }, "deux" },
        { "from a moment after", new() { From = Day(2).AddTicks(1), To = Day(3) }, "" },
        { "to a moment after", new() { From = Day(2), To = Day(2).AddTicks(1) }, "deux" },
        { "from after to", new() { From = Day(3), To = Day(1) }, "" },
        { "other time zone", new() { From = Day(2).ToOffset(TimeSpan.FromHours(9)), To = Day(3) }, "deux" },
        { "the ends of time", new() { From = DateTimeOffset.MinValue, To = DateTimeOffset.MaxValue }, "deux four trois un" },
        { "confidence", new() { MinConfidence = 0.5 }, "deux four trois" },
        { "confidence and words", new() { MinConfidence = 0.95, Words = SearchWords.Parse("-un") }, "trois" },
        { "all together", new() { Speaker = "dolin", Kinds = [QuoteKind.Direct], Outlet = "Le Phare", Language = "fr", Articles = ["lac.txt"], From = Day(1), To = Day(2), MinConfidence = 0.1, Words = SearchWords.Parse("un") }, "un" },
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public async Task Filters_find(string what, QuoteQuery query, string expected)
    {
        var index = await CreateAsync();
        await index.PutAsync(Varied);
        foreach (var order in Enum.GetValues<QuoteOrder>())
        {
            var page = await index.FindAsync(query with { Order = order, Facets = QuoteFacets.All }, Token);
            var found = page.Items.Select(hit => hit.Document.Text.Split(',')[0]).Order(StringComparer.Ordinal);
            Assert.Equal($"{what}: {expected}", $"{what}: {string.Join(' ', found)}");
            Assert.Equal(page.Items.Count, page.Total);
            Assert.Equal(page.Total, (await index.FindAsync(query with { Limit = 0 }, Token)).Total);
        }
    }

    [Fact]
    public async Task Facets_count_the_whole_answer()
    {
        var index = await CreateAsync();
        await index.PutAsync(Varied);
        var page = await index.FindAsync(new() { Limit = 1, Facets = [.. QuoteFacets.All, "colour"] }, Token);

        Assert.Equal(5, page.Total);
        Assert.Equal(QuoteFacets.All.Order(), page.Facets.Keys.Order());
        Assert.Equal("iselin-varga 2, marek-dolin 3", Sorted("speaker"));
        Assert.Equal(["Marek Dolin", "Iselin Várga"], page.Facets["speaker"].Select(count => count.Label));
        Assert.Equal("direct 2, indirect 1, partial 1, turn 1", Sorted("kind"));
        Assert.Equal("Harbour Post 1, LE PHARE 1, Le Phare 1", Sorted("outlet"));
        Assert.Equal("en 1, fr 4", Sorted("language"));
        Assert.Equal("2026-03 2, 2026-04 2", Sorted("month"));
        Assert.Equal(["fr", "en"], page.Facets["language"].Select(count => count.Value));

        string Sorted(string facet) => string.Join(", ", page.Facets[facet].Select(count => $"{count.Value} {count.Count}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Facets_give_the_twenty_most_frequent_values_in_order()
    {
        var index = await CreateAsync();
        await index.PutAsync(
        [
            .. from i in Enumerable.Range(0, 30)
               from j in Enumerable.Range(0, i < 5 ? 3 : 1)
               select Quote($"mot {i} {j}") with { Outlet = $"o{i:00}", Speakers = [new($"s{i:00}", $"Sel {i:00}")] },
        ]);
        foreach (var words in new[] { SearchWords.None, SearchWords.Parse("mots") })
        {
            var facets = (await index.FindAsync(new() { Words = words, Facets = ["outlet", "speaker"] }, Token)).Facets;
            Assert.Equal(Enumerable.Range(0, 20).Select(i => new FacetCount($"o{i:00}", i < 5 ? 3 : 1)), facets["outlet"]);
            Assert.Equal(Enumerable.Range(0, 20).Select(i => new FacetCount($"s{i:00}", i < 5 ? 3 : 1, $"Sel {i:00}")), facets["speaker"]);
        }
    }

    [Fact]
    public async Task Facets_follow_the_filters()
    {
        var index = await CreateAsync();
        await index.PutAsync(Varied);
        var page = await index.FindAsync(new() { Speaker = "dolin", Language = "fr", Facets = ["kind", "speaker"] }, Token);
        Assert.Equal([new("direct", 1), new("partial", 1)], page.Facets["kind"]);
        Assert.Equal(["marek-dolin"], page.Facets["speaker"].Select(count => count.Value));
        Assert.Empty((await index.FindAsync(new() { Speaker = "nobody", Facets = ["kind"] }, Token)).Facets["kind"]);
    }

    [Theory]
    [InlineData("dol", "marek-dolin Marek Dolin 3")]
    [InlineData("MA", "marek-dolin Marek Dolin 3")]
    [InlineData("teo dol", "marek-dolin Marek Dolin 3")]
    [InlineData("var", "iselin-varga Iselin Várga 2")]
    [InlineData("Vár", "iselin-varga Iselin Várga 2")]
    [InlineData("", "marek-dolin Marek Dolin 3", "iselin-varga Iselin Várga 2")]
    [InlineData("olin")]
    [InlineData("iselin dol")]
    [InlineData("%")]
    [InlineData("' OR 1=1 --")]
    public async Task Speakers_are_suggested(string prefix, params string[] expected)
    {
        var index = await CreateAsync();
        await index.PutAsync(Varied);
        var found = await index.SuggestSpeakersAsync(prefix, 5, Token);
        Assert.Equal(expected, found.Select(speaker => $"{speaker.Id} {speaker.Name} {speaker.Quotes}"));
        Assert.Equal(expected.Take(1).Count(), (await index.SuggestSpeakersAsync(prefix, 1, Token)).Count);
        Assert.Empty(await index.SuggestSpeakersAsync(prefix, 0, Token));
    }

    [Fact]
    public async Task Hostile_text_in_any_field_is_text()
    {
        var index = await CreateAsync();
        var quote = new QuoteDocument
        {
            Id = "hostile",
            Text = Hostile,
            Start = 0,
            End = Hostile.Length,
            Kind = QuoteKind.Direct,
            Language = Hostile,
            Article = Hostile,
            ArticleVersion = Hostile,
            EngineVersion = Hostile,
            Speakers = [new(Hostile, Hostile)],
            Source = Hostile,
            Cue = Hostile,
            Pass = Hostile,
            Title = Hostile,
            Url = Hostile,
            Outlet = Hostile,
            Before = Hostile,
            After = Hostile,
        };
        await index.PutAsync(quote, Quote("autre"));

        Assert.Equivalent(quote, await index.GetAsync("hostile", Token), strict: true);
        QuoteQuery[] queries =
        [
            new() { Outlet = Hostile }, new() { Language = Hostile }, new() { Articles = [Hostile] }, new() { Speaker = Hostile }, new() { SpeakerId = Hostile },
            new() { Words = SearchWords.Parse(Hostile) },
        ];
        foreach (var query in queries)
            Assert.Equal([Hostile], await index.TextsAsync(query));
        Assert.Equal(["hostile"], await index.ListQuotesAsync(Hostile, Token).ToListAsync(Token));
        var article = Assert.Single(await index.ListArticlesAsync(cancellation: Token).ToListAsync(Token), article => article.Name == Hostile);
        Assert.Equal([new(Hostile, Hostile, 1)], article.Editions);
        Assert.Equal([new SpeakerSuggestion(Hostile, Hostile, 1)], await index.SuggestSpeakersAsync(Hostile, 5, Token));
        Assert.Equal([new FacetCount(Hostile, 1)], (await index.FindAsync(new() { Facets = ["outlet"] }, Token)).Facets["outlet"]);

        await index.WriteAsync(new([], ["hostile"]), Token);
        Assert.Equal(["autre"], await index.TextsAsync(new()));
        Assert.Empty(await index.SearchAsync("tags"));
    }

    [Fact]
    public async Task Lone_surrogates_come_back_as_replacement_characters_in_their_places()
    {
        var index = await CreateAsync();
        await index.PutAsync(Quote("ab\uD800cd \uDC00") with { Outlet = "x\uD83D", Speakers = [new("s\uDC00", "n\uD800")] });

        Assert.Equal(["ab\uFFFDcd \uFFFD"], await index.SearchAsync("ab cd"));
        Assert.Equal(1, (await index.FindAsync(new() { Outlet = "x\uD83D" }, Token)).Total);
        Assert.Equal(1, (await index.FindAsync(new() { Speaker = "s\uDC00" }, Token)).Total);
        await index.WriteAsync(new([], [QuoteId.For("lac.txt", "ab\uD800cd \uDC00", 0)]), Token);
        Assert.Empty(await index.SearchAsync("ab"));
    }
}
