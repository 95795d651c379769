using Summit.App.Tests.Lookup;
using Summit.App.Tests.Lookup.Shelves;

namespace Summit.App.Tests.Web;

/// <summary>Other wordings on the page of a quote.</summary>
public sealed class WordingsTests
{
    [Fact]
    public async Task The_page_of_a_quote_shows_other_wordings_and_marks_what_they_say_else()
    {
        var shelf = new Shelf();
        await shelf.PutAsync("a.txt", "Lena Orsat: Nous ne céderons jamais un mètre de cette digue.", ("outlet", "Le Phare"));
        await shelf.PutAsync("b.txt", "Tomas Brill: Nous ne céderons jamais un mètre de cette <b>digue</b>.", ("outlet", "Le <i>Phare</i>"), ("title", "\"><script>"));
        await using var host = await LookupHost.StartAsync(shelf);

        var wordings = (await host.Client.ReadPageAsync("/quotes/a0txt12")).QuerySelector(".wordings")!;

        Assert.Equal(["b", "b"], wordings.QuerySelectorAll("mark").Select(mark => mark.TextContent.Trim('<', '>', '/')));
        Assert.Equal("/quotes/b0txt13", wordings.QuerySelector("blockquote a")!.GetAttribute("href"));
        Assert.Contains("Tomas Brill (another speaker)", wordings.TextContent, StringComparison.Ordinal);
        Assert.Empty(wordings.QuerySelectorAll("script, i, b"));
    }

    [Fact]
    public async Task Where_there_are_none_nothing_is_said_of_them()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        Assert.Null((await host.Client.ReadPageAsync("/quotes/ferry0txt11")).QuerySelector(".wordings"));
    }
}
