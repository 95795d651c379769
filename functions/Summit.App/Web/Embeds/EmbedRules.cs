using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Rules;

namespace Summit.App.Web.Embeds;

/// <summary>What all embeds ask of the host's settings.</summary>
internal sealed class EmbedRules(LookupSettings settings, TimeProvider time)
{
    public EmbedGate Gate { get; } = new(settings.Embeds, time);

    /// <summary>Whether any quote may be shown on pages of others, without a link.</summary>
    public bool AreForAll => settings.Embeds.Sharing == EmbedSharing.All;

    /// <summary>Where readers reach this host: as the settings say, else as the request does. Null where that is no address.</summary>
    public string? Origin(HttpRequest request) => settings.PublicUrl
        ?? (Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var uri) && uri is { PathAndQuery: "/", UserInfo: "", Fragment: "" }
            ? uri.GetLeftPart(UriPartial.Authority)
            : null);

    /// <summary>The path of a quote's page that whoever may see it embedded can open; null for none.</summary>
    public string? Permalink(string id, LinkMark mark) =>
        settings.ArePagesOpen ? PagePath.Quote(id)
        : settings.Embeds.Sharing == EmbedSharing.All || mark.Signature.Length > 0 ? mark.On(EmbedPath.Card(id))
        : null;
}
