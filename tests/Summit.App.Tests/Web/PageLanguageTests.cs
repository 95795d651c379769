using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Summit.App.Lookup.Description;
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
    public void Each_text_that_templates_and_pages_ask_for_is_there()
    {
        var asked = AskedByPages().Matches(PageSources()).Select(match => match.Groups["key"].Value).Distinct().ToList();
        Assert.True(asked.Count > 30);
        // What the page of the API says of routes and fields stands with their description.
        Assert.Equal([], asked.Except(Keys).Except(ApiTexts.English.Keys));
    }

    [Fact]
    public async Task The_search_page_holds_the_texts_that_its_script_says_and_no_others()
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        var held = await HeldAsync(host, "/search");
        // The box for a text is on other pages, which hold what it says.
        Assert.Equal([], SaidByScript(AskedByScript()).Except(held).Except(ReaderBox.Scripted));
        Assert.Equal([], held.Except(SaidByScript(NamedByScript())));
    }

    [Fact]
    public async Task Other_pages_hold_no_more_than_what_copying_and_the_box_for_a_text_say()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        foreach (var path in new[] { "/quotes/ferry0txt11", "/quotes/none" })
            Assert.Equal(["copied", "copy.failed"], await HeldAsync(host, path));
        foreach (var path in new[] { "/articles", "/articles/ferry.txt" })
            Assert.Equal(ReaderBox.Scripted, await HeldAsync(host, path));
    }

    [Fact]
    public void No_text_is_there_that_nothing_says()
    {
        var (pages, script) = (PageSources(), SaidByScript(NamedByScript()));
        Assert.Equal([], Keys.Where(key => !script.Contains(key) && !pages.Contains($"\"{key}\"", StringComparison.Ordinal) && !pages.Contains($"{{{{{key}}}}}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en", 0.974, "very sure (97%)")]
    [InlineData("fr", 0.388, "peu sûr (39\u202f%)")]
    [InlineData("fr", 0.7, "sûr (70\u202f%)")]
    public void Sureness_is_told_in_words_and_as_a_number(string language, double confidence, string expected) =>
        Assert.Equal(expected, PageTexts.All.Single(texts => texts.Language == language).Sureness(confidence));

    private static List<string> Keys => [.. PageTexts.All.First().Keys];

    /// <summary>Keys that the script has as they stand, and those it puts together: of a start and any end, of another key and an end.</summary>
    private static HashSet<string> SaidByScript(Regex found)
    {
        var script = Encoding.UTF8.GetString(Asset.Read("summit.js"));
        var said = found.Matches(script).Select(match => match.Groups["key"].Value).ToHashSet();
        foreach (var start in Starts().Matches(script).Select(match => match.Groups["start"].Value))
            said.UnionWith(Keys.Where(key => key.StartsWith(start, StringComparison.Ordinal)));
        foreach (var end in Ends().Matches(script).Select(match => match.Groups["end"].Value))
            said.UnionWith(Keys.Where(key => key.EndsWith(end, StringComparison.Ordinal) && key.StartsWith("none", StringComparison.Ordinal)));
        return said;
    }

    private static string PageSources([CallerFilePath] string here = "") => string.Concat(Directory
        .EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "functions", "Summit.App", "Web"), "*.cs", SearchOption.AllDirectories)
        // The page about the API has texts of its own.
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}Docs{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText).Append(Encoding.UTF8.GetString(Asset.Read("search.html"))));

    private static async Task<IEnumerable<string>> HeldAsync(LookupHost host, string path) =>
        JsonNode.Parse((await host.Client.ReadPageAsync(path)).GetElementById("texts")!.TextContent)!.AsObject().Select(text => text.Key).ToList();

    [GeneratedRegex("""\{\{(?<key>[a-z.]+)\}\}|exts\["(?<key>[a-z.]+)"\]|Fill\("(?<key>[a-z.]+)["]""")]
    private static partial Regex AskedByPages();

    /// <summary>What is a key without doubt.</summary>
    [GeneratedRegex(@"texts\.(?<key>[a-z]+)\b|texts\['(?<key>[a-z.]+)'\]|fill\('(?<key>[a-z.]+)'|'(?<key>(?:sure|count|none|copy)\.[a-z]+)'")]
    private static partial Regex AskedByScript();

    /// <summary>What can be one.</summary>
    [GeneratedRegex(@"texts\.(?<key>[a-z]+)\b|'(?<key>[a-z.]+)'")]
    private static partial Regex NamedByScript();

    [GeneratedRegex(@"texts\['(?<start>[a-z.]+)' \+")]
    private static partial Regex Starts();

    [GeneratedRegex(@"texts\[[a-z]+ \+ '(?<end>[a-z.]+)'\]")]
    private static partial Regex Ends();
}
