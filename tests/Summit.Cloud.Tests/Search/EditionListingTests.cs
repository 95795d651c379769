using FsCheck;
using FsCheck.Fluent;
using Summit.App.Index;
using Summit.Cloud.Search.Rows;
using Summit.Contracts;
using static Summit.Contracts.Sample;

namespace Summit.Cloud.Tests.Search;

/// <summary>Walking along articles, though the service orders no strings.</summary>
public class EditionListingTests
{
    private static readonly string[] Pieces = ["", "a", "b", "\0", "\u00FA", "\u00FB", "\u00FC", "\u00FD", "\u0100", "\uD83C\uDF09", "\uFFFF", "aaaaaa", new('q', 60), new('q', 300)];

    [Fact]
    public void Names_and_their_numbers_have_one_order()
    {
        var names = Gen.Elements(Pieces).ArrayOf().Select(string.Concat).Two();
        Prop.ForAll(names.ToArbitrary(), pair =>
        {
            var (a, b) = (NameOrder.Of(pair.Item1), NameOrder.Of(pair.Item2));
            var differs = a.Zip(b).FirstOrDefault(numbers => numbers.First != numbers.Second);
            Assert.Equal(Math.Sign(string.CompareOrdinal(pair.Item1, pair.Item2)), differs.First.CompareTo(differs.Second));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ranges_of_any_names_are_listed_whole_and_in_order_however_little_is_read_at_once()
    {
        var cases = from names in Gen.Elements(Pieces).ArrayOf(3).Select(string.Concat).ArrayOf(40)
                    from after in Gen.Elements(names).OrNull()
                    from upTo in Gen.Elements(Pieces).ArrayOf(2).Select(string.Concat).OrNull()
                    from atOnce in Gen.Choose(1, 50)
                    select (names, range: new NameRange(after, upTo), atOnce);
        Prop.ForAll(cases.ToArbitrary(), run => CompareAsync(run.names, run.range, run.atOnce).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public async Task A_long_walk_takes_few_requests()
    {
        var search = await TestSearch.CreateAsync();
        var quotes = Enumerable.Range(0, 800).Select(i => Quote("Un.", $"2026/03/le-phare/article-{i * 7919 % 100_003}.txt")).ToArray();
        await search.Index.PutAsync(quotes);
        search.Service.Requests.Clear();
        var index = search.Open(new(), editionsAtOnce: 50);
        Assert.Equal(quotes.Select(quote => quote.Article).Order(StringComparer.Ordinal), await index.ArticlesAsync());
        Assert.InRange(search.Service.Requests.Count, 15, 70);
    }

    private static async Task CompareAsync(string[] names, NameRange range, int atOnce)
    {
        var search = await TestSearch.CreateAsync();
        QuoteDocument[] quotes = [.. names.Select((name, i) => Quote("Un.", name) with { Id = $"q{i}", ArticleVersion = $"v{i % 7}" })];
        var index = search.Open(new(), atOnce);
        await index.PutAsync(quotes);
        var kept = quotes.Select(RowWriter.Kept);
        Assert.Equivalent(Editions.Of(kept, range), await index.ListArticlesAsync(range).ToListAsync(), strict: true);
        Assert.Equal(Editions.Of(kept, range).Select(article => article.Name), await index.ArticlesAsync(range));
    }
}
