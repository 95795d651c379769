using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Summit.App.Articles;
using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.Contracts;
using Summit.Local.Folder;

namespace Summit.Local.Tests.Folder;

public sealed class FolderWatcherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly InMemoryIngestLedger _ledger = new();
    private readonly InMemoryQuoteIndex _index = new();
    private readonly LogLines _log = new();
    private readonly FolderArticleStore _store;

    public FolderWatcherTests() => _store = new FolderArticleStore(_folder.Root);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Files_that_come_change_move_and_go_are_followed()
    {
        _folder.Write("lake.txt", "one");
        using var watcher = await StartAsync();
        await HoldsAsync("lake.txt one");

        _folder.Write("a/port.txt", "two");
        await HoldsAsync("a/port.txt two", "lake.txt one");

        _folder.Write("lake.txt", "six");
        await HoldsAsync("a/port.txt two", "lake.txt six");

        Directory.Move(_folder.PathOf("a"), _folder.PathOf("b"));
        await HoldsAsync("b/port.txt two", "lake.txt six");

        File.Delete(_folder.PathOf("lake.txt"));
        await HoldsAsync("b/port.txt two");
        await watcher.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(watcher.ExecuteTask!.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Drafts_of_dead_writers_are_removed_and_nothing_else()
    {
        const string Draft = ".0123456789abcdef0123456789abcdef.tmp";
        var longAgo = DateTime.UtcNow.AddHours(-1);
        _folder.Write("a/" + Draft, "half an arti", longAgo);
        foreach (var other in (string[])["a/.notes.tmp", "a/0123456789abcdef0123456789abcdef.tmp", "lake.txt"])
            _folder.Write(other, "one", longAgo);
        _folder.Write("b/" + Draft, "somebody writes this now");
        using var watcher = await StartAsync();
        await HoldsAsync("lake.txt one");
        Assert.Equal(["a", "a/.notes.tmp", "a/0123456789abcdef0123456789abcdef.tmp", "b", "b/" + Draft, "lake.txt"], _folder.Files());
        await watcher.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_folder_that_comes_back_is_followed_again()
    {
        _folder.Write("lake.txt", "one");
        using var watcher = await StartAsync();
        await HoldsAsync("lake.txt one");

        Directory.Move(_folder.Root, _folder.Root + "-away");
        await UntilAsync(() => _log.Lines.Any(line => line.Contains("is not there", StringComparison.Ordinal) || line.Contains("Could not find", StringComparison.Ordinal)));
        Assert.NotEmpty(_index.Documents);
        Directory.Move(_folder.Root + "-away", _folder.Root);
        _folder.Write("port.txt", "two");

        await HoldsAsync("lake.txt one", "port.txt two");
        await watcher.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_fails_in_every_pass_is_logged_once_and_done_when_it_can_be()
    {
        _folder.Write("lake.txt", "one");
        using (new FileStream(_folder.PathOf("lake.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            using var watcher = await StartAsync();
            _folder.Write("port.txt", "two");
            await HoldsAsync("port.txt two");
            await UntilAsync(() => _log.Failures > 0);
            _folder.Write("pier.txt", "six");
            await HoldsAsync("pier.txt six", "port.txt two");
            await watcher.StopAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, _log.Failures);
        using var again = await StartAsync();
        await HoldsAsync("lake.txt one", "pier.txt six", "port.txt two");
        await again.StopAsync(TestContext.Current.CancellationToken);
    }

    private async Task<FolderWatcher> StartAsync()
    {
        var ingestor = new ArticleIngestor(_store, _ledger, _index, new WholeTextExtractor());
        var reconciler = new Reconciler(_store, _ledger, _index, ingestor);
        var watcher = new FolderWatcher(_store, reconciler, _log)
        {
            Interval = TimeSpan.FromMilliseconds(50),
            Gathering = TimeSpan.FromMilliseconds(10),
        };
        await watcher.StartAsync(TestContext.Current.CancellationToken);
        return watcher;
    }

    private Task HoldsAsync(params string[] expected) =>
        UntilAsync(() => expected.SequenceEqual(_index.Documents.Select(quote => $"{quote.Article} {quote.Text}").Order(StringComparer.Ordinal)));

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
            await Task.Delay(10, patience.Token);
    }

    private sealed class WholeTextExtractor : IArticleExtractor
    {
        public string EngineVersion => "1";

        public long MaxBytes => 1000;

        public ExtractedArticle Extract(ArticleBlob blob)
        {
            var text = System.Text.Encoding.UTF8.GetString(blob.Content.Span);
            return new ExtractedArticle([Quote(blob, text)], ArticleMetadata.None);
        }

        private QuoteDocument Quote(ArticleBlob blob, string text) => new()
        {
            Id = QuoteId.For(blob.Name, text, 0),
            Text = text,
            Start = 0,
            End = text.Length,
            Kind = Quotes.QuoteKind.Direct,
            Language = "en",
            Article = blob.Name,
            ArticleVersion = blob.Version,
            EngineVersion = EngineVersion,
        };
    }

    private sealed class LogLines : ILogger<FolderWatcher>
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> Lines => _lines;

        public int Failures => _lines.Count(line => line.Contains("is tried again later", StringComparison.Ordinal));

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => NullLogger.Instance.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception));
    }
}
