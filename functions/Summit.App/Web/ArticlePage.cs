using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Summit.App.Articles;
using Summit.App.Ingestion;
using Summit.App.Lookup;
using Summit.App.Lookup.Answers;

namespace Summit.App.Web;

/// <summary>A stored article with every quote of it marked. It is read again, as the index does not hold its text.</summary>
internal sealed class ArticlePage(LookupParts parts)
{
    // Another build may write another page of the same article.
    private static readonly string Build = typeof(ArticlePage).Assembly.ManifestModule.ModuleVersionId.ToString();

    private readonly string _engineVersion = new ArticleExtractor(parts.Reader, parts.Engine).EngineVersion;

    /// <summary>GET /articles/{name}</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request)
    {
        var texts = PageTexts.For(request);
        var cancellation = request.HttpContext.RequestAborted;
        var name = ArticleName.Of(request);
        if (name.Length == 0)
            return ReaderBox.Page(texts);
        if (await parts.Ledger.ReadAsync(name, cancellation).ConfigureAwait(false) is not { } entry)
            return Notice.NotFound(texts, texts["missing.article"]);
        if (entry.Record is { Status: IngestStatus.Rejected, Metadata.Withdrawn: true })
            return Notice.Withdrawn(texts);
        // A rejected article may be one under embargo: its words are not shown.
        if (entry.Record.Status == IngestStatus.Rejected)
            return Notice.NotFound(texts, texts.Fill("rejected", entry.Record.Reason ?? ""));
        if (entry.Record.Status == IngestStatus.Writing)
            return Notice.Soon(texts, texts["soon.article"]);
        var tag = EntityTag.Of(Build, _engineVersion, texts.Language, entry.Tag, entry.Record.Version);
        return EntityTag.IsKnown(request, ContentCoding.For(request).Mark(tag))
            ? PageAnswer.Known(texts, tag)
            : await ReadAsync(texts, entry.Record, tag, cancellation).ConfigureAwait(false);
    }

    private async Task<IResult> ReadAsync(PageTexts texts, LedgerRecord record, EntityTagHeaderValue tag, CancellationToken cancellation)
    {
        var blob = await parts.Store.OpenAsync(record.Article, parts.Reader.MaxBytes, cancellation).ConfigureAwait(false);
        // Another version than the one that was taken in may be one that must not be shown.
        if (blob is null || blob.Version != record.Version)
            return Notice.Soon(texts, texts["soon.article"]);
        var reading = parts.Reader.Read(blob.Name, blob.ContentType, blob.Content, SideMetadata.Read(blob.Side));
        return reading.Article is { } article
            ? Page(texts, article with { Metadata = record.Metadata }, record, tag)
            : Notice.NotFound(texts, texts.Fill("rejected", reading.Rejection ?? ""));
    }

    private TaggedAnswer Page(PageTexts texts, Article article, LedgerRecord record, EntityTagHeaderValue tag)
    {
        var extraction = parts.Engine.Extract(article.Text, article.Blocks, article.Metadata.Language);
        // An engine that came after the one whose quotes are in the index may find others, which lead nowhere yet.
        var indexed = record.EngineVersion == _engineVersion ? null : record.QuoteIds.ToHashSet();
        var title = article.Metadata.Title ?? article.Name;
        return new PageAnswer(texts, title, html =>
        {
            new ArticleView(texts, article, extraction, indexed, html).Write(title);
            ReaderBox.Write(texts, html);
        })
        {
            Canonical = PagePath.Article(article.Name),
            Scripted = ReaderBox.Scripted,
            Tag = tag,
        }.Write();
    }
}
