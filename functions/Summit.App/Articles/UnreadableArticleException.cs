namespace Summit.App.Articles;

/// <summary>
/// These bytes are no article, and why: what is wrong, where, and what to do, in one sentence.
/// Never leaves <see cref="ArticleReader"/>, which answers with the reason.
/// </summary>
internal sealed class UnreadableArticleException(string reason) : Exception(reason);
