using System.Text.Json.Serialization;
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

    public static ArticleJson Of(LedgerRecord record) => new()
    {
        Name = record.Article,
        Status = IngestStatusName.Of(record.Status),
        Reason = record.Reason,
        Title = record.Metadata.Title,
        Outlet = record.Metadata.Outlet,
        Url = record.Metadata.Url,
        Published = record.Metadata.Published,
        Language = record.Metadata.Language,
        Quotes = record.QuoteIds.Count,
        Version = record.Version,
        Updated = record.Updated,
    };
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
