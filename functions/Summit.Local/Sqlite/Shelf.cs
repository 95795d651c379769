using Summit.App.Index;
using Microsoft.Data.Sqlite;

namespace Summit.Local.Sqlite;

/// <summary>What quotes are counted by, but for their speakers; empty where it is unknown.</summary>
internal readonly record struct Shelf(string Kind, string Language, string Outlet, string Month)
{
    public static Shelf Of(QuoteDocument document) => new(
        document.Kind.ToString().ToLowerInvariant(),
        document.Language,
        document.Outlet ?? "",
        QuoteFacets.MonthOf(document.Published) ?? "");

    /// <summary>Reads kind, language, outlet and month from the first four columns.</summary>
    public static Shelf Read(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3));

    /// <summary>Its value of a facet; empty for none.</summary>
    public string ValueOf(string facet) => facet switch
    {
        QuoteFacets.Kind => Kind,
        QuoteFacets.Language => Language,
        QuoteFacets.Outlet => Outlet,
        QuoteFacets.Month => Month,
        _ => "",
    };
}
