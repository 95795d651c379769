using Summit.App.Index;
using Summit.Quotes;

namespace Summit.App.Lookup.Answers;

/// <summary>The kinds of quotes as the API writes and reads them.</summary>
internal static class KindName
{
    /// <summary>The kinds an index can hold, in the order the documentation names them.</summary>
    public static IReadOnlyList<QuoteKind> Indexed { get; } =
        [QuoteKind.Direct, QuoteKind.Partial, QuoteKind.Turn, QuoteKind.Indirect];

    public static string Of(QuoteKind kind) => QuoteFacets.KindOf(kind);
}
