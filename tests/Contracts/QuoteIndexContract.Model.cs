using FsCheck;
using FsCheck.Fluent;
using Summit.App.Index;
using Summit.Quotes;
using static Summit.Contracts.Sample;

namespace Summit.Contracts;

// An index against a dictionary.
public abstract partial class QuoteIndexContract
{
    private static readonly QuoteQuery[] Questions =
    [
        new(),
        new() { Kinds = [QuoteKind.Direct, QuoteKind.Turn] },
        new() { Outlet = "LE PHARE" },
        new() { Language = "fr", Kinds = [QuoteKind.Partial] },
        new() { From = Day(2) },
        new() { Words = SearchWords.Parse("paix") },
        new() { Words = SearchWords.Parse("-paix"), Outlet = "Le Phare" },
        new() { Speaker = "dolin" },
        new() { MinConfidence = 0.5 },
    ];

    [Fact]
    public void After_any_writes_an_index_answers_as_a_dictionary_would() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => CompareAsync(new Random(seed)).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    private async Task CompareAsync(Random random)
    {
        var index = await CreateAsync();
        var model = new Dictionary<string, QuoteDocument>();
        for (var batch = 0; batch < 6; batch++)
        {
            QuoteDocument[] put = [.. Enumerable.Range(0, random.Next(8)).Select(_ => AnyQuote(random))];
            string[] delete = [.. Enumerable.Range(0, random.Next(4)).Select(_ => $"q{random.Next(12)}")];
            await index.WriteAsync(new(put, delete), Token);
            foreach (var id in delete)
                model.Remove(id);
            foreach (var quote in put)
                model[quote.Id] = quote;
        }

        foreach (var question in Questions)
            await CompareAsync(index, model.Values, question);
        Assert.Equivalent(Editions.Of(model.Values), await index.ListArticlesAsync(cancellation: Token).ToListAsync(Token), strict: true);
        Assert.Equal(
            model.Values.Count(quote => quote.Speakers.Any(speaker => speaker.Id == Marek.Id)),
            (await index.SuggestSpeakersAsync("dolin", 5, Token)).Sum(speaker => speaker.Quotes));
    }

    private static async Task CompareAsync(IQuoteIndex index, IEnumerable<QuoteDocument> quotes, QuoteQuery question)
    {
        QuoteDocument[] expected = [.. quotes.Where(quote => Fits(quote, question))];
        var page = await index.FindAsync(question with { Limit = 100, Facets = QuoteFacets.All }, Token);

        Assert.Equal(expected.Select(quote => quote.Id).Order(StringComparer.Ordinal), page.Items.Select(hit => hit.Document.Id).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Length, page.Total);
        Assert.Equal(expected.Length, (await index.FindAsync(question with { Limit = 0 }, Token)).Total);
        AssertFacet("kind", quote => [quote.Kind.ToString().ToLowerInvariant()]);
        AssertFacet("outlet", quote => [quote.Outlet]);
        AssertFacet("language", quote => [quote.Language]);
        AssertFacet("month", quote => [quote.Published?.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)]);
        AssertFacet("speaker", quote => quote.Speakers.Select(speaker => speaker.Id).Distinct());

        void AssertFacet(string facet, Func<QuoteDocument, IEnumerable<string?>> valuesOf) => Assert.Equal(
            expected.SelectMany(valuesOf).OfType<string>().CountBy(value => value)
                .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, (long)count.Value)),
            page.Facets[facet].Select(count => (count.Value, count.Count)));
    }

    private static bool Fits(QuoteDocument quote, QuoteQuery question) =>
        new QuoteMatcher(question.Words).Matches(quote.Text, quote.Language)
        && (question.Kinds.Count == 0 || question.Kinds.Contains(quote.Kind))
        && (question.Outlet is null || question.Outlet.Equals(quote.Outlet, StringComparison.OrdinalIgnoreCase))
        && (question.Language is null || question.Language == quote.Language)
        && (question.From is null || quote.Published >= question.From)
        && (question.Speaker is null || quote.Speakers.Any(speaker => speaker.Id == Marek.Id))
        && quote.Confidence >= question.MinConfidence;

    private static QuoteDocument AnyQuote(Random random)
    {
        T One<T>(params T[] values) => values[random.Next(values.Length)];
        return Quote(One("La paix.", "La guerre.", "Peace, paix.", ""), One("a", "b", "c"), One("fr", "en")) with
        {
            Id = $"q{random.Next(12)}",
            Kind = One(QuoteKind.Direct, QuoteKind.Partial, QuoteKind.Turn),
            Outlet = One("Le Phare", "le phare", "Harbour Post", null),
            Published = One<DateTimeOffset?>(null, Day(1), Day(2), Day(2).AddMonths(1)),
            Speakers = One<Speaker[]>([], [Marek], [Iselin, Marek], [Marek, Marek], [Marek with { Name = "M. Dolin" }]),
            Confidence = One(0, 0.5, 1),
        };
    }
}
