using Summit.App.Tests.Lookup.Shelves;
using Summit.Local.Commands;
using Summit.Local.Terminal;
using Summit.Local.Tests.Hosting;

namespace Summit.Local.Tests.Commands;

/// <summary>Runs command lines in this process, over a shelf, and keeps what they print.</summary>
internal sealed class TestScreen : IDisposable
{
    private readonly FlushedWriter _output = new();
    private readonly StringWriter _error = new();

    public TestScreen() => Directory.CreateDirectory(Data);

    public Shelf Shelf { get; } = new();

    /// <summary>A folder for files of the test.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("summit-test-").FullName;

    public string Data => Path.Combine(Folder, "data");

    public byte[] Input { get; init; } = [];

    public string? ApiKey { get; init; }

    public string? LinkKey { get; init; }

    public string Output => _output.ToString();

    /// <summary>Completes when a command has printed all there is for now.</summary>
    public Task Flushed => _output.Flushed;

    public string Error => _error.ToString();

    public Task<int> RunAsync(params string[] args) => RunUntilAsync(args, TestContext.Current.CancellationToken);

    public Task<int> RunUntilAsync(string[] args, CancellationToken cancellation) => CommandLine.RunAsync(
        [.. args, "--data", Data],
        new(new Screen(_output, _error, () => new MemoryStream(Input), IsTerminal: false), (_, _) => Task.FromResult(ShelfParts.Of(Shelf)))
        {
            Variable = name => name switch { "SUMMIT_API_KEY" => ApiKey, "SUMMIT_LINK_KEY" => LinkKey, _ => null },
        },
        cancellation);

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    private sealed class FlushedWriter : StringWriter
    {
        private readonly TaskCompletionSource _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Flushed => _flushed.Task;

        public override Task FlushAsync()
        {
            _flushed.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
