using Microsoft.Playwright;
using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Reading;

namespace Summit.Browser.Tests.Pages;

/// <summary>Every kind of page there is, for what must hold on all of them.</summary>
internal static class Place
{
    private const string AnyQuote = "/quotes/*";
    private const string NotThere = "/quotes/none";

    public static TheoryData<string> All { get; } =
    [
        "/search",
        "/search?q=lac&speaker=ines-falgrave&kind=direct",
        "/search?q=nobody+ever+said+this",
        "/articles/conference-de-presse.txt",
        "/articles/lake-accord.json",
        "/articles",
        AnyQuote,
        "/docs",
        NotThere,
    ];

    /// <summary>Opens a page, and waits until all of it is there.</summary>
    public static async Task OpenAsync(Reader reader, string place)
    {
        if (place == NotThere)
            reader.Watch.Expect("status of 404");
        if (place == AnyQuote)
            place = "/quotes/" + (await Answer.OfAsync(reader.Host, "q=lac")).Quotes[0]["id"];
        await reader.OpenAsync(place);
        await Assertions.Expect(reader.Page.Locator("main h1, main h2").First).Not.ToBeEmptyAsync();
        if (place.StartsWith("/search", StringComparison.Ordinal))
            await new SearchPage(reader).SettlesAsync();
    }
}
