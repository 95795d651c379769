using FsCheck;
using FsCheck.Fluent;
using Summit.App.Index;
using static Summit.Contracts.Sample;

namespace Summit.Contracts;

// Order and pages.
public abstract partial class QuoteIndexContract
{
    [Fact]
    public async Task Newest_and_oldest_put_the_undated_last()
    {
        var index = await CreateAsync();
        await index.PutAsync(
            Quote("b") with { Published = Day(2) },
            Quote("undated"),
            Quote("c") with { Published = Day(3) },
            Quote("first") with { Published = DateTimeOffset.MinValue },
            Quote("last") with { Published = DateTimeOffset.MaxValue },
            Quote("a") with { Published = Day(1).ToOffset(TimeSpan.FromHours(-11)) });

        Assert.Equal(["last", "c", "b", "a", "first", "undated"], await index.TextsAsync(new() { Order = QuoteOrder.Newest }));
        Assert.Equal(["first", "a", "b", "c", "last", "undated"], await index.TextsAsync(new() { Order = QuoteOrder.Oldest }));
        Assert.Equal(["last", "c", "b", "a", "first", "undated"], await index.TextsAsync(new()));
    }

    [Fact]
    public async Task Relevance_puts_words_in_a_row_first_then_words_as_typed_then_their_forms()
    {
        var index = await CreateAsync();
        await index.PutAsync(
            Quote("La garantie des sécurités.") with { Published = Day(9) },
            Quote("La sécurité ? Une garantie, vieille.") with { Published = Day(3) },
            Quote("La sécurité ? Une garantie.") with { Published = Day(4) },
            Quote("Une GARANTIE SECURITE.") with { Published = Day(1) },
            Quote("Une sécurité seule.") with { Published = Day(10) });

        var query = new QuoteQuery { Words = SearchWords.Parse("garantie sécurité") };
        string[] expected =
        [
            "Une GARANTIE SECURITE.", "La sécurité ? Une garantie.", "La sécurité ? Une garantie, vieille.", "La garantie des sécurités.",
        ];
        Assert.Equal(expected, await index.TextsAsync(query));
        Assert.Equal(expected, (await index.AllPagesAsync(query with { Limit = 1 })).Select(quote => quote.Text));
        Assert.Equal("La garantie des sécurités.", (await index.TextsAsync(query with { Order = QuoteOrder.Newest }))[0]);
    }

    [Fact]
    public async Task Pages_join_to_the_whole_answer()
    {
        var index = await CreateAsync();
        await index.PutAsync([.. Enumerable.Range(0, 250).Select(i => Quote($"mot {i}") with { Published = i % 5 == 0 ? null : Day(1 + (i % 3)) })]);
        foreach (var order in Enum.GetValues<QuoteOrder>())
        {
            foreach (var words in new[] { "", "mots", "-absent" })
            {
                var query = new QuoteQuery { Order = order, Words = SearchWords.Parse(words), Limit = 7 };
                var found = await index.AllPagesAsync(query);
                Assert.Equal(250, found.DistinctBy(quote => quote.Id).Count());
                Assert.Equal(250, found.Count);
                Assert.Equal(found.Select(quote => quote.Id), (await index.AllPagesAsync(query with { Limit = 100 })).Select(quote => quote.Id));
            }
        }
    }

    [Fact]
    public async Task The_last_page_has_no_cursor()
    {
        var index = await CreateAsync();
        await index.PutAsync(Quote("un"), Quote("deux"), Quote("trois"), Quote("quatre"));
        var first = await index.FindAsync(new() { Limit = 2 }, Token);
        Assert.NotNull(first.Next);
        Assert.Null((await index.FindAsync(new() { Limit = 2, Cursor = first.Next }, Token)).Next);
        Assert.Null((await index.FindAsync(new() { Limit = 4 }, Token)).Next);
        Assert.Empty((await index.FindAsync(new() { Limit = -1 }, Token)).Items);
        Assert.Equal(4, (await index.FindAsync(new() { Limit = int.MaxValue }, Token)).Items.Count);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("!")]
    [InlineData("%00")]
    [InlineData("é")]
    [InlineData("MQ")]
    public async Task A_cursor_that_no_index_gave_is_refused(string cursor)
    {
        var index = await CreateAsync();
        await index.PutAsync(Quote("un"));
        await Assert.ThrowsAsync<CursorException>(() => index.FindAsync(new() { Cursor = cursor }, Token));
        await Assert.ThrowsAsync<CursorException>(() => index.FindAsync(new() { Cursor = new string('A', 5000) }, Token));
    }

    [Fact]
    public async Task A_cursor_of_another_question_is_refused_and_one_of_the_same_is_not()
    {
        var index = await CreateAsync();
        await index.PutAsync(Quote("mot un"), Quote("mot deux"));
        var query = new QuoteQuery { Limit = 1, Words = SearchWords.Parse("mot") };
        var cursor = (await index.FindAsync(query, Token)).Next;

        query = query with { Cursor = cursor };
        Assert.Single((await index.FindAsync(query with { Limit = 50, Highlight = true, Facets = ["kind"] }, Token)).Items);
        QuoteQuery[] others =
        [
            query with { Words = SearchWords.Parse("mots") },
            query with { Words = SearchWords.Parse("\"mot\"") },
            query with { Words = SearchWords.Parse("-mot") },
            query with { Order = QuoteOrder.Oldest },
            query with { Speaker = "x" },
            query with { Outlet = "x" },
            query with { From = Day(1) },
            query with { To = Day(1) },
        ];
        foreach (var other in others)
            await Assert.ThrowsAsync<CursorException>(() => index.FindAsync(other, Token));
    }

    [Fact]
    public void Pages_neither_skip_nor_repeat_while_quotes_come_and_go()
    {
        var cases = from size in Gen.Choose(1, 9)
                    from order in Gen.Elements(Enum.GetValues<QuoteOrder>())
                    from words in Gen.Elements("", "paix", "paix accord", "paix -guerre", "pai*")
                    from seed in Gen.Choose(0, int.MaxValue)
                    select (size, order, words, seed);
        Prop.ForAll(cases.ToArbitrary(), run => PageWhileWritingAsync(run.size, run.order, run.words, new Random(run.seed)).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    private async Task PageWhileWritingAsync(int size, QuoteOrder order, string words, Random random)
    {
        var index = await CreateAsync();
        string[] texts = ["La paix, l'accord.", "Paix et accords.", "L'accord paix.", "La guerre, la paix.", "Rien."];
        var serial = 0;
        QuoteDocument Make() => Quote($"{texts[random.Next(texts.Length)]} {serial++}") with
        {
            Published = random.Next(4) == 0 ? null : Day(1 + random.Next(3)),
        };
        var staying = Enumerable.Range(0, 40).Select(_ => Make()).ToArray();
        var leaving = new Stack<QuoteDocument>(Enumerable.Range(0, 30).Select(_ => Make()));
        await index.PutAsync([.. staying, .. leaving]);
        var query = new QuoteQuery { Words = SearchWords.Parse(words), Order = order, Limit = size };
        var matcher = new QuoteMatcher(query.Words);

        var found = await index.AllPagesAsync(query, async () =>
        {
            string[] gone = leaving.TryPop(out var quote) ? [quote.Id] : [];
            await index.WriteAsync(new([Make(), Make(), staying[random.Next(staying.Length)]], gone), Token);
        });

        var there = staying.Where(quote => matcher.Matches(quote.Text, quote.Language)).Select(quote => quote.Id).ToHashSet();
        var ids = found.Select(quote => quote.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Subset(ids.ToHashSet(), there);
    }
}
