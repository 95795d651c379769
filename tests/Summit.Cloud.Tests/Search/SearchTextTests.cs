using FsCheck;
using FsCheck.Fluent;
using Summit.App.Index;
using Summit.Contracts;
using static Summit.Contracts.Sample;

namespace Summit.Cloud.Tests.Search;

/// <summary>Questions that the service must read as they are meant.</summary>
public class SearchTextTests
{
    private static readonly string[] Words = ["a", "ab", "abc", "paix", "paixs", "de", "AND", "or", "NOT", "é", "éa", "𐐀𐐁", "x2", "TO"];

    [Fact]
    public async Task Phrases_may_end_within_a_word_wherever_they_stand()
    {
        var search = await TestSearch.CreateAsync();
        var index = search.Index;
        var quotes = Enumerable.Range(0, 60).Select(i => Quote(Text(new Random(i), 6), occurrence: i)).ToArray();
        await index.PutAsync(quotes);

        var searches = from seed in Gen.Choose(0, int.MaxValue)
                       select Typed(new Random(seed));
        Prop.ForAll(searches.ToArbitrary(), async typed =>
        {
            var words = SearchWords.Parse(typed);
            var matcher = new QuoteMatcher(words);
            var expected = quotes.Where(quote => matcher.Matches(quote.Text, quote.Language)).Select(quote => quote.Id);
            var page = await index.FindAsync(new() { Words = words, Limit = 100 });
            Assert.Equal(expected.Order(StringComparer.Ordinal), page.Items.Select(hit => hit.Document.Id).Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public async Task Words_of_the_greatest_length_are_found_by_any_beginning()
    {
        var search = await TestSearch.CreateAsync();
        var word = new string('b', 80);
        await search.Index.PutAsync(Quote($"un {word} deux"));
        foreach (var length in new[] { 1, 63, 64, 65, 80 })
        {
            Assert.Single(await search.Index.SearchAsync($"{word[..length]}*"));
            Assert.Single(await search.Index.SearchAsync($"\"un {word[..length]}*"));
        }

        Assert.Single(await search.Index.SearchAsync($"\"{word} de*"));
        Assert.Empty(await search.Index.SearchAsync($"\"{word[..40]} de*"));
    }

    [Fact]
    public async Task Any_value_of_a_filter_is_taken_as_it_is()
    {
        var search = await TestSearch.CreateAsync();
        var index = search.Index;
        var values = ArbMap.Default.GeneratorFor<string>().Where(text => !string.IsNullOrEmpty(text)).Select(text => WellFormed.Of(text))
            .Or(Gen.Elements("' or true or '", "|", "#", "a|b", "a,b", "null", "x' eq 'x", new string('z', 3000), "\0"));
        await index.PutAsync(Quote("autre") with { Outlet = "Le Phare", Speakers = [Marek] });
        Prop.ForAll(values.ToArbitrary(), async value =>
        {
            var quote = Quote("un", value, value) with { Id = "any", Outlet = value, Speakers = [new(value, "Nom")], Published = Day(1) };
            await index.PutAsync(quote);
            foreach (var question in new QuoteQuery[] { new() { Outlet = value }, new() { Language = value }, new() { Articles = [value] }, new() { Speaker = value } })
            {
                var page = await index.FindAsync(question with { Facets = QuoteFacets.All });
                Assert.Equal(["any"], page.Items.Select(hit => hit.Document.Id));
                Assert.Equal([new(value, 1)], page.Facets["outlet"]);
                Assert.Equal([new(value, 1, "Nom")], page.Facets["speaker"]);
            }

            Assert.Equal(["any"], await index.ListQuotesAsync(value).ToListAsync());
        }).QuickCheckThrowOnFailure();
    }

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    private static string Typed(Random random)
    {
        var minus = random.Next(4) == 0 ? "-" : "";
        var term = Text(random, random.Next(1, 4));
        var end = random.Next(3) == 0 ? "\"" : "*\"";
        return $"{minus}\"{term}{end} {(random.Next(2) == 0 ? Text(random, 1) : "")}";
    }
}
