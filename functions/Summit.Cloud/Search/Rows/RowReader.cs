using System.Globalization;
using Summit.App.Index;
using Summit.Quotes;

namespace Summit.Cloud.Search.Rows;

/// <summary>Rows to documents.</summary>
internal static class RowReader
{
    private static readonly Dictionary<string, QuoteKind> Kinds =
        Enum.GetValues<QuoteKind>().ToDictionary(QuoteFacets.KindOf, StringComparer.Ordinal);

    public static QuoteDocument Read(QuoteRow row) => new()
    {
        Id = row.Id,
        Text = row.Text,
        Start = row.Start,
        End = row.End,
        Kind = Kinds.GetValueOrDefault(row.Kind),
        Speakers = [.. row.SpeakerIds.Zip(row.SpeakerNames, (id, name) => new Speaker(id, name))],
        Source = row.Source,
        Cue = row.Cue,
        Pass = row.Pass,
        Confidence = row.Confidence,
        Turn = row.Turn,
        Language = row.Language,
        Article = row.Article,
        ArticleVersion = row.ArticleVersion,
        EngineVersion = row.EngineVersion,
        Title = row.Title,
        Url = row.Url,
        Outlet = row.Outlet,
        Published = row.PublishedText is { } text ? DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture) : null,
        Before = row.Before,
        After = row.After,
    };
}
