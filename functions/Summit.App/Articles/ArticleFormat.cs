namespace Summit.App.Articles;

/// <summary>The formats that are read.</summary>
internal enum ArticleFormat
{
    PlainText,
    Markdown,
    Html,
    Xhtml,
    Json,
    Xml,
}
