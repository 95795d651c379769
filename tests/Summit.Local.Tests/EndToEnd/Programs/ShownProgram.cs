using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Summit.Local.Tests.Folder;

namespace Summit.Local.Tests.EndToEnd.Programs;

/// <summary>A program as /docs shows it, with the address that its script puts in: what a reader copies.</summary>
internal sealed partial class ShownProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private ShownProgram(string file, string text) => (File, Text) = (file, text);

    public string File { get; }

    public string Text { get; }

    public static async Task<ShownProgram> ReadAsync(ServedHost host, string file)
    {
        var page = await host.Client.GetStringAsync(new Uri("/docs", UriKind.Relative));
        var code = Shown().Matches(page).Single(shown => shown.Groups["file"].Value == file).Groups["code"].Value;
        return new(file, WebUtility.HtmlDecode(code).Replace("http://localhost:7071", host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));
    }

    /// <summary>Runs it in a folder of its own.</summary>
    /// <returns>What it prints.</returns>
    public async Task<string> RunAsync(TemporaryFolder folder, string key, string tool, params string[] args)
    {
        folder.Write(File, Text);
        var start = new ProcessStartInfo(tool, [.. args, File])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // A build inside a test must not take the settings of the one around it.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        (start.Environment["SUMMIT_API_KEY"], start.Environment["PYTHONIOENCODING"]) = (key, "utf-8");
        (start.Environment["MSBUILDDISABLENODEREUSE"], start.Environment["UseSharedCompilation"]) = ("1", "false");
        using var process = Process.Start(start)!;
        using var late = new CancellationTokenSource(Patience);
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(late.Token), process.StandardError.ReadToEndAsync(late.Token));
        await process.WaitForExitAsync(late.Token);
        return process.ExitCode == 0 ? said[0] : throw new InvalidOperationException($"{tool} {File}: {process.ExitCode}. {said[0]} {said[1]}");
    }

    [GeneratedRegex(@"<figcaption><span>(?<file>[^<]+)</span>.*?<code>(?<code>[^<]*)</code>", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
