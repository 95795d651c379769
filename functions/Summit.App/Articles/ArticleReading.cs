namespace Summit.App.Articles;

/// <summary>Either an article or the reason why the bytes are none.</summary>
public sealed record ArticleReading
{
    private ArticleReading(Article? article, string? rejection) => (Article, Rejection) = (article, rejection);

    /// <summary>The article; null when it was rejected.</summary>
    public Article? Article { get; }

    /// <summary>What is wrong, where, and what to do, in one English sentence; null when it was read.</summary>
    public string? Rejection { get; }

    public static ArticleReading Read(Article article) => new(article, null);

    public static ArticleReading Rejected(string reason) => new(null, reason);
}
