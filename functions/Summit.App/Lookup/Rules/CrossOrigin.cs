using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Summit.App.Lookup.Rules;

/// <summary>Which pages of other sites may read answers (CORS, as the Fetch standard has it). None may change anything.</summary>
internal sealed class CrossOrigin(IReadOnlyList<string> allowed)
{
    private const string TenMinutes = "600";

    /// <summary>What a page may send beside what it always may: how it is let in, and what it has already.</summary>
    private const string Sent = "Authorization, Content-Type, If-None-Match, X-Api-Key, x-functions-key";

    /// <summary>What a page may see beside the body and its type.</summary>
    private const string Shown = "Allow, ETag, Link, Retry-After";

    private readonly bool _any = allowed.Contains(LookupSettings.AnyOrigin);

    /// <summary>Whether pages of the site that a request comes from may read; false where it names none.</summary>
    public bool Allows(HttpRequest request) =>
        request.Headers.Origin is [{ Length: > 0 } origin] && (_any || allowed.Contains(origin, StringComparer.OrdinalIgnoreCase));

    /// <summary>Says so in the answer.</summary>
    public void Describe(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        if (!_any && allowed.Count > 0)
            headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (!Allows(request))
            return;
        headers.AccessControlAllowOrigin = _any ? LookupSettings.AnyOrigin : request.Headers.Origin;
        headers.AccessControlExposeHeaders = Shown;
    }

    /// <summary>Says what a page may ask of an address, when its browser asks first.</summary>
    /// <param name="request">The browser's.</param>
    /// <param name="methods">What the address answers.</param>
    public void DescribeAhead(HttpRequest request, IEnumerable<string> methods)
    {
        if (!Allows(request) || request.Headers.AccessControlRequestMethod.Count == 0)
            return;
        var headers = request.HttpContext.Response.Headers;
        headers.AccessControlAllowMethods = string.Join(", ", methods.Where(method => !HttpMethods.IsPut(method) && !HttpMethods.IsDelete(method)));
        headers.AccessControlAllowHeaders = Sent;
        headers.AccessControlMaxAge = TenMinutes;
    }
}
