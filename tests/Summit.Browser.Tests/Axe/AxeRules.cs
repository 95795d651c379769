using Microsoft.Playwright;
using Summit.Browser.Tests.Reading;
using Summit.Npm;

namespace Summit.Browser.Tests.Axe;

/// <summary>The rules of accessibility of axe-core, which npm installs when they are first needed.</summary>
internal static class AxeRules
{
    private const string MissingNode =
        "The rules of accessibility come from npm, and there is none: install node and npm (Debian: apt-get install nodejs npm).";

    /// <summary>All rules that are on of themselves, and the one about the size of what is to be hit.</summary>
    private const string Run =
        """
        async () => (await axe.run({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })).violations
          .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target}: ${node.failureSummary} ${node.html}`))
        """;

    private static readonly Lazy<Task<string>> Script = new(() => Task.Run(ReadAsync));

    /// <summary>Holds the page as it is shown against the rules.</summary>
    /// <returns>What breaks them.</returns>
    public static async Task<string[]> BrokenAsync(IPage page)
    {
        if (!NpmInstallation.HasNode())
            Missing.Refuse(MissingNode);
        await page.EvaluateAsync(await Script.Value);
        return await page.EvaluateAsync<string[]>(Run);
    }

    private static async Task<string> ReadAsync()
    {
        var installation = new NpmInstallation("Summit.Browser.Tests", "Axe");
        await installation.EnsureAsync();
        return await File.ReadAllTextAsync(Path.Join(installation.Folder, "node_modules", "axe-core", "axe.min.js"));
    }
}
