using Summit.App.Index;
using Summit.Quotes;

namespace Summit.Contracts;

/// <summary>Quotes made by hand, of people who do not exist.</summary>
public static class Sample
{
    public static Speaker Marek { get; } = new("marek-dolin", "Marek Dolin");

    public static Speaker Iselin { get; } = new("iselin-varga", "Iselin Várga");

    public static DateTimeOffset Day(int day) => new(2026, 3, day, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A quote with an id of its article and text.</summary>
    public static QuoteDocument Quote(string text, string article = "lac.txt", string language = "fr", int occurrence = 0) => new()
    {
        Id = QuoteId.For(article, text, occurrence),
        Text = text,
        Start = 10,
        End = 10 + text.Length,
        Kind = QuoteKind.Direct,
        Language = language,
        Article = article,
        ArticleVersion = "v1",
        EngineVersion = "e1",
        Confidence = 0.9,
    };

    public static async Task PutAsync(this IQuoteIndex index, params QuoteDocument[] documents)
    {
        var outcomes = await index.WriteAsync(new(documents, []));
        foreach (var outcome in outcomes)
            Assert.Null(outcome.Error);
    }

    /// <summary>The texts of the first page.</summary>
    public static async Task<string[]> TextsAsync(this IQuoteIndex index, QuoteQuery query) =>
        [.. (await index.FindAsync(query)).Items.Select(hit => hit.Document.Text)];

    /// <summary>The texts that a search finds, sorted.</summary>
    public static async Task<string[]> SearchAsync(this IQuoteIndex index, string typed) =>
        [.. (await index.TextsAsync(new() { Words = SearchWords.Parse(typed), Limit = 100 })).Order(StringComparer.Ordinal)];

    /// <summary>The names of the articles in a range.</summary>
    public static async Task<List<string>> ArticlesAsync(this IQuoteIndex index, NameRange names = default) =>
        await index.ListArticlesAsync(names).Select(article => article.Name).ToListAsync();

    /// <summary>All pages of an answer.</summary>
    public static async Task<List<QuoteDocument>> AllPagesAsync(
        this IQuoteIndex index, QuoteQuery query, Func<Task>? between = null)
    {
        var found = new List<QuoteDocument>();
        do
        {
            var page = await index.FindAsync(query);
            found.AddRange(page.Items.Select(hit => hit.Document));
            query = query with { Cursor = page.Next };
            if (between is not null)
                await between();
        }
        while (query.Cursor is not null);
        return found;
    }
}
