using Microsoft.AspNetCore.Http.Extensions;

namespace Summit.App.Web.Embeds;

/// <summary>Says on a quote's page where its oEmbed is, for programs that are given the page's address.</summary>
/// <param name="origin">Where readers reach this host.</param>
/// <param name="address">The address of the page, with its signature.</param>
internal sealed class Discovery(string origin, string address)
{
    private IEnumerable<(string Address, string Type)> Links => OEmbedFormat.All.Select(format =>
        (origin + "/oembed" + new QueryBuilder { { "format", format.Name }, { "url", address } }, format.DiscoveryType));

    /// <summary>The value of a Link header (RFC 8288).</summary>
    public string Header => string.Join(", ", Links.Select(link => $"<{link.Address}>; rel=\"alternate\"; type=\"{link.Type}\""));

    /// <summary>Writes the links of a page's head.</summary>
    public void Write(HtmlWriter html)
    {
        foreach (var (link, type) in Links)
        {
            // Some consumers look for the type in the bytes of the page, where no sign of it may be encoded.
            html.WriteTemplate($"<link rel=\"alternate\" type=\"{type}\"");
            html.Write($" href=\"{link}\">\n");
        }
    }
}
