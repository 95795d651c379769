using Summit.App.Index;
using static Summit.Contracts.Sample;

namespace Summit.Contracts;

// Timelines, names and other wordings.
public abstract partial class QuoteIndexContract
{
    private static readonly DateTimeOffset LateOnSunday = new(2026, 3, 1, 23, 30, 0, TimeSpan.FromHours(-2));

    [Theory]
    [InlineData(Period.Day, "2026-03-01 1, 2026-03-02 2, 2026-03-09 1, 2026-04-01 1")]
    [InlineData(Period.Week, "2026-02-23 1, 2026-03-02 2, 2026-03-09 1, 2026-03-30 1")]
    [InlineData(Period.Month, "2026-03-01 4, 2026-04-01 1")]
    public async Task Quotes_are_counted_by_the_time_of_their_publication(Period period, string expected)
    {
        var index = await CreateAsync();
        await index.PutAsync(
            Quote("pont un") with { Published = Day(1) },
            Quote("pont deux") with { Published = LateOnSunday },
            Quote("pont trois") with { Published = Day(2) },
            Quote("pont quatre") with { Published = Day(9), Speakers = [Marek] },
            Quote("pont cinq") with { Published = Day(1).AddMonths(1), Speakers = [Marek] },
            Quote("pont six"));

        Assert.Equal(expected, await CountAsync(new()));
        Assert.Equal(expected, await CountAsync(new() { Words = SearchWords.Parse("ponts") }));
        Assert.Equal(expected, await CountAsync(new() { Language = "fr", Limit = 1, Order = QuoteOrder.Oldest }));
        Assert.Equal(string.Join(", ", expected.Split(", ").TakeLast(2).Select(count => period == Period.Month ? count[..10] + " 1" : count)), await CountAsync(new() { Speaker = "dolin" }));
        Assert.Equal("", await CountAsync(new() { Words = SearchWords.Parse("digue") }));
        Assert.Equal("", await CountAsync(new() { Speaker = "nobody" }));

        async Task<string> CountAsync(QuoteQuery query) => string.Join(
            ", ", (await index.CountPeriodsAsync(query, period, Token)).Select(count => $"{count.First:yyyy-MM-dd} {count.Count}"));
    }

    [Fact]
    public async Task The_names_of_a_speaker_are_counted()
    {
        var index = await CreateAsync();
        await index.PutAsync([.. Varied, Quote("six") with { Speakers = [new("dolin", "Marek Dolin")] }]);

        Assert.Equal([new("Marek Dolin", 2), new("Marek Teodor Dolin", 1)], await index.CountNamesAsync("marek-dolin", Token));
        Assert.Empty(await index.CountNamesAsync("nobody", Token));
        Assert.Empty(await index.CountNamesAsync(Hostile, Token));
    }

    [Fact]
    public async Task Other_wordings_are_found_those_that_share_most_first()
    {
        var index = await CreateAsync();
        var asked = Quote("Nous ne céderons jamais un mètre de cette digue à la mer.");
        await index.PutAsync(
            asked,
            Quote("ne céderons jamais un mètre de cette digue", "a.txt"),
            Quote("« Nous ne céderions jamais un mètre », a-t-il répété.", "b.txt"),
            Quote("La digue coûte cher, un mètre surtout.", "c.txt"),
            Quote("We shall never cede a metre of this dike.", "d.txt", "en"));

        var found = await index.FindAlikeAsync(asked, 10, Token);

        Assert.Equal(["a.txt", "b.txt"], found.Select(quote => quote.Article));
        Assert.Equal(["a.txt"], (await index.FindAlikeAsync(asked, 1, Token)).Select(quote => quote.Article));
        Assert.Empty(await index.FindAlikeAsync(asked, 0, Token));
        Assert.Empty(await index.FindAlikeAsync(asked with { Text = "…" }, 10, Token));
        await index.WriteAsync(new([], [found[0].Id]), Token);
        Assert.Equal(["b.txt"], (await index.FindAlikeAsync(asked, 10, Token)).Select(quote => quote.Article));
    }

    [Fact]
    public async Task Two_words_are_alike_only_when_they_are_the_whole_quote()
    {
        var index = await CreateAsync();
        var asked = Quote("ligne rouge");
        await index.PutAsync(asked, Quote("Lignes rouges", "a.txt"), Quote("une ligne rouge", "b.txt"), Quote("rouge", "c.txt"));
        Assert.Equal(["a.txt"], (await index.FindAlikeAsync(asked, 10, Token)).Select(quote => quote.Article));
    }

    [Fact]
    public async Task A_turn_of_phrase_of_thousands_does_not_hide_the_same_utterance()
    {
        var index = await CreateAsync();
        var asked = Quote("Il faut que nous parlions de la digue ensemble") with { Published = Day(1) };
        await index.PutAsync(
        [
            asked, asked with { Id = "old", Published = Day(1).AddYears(-3) },
            .. Enumerable.Range(0, 2500).Select(i => Quote($"Il faut que nous {i}") with { Published = Day(2) }),
        ]);
        Assert.Equal("old", (await index.FindAlikeAsync(asked, 5, Token))[0].Id);
    }
}
