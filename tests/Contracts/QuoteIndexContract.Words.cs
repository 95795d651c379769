using FsCheck;
using FsCheck.Fluent;
using Summit.App.Index;
using static Summit.Contracts.Sample;

namespace Summit.Contracts;

// Searching for words.
public abstract partial class QuoteIndexContract
{
    private static readonly QuoteDocument[] Corpus =
    [
        Quote("L'accord de paix est proche, aujourd'hui même."),
        Quote("Les négociations sur le cessez-le-feu reprennent."),
        Quote("Un cessez le feu n'est pas la paix."),
        Quote("Nous voulons des garanties de sécurité, pas des promesses."),
        Quote("La sécurité n'a pas de garanties."),
        Quote("NE\u0301GOCIER, c'est choisir. 🙂"),
        Quote("The harbours' treaties are near and final.", language: "en"),
        Quote("Don't stop: O'Hara's boat is in the harbour.", language: "en"),
        Quote("Los puertos están cerrados.", language: "es"),
        Quote("« - * \" AND NOT NEAR( 50 % _ ' ; DROP TABLE quote; --"),
        Quote("…!?"),
    ];

    [Theory]
    [InlineData("l'accord", "L'accord de paix")]
    [InlineData("accord", "L'accord de paix")]
    [InlineData("aujourd’hui", "L'accord de paix")]
    [InlineData("negociation", "Les négociations", "NE\u0301GOCIER")]
    [InlineData("NÉGOCIATIONS", "Les négociations", "NE\u0301GOCIER")]
    [InlineData("négo*", "Les négociations", "NE\u0301GOCIER")]
    [InlineData("\"negociation\"")]
    [InlineData("\"négocier\"", "NE\u0301GOCIER")]
    [InlineData("cessez-le-feu", "Les négociations", "Un cessez le feu")]
    [InlineData("«cessez le feu»", "Les négociations", "Un cessez le feu")]
    [InlineData("feu -cessez")]
    [InlineData("paix -accord", "Un cessez le feu")]
    [InlineData("paix -“accord de paix”", "Un cessez le feu")]
    [InlineData("“garanties de sécurité”", "Nous voulons")]
    [InlineData("garantie sécurité", "La sécurité", "Nous voulons")]
    [InlineData("\"garanties de séc*", "Nous voulons")]
    [InlineData("garantie absente")]
    [InlineData("harbours treaty", "The harbours'")]
    [InlineData("harbour", "Don't stop", "The harbours'")]
    [InlineData("hara's o'hara don't", "Don't stop")]
    [InlineData("puertos", "Los puertos")]
    [InlineData("puerto*", "Los puertos")]
    [InlineData("AND", "The harbours'", "« - *")]
    [InlineData("NEAR(", "The harbours'", "« - *")]
    [InlineData("50%", "« - *")]
    [InlineData("drop table quote", "« - *")]
    public async Task Words_find(string typed, params string[] starts)
    {
        var index = await CreateAsync();
        await index.PutAsync(Corpus);

        var found = await index.SearchAsync(typed);

        Assert.Equal(starts.Order(StringComparer.Ordinal), found.Select(text => Array.Find(starts, start => text.StartsWith(start, StringComparison.Ordinal)) ?? text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("\"\" «» -\"\" --- ** 🙂")]
    public async Task A_search_without_words_asks_for_nothing(string? typed)
    {
        var index = await CreateAsync();
        await index.PutAsync(Corpus);
        Assert.Equal(Corpus.Length, (await index.FindAsync(new() { Words = SearchWords.Parse(typed) }, Token)).Total);
    }

    [Fact]
    public async Task A_search_that_only_excludes_gives_the_rest()
    {
        var index = await CreateAsync();
        await index.PutAsync(Corpus);
        Assert.Equal(Corpus.Length - 2, (await index.FindAsync(new() { Words = SearchWords.Parse("-paix") }, Token)).Total);
        Assert.Equal(Corpus.Length - 3, (await index.FindAsync(new() { Words = SearchWords.Parse("-paix -puertos") }, Token)).Total);
    }

    [Fact]
    public async Task Words_around_a_quote_and_names_are_not_its_words()
    {
        var index = await CreateAsync();
        await index.PutAsync(Quote("Le pont.") with { Before = "avant", After = "après", Source = "maire", Title = "Titre", Speakers = [Marek] });
        foreach (var word in new[] { "avant", "après", "maire", "titre", "marek", "marek-dolin", "direct", "q", "k0" })
            Assert.Empty(await index.SearchAsync(word));
    }

    [Fact]
    public async Task Highlights_cover_the_words_that_matched()
    {
        var index = await CreateAsync();
        const string text = "🙂 Les ne\u0301gociations, la paix : « garanties de sécurité de paix ».";
        await index.PutAsync(Quote(text));

        string[] Highlighted(string typed)
        {
            var query = new QuoteQuery { Words = SearchWords.Parse(typed), Highlight = true };
            return [.. index.FindAsync(query, Token).Result.Items.Single().Highlights.Select(span => span.In(text).ToString())];
        }

        Assert.Equal(["ne\u0301gociations", "paix", "paix"], Highlighted("PAIX négocier"));
        Assert.Equal(["garanties de sécurité de paix"], Highlighted("\"garanties de sécurité\" \"sécurité de paix\""));
        Assert.Equal(["ne\u0301gociations"], Highlighted("négoc* -guerre"));
        Assert.Empty((await index.FindAsync(new() { Words = SearchWords.Parse("paix") }, Token)).Items.Single().Highlights);
        Assert.Empty((await index.FindAsync(new() { Highlight = true }, Token)).Items.Single().Highlights);
    }

    [Fact]
    public async Task The_largest_searches_are_answered()
    {
        var index = await CreateAsync();
        await index.PutAsync(Corpus);
        string[] searches =
        [
            string.Join('-', Enumerable.Repeat("a", 500)),
            string.Join(' ', Enumerable.Repeat("cessez-le-feu", 32)),
            string.Join(' ', Enumerable.Repeat("-paix", 32)),
            string.Join(' ', Enumerable.Repeat("a*", 32)),
            string.Join(' ', Enumerable.Range(0, 32).Select(i => $"\"p{i} q\"")),
            new string('"', 1000),
            new string('-', 1000),
            new string('é', 1000),
        ];
        foreach (var typed in searches)
        {
            var words = SearchWords.Parse(typed);
            var matcher = new QuoteMatcher(words);
            var page = await index.FindAsync(new() { Words = words, Highlight = true }, Token);
            Assert.Equal(Corpus.Count(quote => matcher.Matches(quote.Text, quote.Language)), page.Total);
        }
    }

    [Fact]
    public async Task Any_search_finds_what_reading_every_quote_finds()
    {
        var index = await CreateAsync();
        await index.PutAsync(Corpus);
        string[] pieces =
        [
            "paix", "accord", "\"", "«", "»", "-", "*", " ", " ", "l'", "’", "né", "négociation", "gociations", "cessez", "-le-", "feu", "sécurité",
            "garantie", "de", "AND", "OR", "NOT", "NEAR(", "(", ")", ":", "stems", "tags:q", "\0", "\uD83D", "🙂", "%", "_", "^", "harbours", "the", "50",
        ];
        var searches = Gen.OneOf(
            Gen.Elements(pieces).ArrayOf().Select(string.Concat),
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).Where(text => text.Length <= SearchWords.MaxLength);

        Prop.ForAll(searches.ToArbitrary(), typed =>
        {
            if (!SearchWords.TryParse(typed, out var words, out _))
                return;
            var matcher = new QuoteMatcher(words);
            var expected = Corpus.Where(quote => matcher.Matches(quote.Text, quote.Language)).Select(quote => quote.Text);
            var page = index.FindAsync(new() { Words = words, Limit = 100 }, Token).Result;
            Assert.Equal(expected.Order(StringComparer.Ordinal), page.Items.Select(hit => hit.Document.Text).Order(StringComparer.Ordinal));
            Assert.Equal(page.Items.Count, page.Total);
        }).QuickCheckThrowOnFailure();
    }
}
