using System.Globalization;
using Summit.App.Index;
using Summit.App.Index.Analysis;
using Summit.Quotes;

namespace Summit.Cloud.Search.Rows;

/// <summary>Documents to rows.</summary>
internal static class RowWriter
{
    public static IndexedRow Of(QuoteDocument document)
    {
        var kept = Kept(document);
        var text = new AnalysedText(kept.Text, kept.Language);
        string[] words = [.. text.Words.Select(word => word.Folded)];
        Speaker[] speakers = [.. kept.Speakers.DistinctBy(speaker => speaker.Id)];
        return new()
        {
            Id = kept.Id,
            Text = kept.Text,
            Words = WordsText.Words(words),
            Stems = WordsText.Stems(text.Stems),
            Beginnings = WordsText.Beginnings(words),
            Prints = string.Join(' ', Fingerprints.Of(text)),
            Start = kept.Start,
            End = kept.End,
            Kind = QuoteFacets.KindOf(kept.Kind),
            SpeakerIds = [.. kept.Speakers.Select(speaker => speaker.Id)],
            SpeakerNames = [.. kept.Speakers.Select(speaker => speaker.Name)],
            Speakers = [.. speakers.Select(speaker => new SpeakerRow(FilterKey.Of(speaker.Id), SpeakerText.Of(speaker), [.. WordReader.Fold(speaker.Name).Distinct()]))],
            SpeakerWords = WordsText.Beginnings(speakers.SelectMany(speaker => WordReader.Fold(speaker.Name))),
            Source = kept.Source,
            Cue = kept.Cue,
            Pass = kept.Pass,
            Confidence = kept.Confidence,
            Turn = kept.Turn,
            Language = kept.Language,
            LanguageKey = FilterKey.Of(FilterValue.Of(kept.Language)),
            Outlet = kept.Outlet,
            OutletKey = kept.Outlet is { } outlet ? FilterKey.Of(FilterValue.Of(outlet)) : null,
            Published = kept.Published,
            PublishedText = kept.Published?.ToString("O", CultureInfo.InvariantCulture),
            PublishedSecond = PublicationSecond.Of(kept.Published),
            Tie = Tie.Of(kept.Id),
            Month = QuoteFacets.MonthOf(kept.Published),
            Day = kept.Published?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Article = kept.Article,
            ArticleKey = FilterKey.Of(kept.Article),
            ArticleOrder = NameOrder.Of(kept.Article),
            ArticleVersion = kept.ArticleVersion,
            EngineVersion = kept.EngineVersion,
            Edition = EditionText.Of(kept),
            Title = kept.Title,
            Url = kept.Url,
            Before = kept.Before,
            After = kept.After,
        };
    }

    /// <summary>The document with all its texts as an index keeps them.</summary>
    public static QuoteDocument Kept(QuoteDocument document) => document with
    {
        Text = WellFormed.Of(document.Text),
        Speakers = [.. document.Speakers.Select(speaker => new Speaker(WellFormed.Of(speaker.Id), WellFormed.Of(speaker.Name)))],
        Source = OrNull(document.Source),
        Cue = OrNull(document.Cue),
        Pass = OrNull(document.Pass),
        Language = WellFormed.Of(document.Language),
        Article = WellFormed.Of(document.Article),
        ArticleVersion = WellFormed.Of(document.ArticleVersion),
        EngineVersion = WellFormed.Of(document.EngineVersion),
        Title = OrNull(document.Title),
        Url = OrNull(document.Url),
        Outlet = OrNull(document.Outlet),
        Before = WellFormed.Of(document.Before),
        After = WellFormed.Of(document.After),
    };

    private static string? OrNull(string? text) => text is null ? null : WellFormed.Of(text);
}
