using Microsoft.Playwright;
using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Reading;

namespace Summit.Browser.Tests.Pages;

/// <summary>The search page.</summary>
internal sealed class SearchPage(Reader reader)
{
    private readonly IPage _page = reader.Page;

    public ILocator Words => _page.Locator("#q");

    public ILocator Speaker => _page.Locator("#speaker");

    public ILocator Sort => _page.Locator("#sort");

    public ILocator Count => _page.Locator("#count");

    public ILocator Message => _page.Locator("#message");

    public ILocator Results => _page.Locator("#results");

    public ILocator Quotes => Results.Locator("> li");

    public ILocator Chips => _page.Locator("#chips button");

    public ILocator Facets => _page.Locator("#facets button");

    public ILocator Bars => _page.Locator("#timeline button:not([disabled])");

    public ILocator More => _page.Locator("#more");

    public ILocator Said => _page.Locator("#said");

    public static async Task<SearchPage> OpenAsync(Reader reader, string question = "")
    {
        var page = new SearchPage(reader);
        await reader.OpenAsync(Address(question));
        return page;
    }

    public static string Address(string question) => "/search" + (question.Length > 0 ? "?" + question : "");

    public ILocator Kind(string kind) => _page.Locator($"input[name=kind][value={kind}]");

    public ILocator Facet(string value) => Facets.Filter(new() { HasText = value });

    public ILocator Act(int quote, string name) => Quotes.Nth(quote).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Fields keep what they were told: a box is ticked, an order chosen, anything else typed and left.</summary>
    public async Task FillAsync(string field, string value)
    {
        if (field == "kind")
            await Kind(value).CheckAsync();
        else if (field == "sort")
            await Sort.SelectOptionAsync(value);
        else
            await _page.Locator("#" + field).FillAsync(value);
        if (field == "speaker")
            await Speaker.PressAsync("Enter");
    }

    /// <summary>The address and what is shown are those of the question.</summary>
    public async Task ShowsAsync(string question)
    {
        await Assertions.Expect(_page).ToHaveURLAsync(Address(question));
        await ShowsAsync(await Answer.OfAsync(reader.Host, question));
    }

    /// <summary>Nothing is asked any more.</summary>
    public async Task SettlesAsync()
    {
        await Assertions.Expect(Count).Not.ToBeEmptyAsync();
        await Assertions.Expect(Results).ToHaveAttributeAsync("aria-busy", "false");
    }

    public async Task ShowsAsync(Answer answer)
    {
        await Assertions.Expect(Results.Locator(".words")).ToHaveTextAsync(answer.Words);
        await SettlesAsync();
    }
}
