using System.Text.Json.Serialization;
using Summit.App.Articles;
using Summit.App.Ingestion;

namespace Summit.App.Lookup.Answers;

/// <summary>An article and how far it has come.</summary>
public sealed record ArticleJson
{
    public required string Name { get; init; }

    /// <summary>indexed, rejected or writing.</summary>
    public required string Status { get; init; }

    /// <summary>Why it was rejected.</summary>
    public string? Reason { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    public DateTimeOffset? Published { get; init; }

    public string? Language { get; init; }

    /// <summary>How many quotes the index holds of it.</summary>
    public int Quotes { get; init; }

    /// <summary>The store's version that was read.</summary>
    public required string Version { get; init; }

    public DateTimeOffset Updated { get; init; }

    /// <summary>Its quotes in reading order; left out of lists of articles.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<QuoteItemJson>? Items { get; init; }

    public static ArticleJson Of(LedgerRecord record) => Of(record, MayBeTold(record) ? record.Metadata : ArticleMetadata.None);

    private static ArticleJson Of(LedgerRecord record, ArticleMetadata told) => new()
    {
        Name = record.Article,
        Status = IngestStatusName.Of(record.Status),
        Reason = record.Reason,
        Title = told.Title,
        Outlet = told.Outlet,
        Url = told.Url,
        Published = told.Published,
        Language = told.Language,
        Quotes = record.QuoteIds.Count,
        Version = record.Version,
        Updated = record.Updated,
    };

    /// <summary>A headline can give away what an embargo holds back, or what was withdrawn.</summary>
    private static bool MayBeTold(LedgerRecord record) =>
        record.Status != IngestStatus.Rejected || record.Metadata is { Withdrawn: false, EmbargoedUntil: null };
}

/// <summary>One page of articles, ordered by name.</summary>
public sealed record ArticlePageJson(IReadOnlyList<ArticleJson> Items, string? Next);

/// <summary>The states of an article as the API writes and reads them.</summary>
public static class IngestStatusName
{
    public static IReadOnlyList<IngestStatus> All { get; } = [IngestStatus.Indexed, IngestStatus.Rejected, IngestStatus.Writing];

    public static string Of(IngestStatus status) => status switch
    {
        IngestStatus.Indexed => "indexed",
        IngestStatus.Rejected => "rejected",
        _ => "writing",
    };
}
