using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers;
using Summit.App.Web.Embeds;

namespace Summit.App.Lookup.Rules;

/// <summary>The settings at work: one for as long as a host runs, since it counts requests.</summary>
/// <param name="settings">What whoever runs the host decided.</param>
/// <param name="time">The clock by which signed links end; that of the system if null.</param>
public sealed class LookupRules(LookupSettings settings, TimeProvider? time = null) : IDisposable
{
    private readonly CrossOrigin _crossOrigin = new(settings.AllowedOrigins);
    private readonly RequestLimit _limit = new(settings);

    internal EmbedRules Embeds { get; } = new(settings, time ?? TimeProvider.System);

    /// <summary>Whether pages of the site that a request comes from may read answers.</summary>
    public bool AllowsOrigin(HttpRequest request) => _crossOrigin.Allows(request);

    /// <summary>Describes the answer to pages of other sites.</summary>
    internal void Describe(HttpRequest request) => _crossOrigin.Describe(request);

    /// <summary>Why a request is not answered now; null where it is.</summary>
    internal Problem? Refuse(HttpRequest request) => _limit.Refuse(request);

    /// <summary>OPTIONS: what an address answers.</summary>
    internal IResult Options(HttpRequest request)
    {
        string[] methods = [.. LookupRoutes.MethodsOf(request.Path)];
        if (methods.Length == 0)
            return Problem.Of(StatusCodes.Status404NotFound);
        request.HttpContext.Response.Headers.Allow = string.Join(", ", methods);
        _crossOrigin.DescribeAhead(request, methods);
        return Results.NoContent();
    }

    public void Dispose() => _limit.Dispose();
}
