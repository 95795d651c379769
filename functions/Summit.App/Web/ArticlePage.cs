using Microsoft.AspNetCore.Http;
using Summit.App.Articles;
using Summit.App.Ingestion;
using Summit.App.Lookup;
using Summit.App.Lookup.Answers;

namespace Summit.App.Web;

/// <summary>A stored article with every quote of it marked. It is read again, as the index does not hold its text.</summary>
internal sealed class ArticlePage(LookupParts parts)
{
    /// <summary>GET /articles/{name}</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request)
    {
        var texts = PageTexts.For(request);
        var cancellation = request.HttpContext.RequestAborted;
        var name = ArticleName.Of(request);
        if (await parts.Ledger.ReadAsync(name, cancellation).ConfigureAwait(false) is not { } entry)
            return Notice.NotFound(texts, texts["missing.article"]);
        // A rejected article may be one under embargo, or withdrawn: its words are not shown.
        if (entry.Record.Status == IngestStatus.Rejected)
            return Notice.NotFound(texts, texts.Fill("rejected", entry.Record.Reason ?? ""));
        var blob = await parts.Store.OpenAsync(name, parts.Reader.MaxBytes, cancellation).ConfigureAwait(false);
        // Another version than the one that was taken in may be one that must not be shown.
        if (blob is null || blob.Version != entry.Record.Version || entry.Record.Status == IngestStatus.Writing)
            return Notice.Soon(texts, texts["soon.article"]);
        var reading = parts.Reader.Read(blob.Name, blob.ContentType, blob.Content, SideMetadata.Read(blob.Side));
        return reading.Article is { } article
            ? Page(texts, article with { Metadata = entry.Record.Metadata.Or(article.Metadata) })
            : Notice.NotFound(texts, texts.Fill("rejected", reading.Rejection ?? ""));
    }

    private TaggedAnswer Page(PageTexts texts, Article article)
    {
        var extraction = parts.Engine.Extract(article.Text, article.Blocks, article.Metadata.Language);
        var title = article.Metadata.Title ?? Headline.Of(extraction) ?? article.Name;
        return new PageAnswer(texts, title, html => new ArticleView(texts, article, extraction, html).Write(title))
        {
            Canonical = PagePath.Article(article.Name),
        }.Write();
    }
}
