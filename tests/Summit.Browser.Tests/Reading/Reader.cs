using Microsoft.Playwright;
using Summit.Local.Tests.EndToEnd;

namespace Summit.Browser.Tests.Reading;

/// <summary>Somebody at a browser of their own, with nothing kept from others.</summary>
internal sealed class Reader(IBrowserContext context, IPage page, ServedHost host)
{
    public IBrowserContext Context => context;

    public IPage Page => page;

    public ServedHost Host => host;

    public Watch Watch { get; } = new(context, host.Client.BaseAddress!);

    public static async Task<Reader> SitDownAsync(IBrowser browser, ServedHost host, Habits habits)
    {
        var context = await browser.NewContextAsync(habits.ToOptions(host.Client.BaseAddress!));
        context.SetDefaultTimeout((float)PageTest.Patience.TotalMilliseconds);
        return new Reader(context, await context.NewPageAsync(), host);
    }

    /// <summary>Opens a page of the host, and waits until it is loaded.</summary>
    public Task<IResponse?> OpenAsync(string path) => page.GotoAsync(path);

    /// <summary>Leaves, and tells what the pages did that they must not do.</summary>
    public async Task<IReadOnlyList<string>> LeaveAsync()
    {
        await context.CloseAsync();
        return Watch.Faults;
    }
}
