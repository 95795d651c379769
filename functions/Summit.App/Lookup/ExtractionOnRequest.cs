using Microsoft.AspNetCore.Http;
using Summit.App.Articles;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup;

/// <summary>Reads the quotes of an article that is sent along. Nothing is stored.</summary>
internal sealed class ExtractionOnRequest(LookupParts parts)
{
    public async Task<IResult> ExtractAsync(HttpRequest request)
    {
        var parameters = new QueryParameters(request.Query, "name", "language", "all");
        var name = parameters.Text("name") ?? "article";
        var side = ArticleMetadata.None with { Language = parameters.Text("language") };
        var mentions = parameters.Flag("all");
        if (parameters.Problem is { } problem)
            return problem;
        if (await RequestBody.ReadAsync(request, parts.Reader.MaxBytes).ConfigureAwait(false) is not { } content)
            return Problem.TooLarge(parts.Reader.MaxBytes);
        var reading = parts.Reader.Read(name, RequestBody.ContentType(request), content, side);
        return reading.Article is { } article
            ? JsonAnswer.Of(ExtractionJson.Of(article, parts.Engine, mentions), LookupJson.Readable.ExtractionJson)
            : RequestBody.Unread(request, reading.Rejection ?? "No reason is known.");
    }
}
