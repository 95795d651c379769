using Summit.App.Index;

namespace Summit.App.Lookup.Answers;

/// <summary>An article's address, where a browser may open it: articles can claim any, scripts among them.</summary>
internal static class WebAddress
{
    /// <summary>The address; null where it is none of a page.</summary>
    public static Uri? Of(string? url) =>
        url is not null && Uri.TryCreate(WellFormed.Of(url), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : null;
}
