using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup;

/// <summary>Stores and removes articles, and takes the change in at once.</summary>
internal sealed class ArticleUpload(LookupParts parts)
{
    public async Task<IResult> PutAsync(HttpRequest request)
    {
        var name = ArticleName.Of(request);
        var parameters = new QueryParameters(request.Query, LookupParameters.OfUpload);
        var side = Side(parameters);
        if (parameters.Problem is { } problem)
            return problem;
        var version = await VersionAsync(name, request).ConfigureAwait(false);
        if (Precondition(request, version) is { } unmet)
            return unmet;
        if (await RequestBody.ReadAsync(request, parts.Reader.MaxBytes).ConfigureAwait(false) is not { } content)
            return Problem.TooLarge(parts.Reader.MaxBytes);
        if (await StoreAsync(name, content, request, side).ConfigureAwait(false) is { } refused)
            return refused;
        // Whoever uploads may hang up now; what is stored must still be taken in.
        await parts.Ingest(name, CancellationToken.None).ConfigureAwait(false);
        return await StateAsync(name, created: version is null, request).ConfigureAwait(false);
    }

    public async Task<IResult> DeleteAsync(HttpRequest request)
    {
        var name = ArticleName.Of(request);
        if (new QueryParameters(request.Query).Problem is { } problem)
            return problem;
        if (Precondition(request, await VersionAsync(name, request).ConfigureAwait(false)) is { } unmet)
            return unmet;
        var removed = await parts.Store.DeleteAsync(name, CancellationToken.None).ConfigureAwait(false);
        // Also when there was nothing: quotes of an article that is gone must not stay.
        await parts.Ingest(name, CancellationToken.None).ConfigureAwait(false);
        return removed ? TypedResults.NoContent() : Problem.NotFound("There is no article of this name.");
    }

    /// <summary>The stored version; null when there is none of this name.</summary>
    private async Task<string?> VersionAsync(string name, HttpRequest request) =>
        (await parts.Store.OpenAsync(name, 0, request.HttpContext.RequestAborted).ConfigureAwait(false))?.Version;

    /// <summary>
    /// If-Match and If-None-Match. The check is made before the write, not with it: it guards against stale
    /// editors, not against two that write in the same moment.
    /// </summary>
    private static Problem? Precondition(HttpRequest request, string? version)
    {
        foreach (var header in new[] { HeaderNames.IfMatch, HeaderNames.IfNoneMatch })
            // A condition that can't be read is not one that is met.
            if (request.Headers[header] is { Count: > 0 } tags && !EntityTagHeaderValue.TryParseStrictList(tags, out _))
                return Problem.Header($"{header} is no list of versions. Give * or the ETag as it came, quotation marks included.");
        var headers = request.GetTypedHeaders();
        if (headers.IfNoneMatch.Any(tag => Fits(tag, version)))
            return Problem.Precondition("If-None-Match: the article is there already. Leave the header out to replace it.");
        if (headers.IfMatch.Count > 0 && !headers.IfMatch.Any(tag => Fits(tag, version)))
            return Problem.Precondition("If-Match: the stored article has another version by now. Read it again.");
        return null;
    }

    private static bool Fits(EntityTagHeaderValue tag, string? version) =>
        version is not null && (tag.Tag == "*" || tag.Tag.AsSpan().Trim('"').SequenceEqual(version.AsSpan().Trim('"')));

    private async Task<Problem?> StoreAsync(
        string name, ReadOnlyMemory<byte> content, HttpRequest request, IReadOnlyDictionary<string, string> side)
    {
        try
        {
            await parts.Store.PutAsync(name, content, RequestBody.ContentType(request), side, CancellationToken.None).ConfigureAwait(false);
            return null;
        }
        catch (ArgumentException refused)
        {
            return Problem.Name(refused.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private async Task<IResult> StateAsync(string name, bool created, HttpRequest request)
    {
        var entry = await parts.Ledger.ReadAsync(name, CancellationToken.None).ConfigureAwait(false);
        if (entry is null)
            return Problem.NotFound("The article was removed again while it was taken in.");
        var headers = request.HttpContext.Response.Headers;
        headers.ETag = $"\"{entry.Record.Version.Trim('"')}\"";
        if (created)
            headers.Location = ArticleName.Path(name);
        return JsonAnswer.Of(
            ArticleJson.Of(entry.Record),
            LookupJson.Readable.ArticleJson,
            created ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static Dictionary<string, string> Side(QueryParameters parameters)
    {
        var side = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var stated in LookupParameters.OfUpload.OfType<TextParameter>())
            if (parameters.Text(stated) is { } value)
                side[stated.Name] = value;
        if (parameters.Moment(LookupParameters.Published) is { } published)
            side[LookupParameters.Published.Name] = published.ToString("O", CultureInfo.InvariantCulture);
        if (side.TryGetValue("url", out var url) && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            parameters.Refuse("url", "\"url\" is no address of a page. Allowed: an absolute one with http or https.");
        return side;
    }
}
