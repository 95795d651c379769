using System.Runtime.CompilerServices;
using Summit.App.Index;

namespace Summit.Contracts;

/// <summary>The model of an index as ingestion sees it: documents by id, and no preconditions.</summary>
public sealed class InMemoryQuoteIndex : SilentIndex
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, QuoteDocument> _documents = new(StringComparer.Ordinal);

    /// <summary>Says why a document is refused for good; null to take it.</summary>
    public Func<QuoteDocument, string?> Refusal { get; init; } = _ => null;

    /// <summary>Whether the index is away just now: writes and lists fail.</summary>
    public Func<bool> IsAway { get; set; } = () => false;

    /// <summary>Everything the index holds, ordered by id.</summary>
    public IReadOnlyList<QuoteDocument> Documents
    {
        get
        {
            lock (_lock)
                return [.. _documents.Values.OrderBy(document => document.Id, StringComparer.Ordinal)];
        }
    }

    /// <summary>Batches written so far.</summary>
    public int Writes { get; private set; }

    public override Task<IReadOnlyList<IndexOutcome>> WriteAsync(IndexBatch batch, CancellationToken cancellation = default)
    {
        RequireHere();
        lock (_lock)
        {
            Writes++;
            foreach (var document in batch.Put.Where(document => Refusal(document) is null))
                _documents[document.Id] = document;
            foreach (var id in batch.Delete)
                _documents.Remove(id);
        }

        return Task.FromResult<IReadOnlyList<IndexOutcome>>(
            [.. batch.Put.Select(document => new IndexOutcome(document.Id, Refusal(document))),
             .. batch.Delete.Select(id => new IndexOutcome(id, null))]);
    }

    public override Task<QuoteDocument?> GetAsync(string id, CancellationToken cancellation = default)
    {
        lock (_lock)
            return Task.FromResult(_documents.GetValueOrDefault(id));
    }

    public override async IAsyncEnumerable<string> ListQuotesAsync(string article, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        RequireHere();
        foreach (var document in Documents.Where(document => document.Article == article))
            yield return document.Id;
    }

    public override async IAsyncEnumerable<IndexedArticle> ListArticlesAsync(
        NameRange names = default, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        RequireHere();
        foreach (var article in Editions.Of(Documents, names))
            yield return article;
    }

    private void RequireHere()
    {
        if (IsAway())
            throw new IOException("The index is away.");
    }
}
