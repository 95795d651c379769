using System.Globalization;
using System.Text;
using Summit.App.Articles;
using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.App.Lookup;
using Summit.Quotes;

namespace Summit.App.Tests.Lookup.Shelves;

/// <summary>
/// All parts of a lookup in memory. Its way of taking in is the plainest there is: each line "Name: words" of an
/// article is a quote, and an article without one is rejected; so these tests need neither readers nor engine.
/// </summary>
internal sealed class Shelf
{
    public ShelfIndex Index { get; } = new();

    public ShelfLedger Ledger { get; } = new();

    public ShelfStore Store { get; } = new();

    public LookupParts Parts(int maxBytes = ArticleReader.DefaultMaxBytes) =>
        new(Index, Ledger, Store, new ArticleReader(maxBytes), QuoteEngine.Default, IngestAsync);

    public async Task PutAsync(string name, string text, params (string Name, string Value)[] side)
    {
        await Store.PutAsync(name, Encoding.UTF8.GetBytes(text), "text/plain", side.ToDictionary(pair => pair.Name, pair => pair.Value));
        await IngestAsync(name, default);
    }

    public async Task<IngestOutcome> IngestAsync(string name, CancellationToken cancellation)
    {
        var before = await Ledger.ReadAsync(name, cancellation);
        var blob = await Store.OpenAsync(name, long.MaxValue, cancellation);
        var quotes = blob is null ? [] : Quotes(blob).ToList();
        await Index.WriteAsync(new([], before?.Record.QuoteIds ?? []), cancellation);
        await Index.WriteAsync(new(quotes, []), cancellation);
        if (blob is null && before is not null)
            await Ledger.DeleteAsync(name, before.Tag, cancellation);
        if (blob is not null)
            await Ledger.WriteAsync(Record(blob, quotes), before?.Tag, cancellation);
        return new(blob is null ? IngestResult.Removed : quotes.Count > 0 ? IngestResult.Indexed : IngestResult.Rejected, quotes.Count);
    }

    private static LedgerRecord Record(ArticleBlob blob, List<QuoteDocument> quotes) =>
        new(blob.Name, blob.Version, "1", quotes.Count > 0 ? IngestStatus.Indexed : IngestStatus.Rejected)
        {
            Reason = quotes.Count > 0 ? null : "Nobody says anything in it.",
            QuoteIds = [.. quotes.Select(quote => quote.Id)],
            Metadata = new() { Title = Side(blob, "title"), Outlet = Side(blob, "outlet"), Url = Side(blob, "url"), Published = Published(blob), Language = Side(blob, "language") },
            Updated = DateTimeOffset.UnixEpoch,
        };

    private static IEnumerable<QuoteDocument> Quotes(ArticleBlob blob)
    {
        var start = 0;
        foreach (var line in Encoding.UTF8.GetString(blob.Content.Span).Split('\n'))
        {
            if (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
                yield return Quote(blob, line[..colon], line[(colon + 2)..], start + colon + 2);
            start += line.Length + 1;
        }
    }

    private static QuoteDocument Quote(ArticleBlob blob, string source, string words, int start) => new()
    {
        Id = $"{blob.Name.Replace('/', '0').Replace('.', '0')}{start}",
        Text = words,
        Start = start,
        End = start + words.Length,
        Kind = words.EndsWith('.') ? QuoteKind.Direct : QuoteKind.Partial,
        Speakers = [.. source.Split(" + ").Select(name => new Speaker(name.ToLowerInvariant().Replace(' ', '-'), name))],
        Source = source,
        Cue = ":",
        Pass = "label",
        Confidence = words.EndsWith('.') ? 0.97 : 0.6,
        Language = Side(blob, "language") ?? "en",
        Article = blob.Name,
        ArticleVersion = blob.Version,
        EngineVersion = "1",
        Title = Side(blob, "title"),
        Url = Side(blob, "url"),
        Outlet = Side(blob, "outlet"),
        Published = Published(blob),
        Before = source + ": ",
    };

    private static string? Side(ArticleBlob blob, string name) => blob.Side.GetValueOrDefault(name);

    private static DateTimeOffset? Published(ArticleBlob blob) =>
        Side(blob, "published") is { } date ? DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
}
