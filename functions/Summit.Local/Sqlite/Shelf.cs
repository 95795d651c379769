using Microsoft.Data.Sqlite;
using Summit.App.Index;

namespace Summit.Local.Sqlite;

/// <summary>What quotes are counted by, but for their speakers and months; empty where it is unknown.</summary>
internal readonly record struct Shelf(string Kind, string Language, string Outlet)
{
    public static Shelf Of(QuoteDocument document) =>
        new(QuoteFacets.KindOf(document.Kind), document.Language, document.Outlet ?? "");

    /// <summary>Reads kind, language and outlet from the first three columns.</summary>
    public static Shelf Read(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2));

    /// <summary>Whether its quotes pass the filters of kind, language and outlet.</summary>
    public bool Passes(QuoteQuery query) =>
        (query.Kinds.Count == 0 || query.Kinds.Select(QuoteFacets.KindOf).Contains(Kind))
        && Passes(query.Language, Language)
        && Passes(query.Outlet, Outlet);

    private static bool Passes(string? wanted, string value) =>
        string.IsNullOrEmpty(wanted) || FilterValue.Of(wanted) == FilterValue.Of(value);
}
