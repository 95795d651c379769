using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Summit.App.Articles;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;
using Summit.App.Web;

namespace Summit.App.Lookup;

/// <summary>Reads the quotes of an article that is sent along. Nothing is stored.</summary>
internal sealed class ExtractionOnRequest(LookupParts parts)
{
    public async Task<IResult> ExtractAsync(HttpRequest request)
    {
        var parameters = new QueryParameters(request.Query, LookupParameters.OfExtraction);
        var name = parameters.Text(LookupParameters.FileName) ?? "article";
        var side = ArticleMetadata.None with { Language = parameters.Text(LookupParameters.StatedLanguage) };
        var mentions = parameters.Flag(LookupParameters.Mentions);
        if (parameters.Problem is { } problem)
            return problem;
        if (await RequestBody.ReadAsync(request, parts.Reader.MaxBytes).ConfigureAwait(false) is not { } content)
            return Problem.TooLarge(parts.Reader.MaxBytes);
        var reading = parts.Reader.Read(name, RequestBody.ContentType(request), content, side);
        if (reading.Article is not { } article)
            return RequestBody.Unread(request, reading.Rejection ?? "No reason is known.");
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return WantsPage(request)
            ? ReaderBox.Page(PageTexts.For(request), article, parts.Engine)
            : JsonAnswer.Of(ExtractionJson.Of(article, parts.Engine, mentions), LookupJson.Readable.ExtractionJson);
    }

    /// <summary>Whether a page is asked for before all else, as the box on the pages does.</summary>
    private static bool WantsPage(HttpRequest request) =>
        request.GetTypedHeaders().Accept is [var first, ..] && first.MediaType == "text/html";
}
