using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Summit.Browser.Tests.Reading.Chromium))]

namespace Summit.Browser.Tests.Reading;

/// <summary>The machine's own Chromium, without windows, for all tests: started when the first one asks, and stopped after the last.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Variable = "SUMMIT_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _running = new(() => Task.Run(LaunchAsync));

    internal async Task<IBrowser> StartAsync()
    {
        if (Find() is null)
            Missing.Refuse($"The pages are tested in Chromium, and there is none: install it (Debian: apt-get install chromium) or name its program in {Variable}.");
        return (await _running.Value).Browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_running.IsValueCreated || !_running.Value.IsCompletedSuccessfully)
            return;
        var (playwright, browser) = await _running.Value;
        await browser.CloseAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> LaunchAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            Headless = true,
            // Pages without moving parts are drawn faster without a graphics card than with one that is only played.
            Args = ["--disable-gpu"],
            // Chromium refuses its sandbox to root.
            ChromiumSandbox = OperatingSystem.IsLinux() && !Environment.IsPrivilegedProcess,
        });
        return (playwright, browser);
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? named
            : Names.SelectMany(name => Folders().Select(folder => Path.Join(folder, name))).FirstOrDefault(File.Exists);

    private static string[] Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
