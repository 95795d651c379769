using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Summit.App.Lookup;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Rules;

namespace Summit.Local.Hosting;

/// <summary>Decides whether a request may pass: the name it calls this host by, the site it comes from, its key.</summary>
/// <param name="apiKey">The key that all routes but health, the search page and embeds ask for; null where none is needed.</param>
/// <param name="loopbackOnly">Whether only this machine can reach the host.</param>
/// <param name="rules">Tell whose pages may read.</param>
internal sealed class LocalGate(string? apiKey, bool loopbackOnly, LookupRules rules)
{
    private readonly byte[]? _key = apiKey is null ? null : Digest(apiKey);

    /// <summary>Why the request may not pass; null when it may.</summary>
    public Problem? Refuse(HttpContext context)
    {
        // A page on the web can make its own name point to 127.0.0.1 and then read what is here (DNS rebinding).
        if (loopbackOnly && !IsLoopback(context.Request.Host.Host))
            return Problem.ForeignHost("This host answers to localhost, 127.0.0.1 and [::1] only. Start it with --host and a key to use another name.");
        if (Changes(context) && IsForeign(context.Request))
            return Problem.ForeignOrigin("A page of another site asks for a change. Changes are taken from this host's own pages and from programs only.");
        return IsOpen(context) || HasKey(context.Request) ? null : AskForKey(context);
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whether a request may change something. A text that is sent to be read is stored nowhere; so that no page has this host read for it, only those may send one that may read.</summary>
    private bool Changes(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method))
            return false;
        return RouteOf(context)?.Access != LookupAccess.Read || !rules.AllowsOrigin(context.Request);
    }

    /// <summary>Whether a browser says that another site asks. Programs other than browsers send no Origin.</summary>
    private static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        // The scheme is left out: behind a proxy that speaks https, this host still sees http.
        return origin.Length > 0
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var site)
                && site.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsOpen(HttpContext context) => RouteOf(context)?.Access is LookupAccess.Health or LookupAccess.Page or LookupAccess.Embed;

    private static LookupRoute? RouteOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<LookupRoute>();

    private bool HasKey(HttpRequest request)
    {
        if (_key is null)
            return true;
        const string Bearer = "Bearer ";
        var authorization = request.Headers.Authorization.ToString();
        var given = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? authorization[Bearer.Length..].Trim()
            : request.Headers["X-Api-Key"].ToString();
        // Digests have one length, so that the time taken tells nothing about the key.
        return CryptographicOperations.FixedTimeEquals(_key, Digest(given));
    }

    private static Problem AskForKey(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"summit\"";
        return Problem.KeyMissing("Send the key that this host was started with, as X-Api-Key or as Authorization: Bearer.");
    }

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
