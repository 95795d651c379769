using Microsoft.AspNetCore.Http;
using Summit.App.Index;

namespace Summit.App.Lookup;

/// <summary>A quote by its id, or whether it is gone for good.</summary>
/// <param name="Quote">The quote; null where the index has none of the id.</param>
/// <param name="IsWithdrawn">Whether it is gone because its article was withdrawn.</param>
internal readonly record struct QuoteById(QuoteDocument? Quote, bool IsWithdrawn)
{
    /// <summary>Looks up the quote that the address of a request names.</summary>
    public static Task<QuoteById> FindAsync(LookupParts parts, HttpRequest request) =>
        FindAsync(parts, request.RouteValues["id"] as string ?? "", request.HttpContext.RequestAborted);

    /// <summary>Looks up a quote.</summary>
    public static async Task<QuoteById> FindAsync(LookupParts parts, string id, CancellationToken cancellation) =>
        await parts.Index.GetAsync(id, cancellation).ConfigureAwait(false) is { } quote
            ? new(quote, false)
            : new(null, await parts.Ledger.IsWithdrawnAsync(id, cancellation).ConfigureAwait(false));
}
