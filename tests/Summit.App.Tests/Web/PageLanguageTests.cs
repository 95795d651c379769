using System.Text;
using System.Text.RegularExpressions;
using Summit.App.Tests.Lookup;
using Summit.App.Tests.Lookup.Shelves;
using Summit.App.Web;

namespace Summit.App.Tests.Web;

/// <summary>Pages speak the reader's language, and all of it.</summary>
public sealed partial class PageLanguageTests
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("fr", "fr")]
    [InlineData("fr-BE,en;q=0.5", "fr")]
    [InlineData("en-GB,fr;q=0.9", "en")]
    [InlineData("de,fr;q=0.7,en;q=0.3", "fr")]
    [InlineData("en;q=0.2,FR;q=0.8", "fr")]
    [InlineData("fr;q=0", "en")]
    [InlineData("de", "en")]
    [InlineData("*", "en")]
    [InlineData(";;,<script>", "en")]
    public async Task A_page_speaks_what_its_reader_likes_best(string? accepted, string language)
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        if (accepted is not null)
            host.Client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);
        var page = await host.Client.ReadPageAsync("/search");
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(PageTexts.All.Single(texts => texts.Language == language)["title"], page.Title);
    }

    [Fact]
    public void Each_language_has_all_texts_and_none_besides()
    {
        Assert.Equal(["en", "fr"], PageTexts.All.Select(texts => texts.Language).Order());
        var keys = PageTexts.All.First().Keys.Order(StringComparer.Ordinal);
        Assert.All(PageTexts.All, texts => Assert.Equal(keys, texts.Keys.Order(StringComparer.Ordinal)));
        Assert.All(PageTexts.All, texts => Assert.Equal(12, texts["months"].Split(' ').Length));
    }

    [Fact]
    public void Each_text_that_template_and_script_ask_for_is_there()
    {
        var sources = Encoding.UTF8.GetString(Asset.Read("search.html")) + Encoding.UTF8.GetString(Asset.Read("summit.js"));
        var asked = Asked().Matches(sources).Select(match => match.Groups["key"].Value).Distinct().ToList();
        Assert.True(asked.Count > 30);
        Assert.Equal([], asked.Except(PageTexts.All.First().Keys));
    }

    [Theory]
    [InlineData("en", 0.974, "very sure (97%)")]
    [InlineData("fr", 0.388, "peu sûr (39\u202f%)")]
    [InlineData("fr", 0.7, "sûr (70\u202f%)")]
    public void Sureness_is_told_in_words_and_as_a_number(string language, double confidence, string expected) =>
        Assert.Equal(expected, PageTexts.All.Single(texts => texts.Language == language).Sureness(confidence));

    [GeneratedRegex(@"\{\{(?<key>[a-z.]+)\}\}|texts\.(?<key>[a-z]+)\b(?!\.json)|texts\['(?<key>[a-z.]+)'\]|fill\('(?<key>[a-z.]+)'")]
    private static partial Regex Asked();
}
