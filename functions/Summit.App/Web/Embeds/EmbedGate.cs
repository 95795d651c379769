using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Summit.App.Web.Embeds;

/// <summary>Whether something may be shown on pages of others.</summary>
/// <param name="Refusal">Why not, and what to do; null where it may.</param>
/// <param name="Until">Until when it may.</param>
internal sealed record EmbedLeave(string? Refusal, DateTimeOffset Until)
{
    public bool IsGiven => Refusal is null;
}

/// <summary>Decides by setting and signature what may be shown on pages of others. It is asked before anything is looked up.</summary>
internal sealed class EmbedGate(EmbedSettings settings, TimeProvider time)
{
    // A withdrawn quote leaves the pages of others that soon.
    private const double MostSeconds = 300;

    private static EmbedLeave Given { get; } = new(null, DateTimeOffset.MaxValue);

    /// <summary>Asks for leave.</summary>
    public EmbedLeave Ask(LinkSubject subject, LinkMark mark) => settings.Sharing switch
    {
        EmbedSharing.All => Given,
        EmbedSharing.Shared => AskSigned(subject, mark),
        _ => Refuse("This host shows nothing on pages of others. Whoever runs it can allow that by its setting of embeds: signed or all."),
    };

    /// <summary>Tells browsers which pages may read the answer.</summary>
    public void Describe(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        if (settings.ForAnySite)
        {
            headers.AccessControlAllowOrigin = "*";
            return;
        }

        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        // Whoever may set up pages on this machine may read what is here; a page from the web may not.
        if (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var site) && site.IsLoopback)
            headers.AccessControlAllowOrigin = request.Headers.Origin;
    }

    /// <summary>For how many seconds an answer may be kept.</summary>
    /// <param name="leave">The leave it was given by.</param>
    /// <param name="most">How many at most.</param>
    public int Seconds(EmbedLeave leave, double most = MostSeconds) =>
        (int)Math.Clamp((leave.Until - time.GetUtcNow()).TotalSeconds, 0, most);

    /// <summary>Who may keep an answer, and how long.</summary>
    public string CacheControl(EmbedLeave leave) => string.Create(CultureInfo.InvariantCulture, $"public, max-age={Seconds(leave)}");

    private EmbedLeave AskSigned(LinkSubject subject, LinkMark mark)
    {
        if (mark.Signature.Length == 0)
            return Refuse("This host shows on pages of others what was shared by a signed link only, and this link is not signed. Ask whoever runs it for one; summit share makes them.");
        if (!settings.Keys.Fit(subject, mark.Expires, mark.Signature))
            return Refuse("The signature is not of this link. Take the link over whole, with exp and sig as they were given.");
        var until = mark.Until();
        return until <= time.GetUtcNow()
            ? Refuse("The time for which this was shared is over. Ask for a new link.")
            : new(null, until);
    }

    private static EmbedLeave Refuse(string reason) => new(reason, DateTimeOffset.MinValue);
}
