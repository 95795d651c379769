namespace Summit.App.Web.Embeds;

/// <summary>Where embeds are.</summary>
internal static class EmbedPath
{
    public const string Quotes = "/embed/v1/quotes";

    /// <summary>The card of a quote, for an iframe.</summary>
    public static string Card(string id) => "/embed/quotes/" + Uri.EscapeDataString(id);

    /// <summary>The id in the path of a permalink or a card; null where it is neither.</summary>
    public static string? QuoteOf(string path) => path.Split('/') switch
    {
        ["", "quotes", { Length: > 0 } id] => Uri.UnescapeDataString(id),
        ["", "embed", "quotes", { Length: > 0 } id] => Uri.UnescapeDataString(id),
        _ => null,
    };
}
