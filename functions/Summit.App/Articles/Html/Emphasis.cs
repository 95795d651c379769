namespace Summit.App.Articles.Html;

/// <summary>How a stretch of text stands out from its surroundings.</summary>
internal enum Emphasis
{
    None,
    Italic,
    Bold,
}
