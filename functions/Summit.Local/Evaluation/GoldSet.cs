using Summit.App.Articles;
using Summit.App.Lookup.Answers;
using Summit.Quotes;

namespace Summit.Local.Evaluation;

/// <summary>A folder of annotations beside a folder of articles.</summary>
internal static class GoldSet
{
    /// <summary>Reads every annotated article with the engine and scores what it finds.</summary>
    public static Tally Score(string gold, string articles, CancellationToken cancellation = default)
    {
        var evaluator = new Evaluator();
        var reader = new ArticleReader();
        foreach (var path in Directory.EnumerateFiles(gold, "*.json").Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var annotated = GoldArticle.Read(path);
            var reading = reader.Read(annotated.Article, null, File.ReadAllBytes(Path.Combine(articles, annotated.Article)));
            var found = reading.Article is { } article ? ExtractionJson.Of(article, QuoteEngine.Default, mentions: true) : null;
            evaluator.Add(annotated, reading.Article?.Text ?? "", found?.Quotes.Select(GoldQuote.Of).ToList());
        }

        return evaluator.Tally;
    }
}
