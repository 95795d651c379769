using System.Diagnostics;
using System.Text;

namespace Summit.Local.Tests.EndToEnd;

/// <summary>The built command line in a process of its own.</summary>
internal sealed class SummitProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Action<string>? _line;

    private SummitProcess(string[] args, IReadOnlyDictionary<string, string> variables, Action<string>? line)
    {
        _line = line;
        var start = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "summit.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // A key or an account that the machine happens to have must not come into play.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("SUMMIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, data) => Take(_output, data.Data);
        _process.ErrorDataReceived += (_, data) => Take(_error, data.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Task Ended => _process.WaitForExitAsync();

    public int ExitCode => _process.ExitCode;

    public string Output => Text(_output);

    public string Error => Text(_error);

    /// <param name="args">The command line.</param>
    /// <param name="variables">Variables of its environment.</param>
    /// <param name="line">Is told every line as it comes, from any thread.</param>
    public static SummitProcess Start(string[] args, IReadOnlyDictionary<string, string>? variables = null, Action<string>? line = null) =>
        new(args, variables ?? new Dictionary<string, string>(), line);

    /// <summary>Runs a command to its end.</summary>
    public static Task<SummitProcess> RunAsync(params string[] args) => EndAsync(Start(args));

    /// <summary>Waits until a command has ended.</summary>
    public static async Task<SummitProcess> EndAsync(SummitProcess process)
    {
        await process.Ended.WaitAsync(TimeSpan.FromMinutes(1));
        return process;
    }

    /// <summary>Ends it as a power cut does: it gets no word to say.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private void Take(StringBuilder to, string? line)
    {
        if (line is null)
            return;
        lock (to)
            to.AppendLine(line);
        _line?.Invoke(line);
    }

    private static string Text(StringBuilder from)
    {
        lock (from)
            return from.ToString();
    }
}
