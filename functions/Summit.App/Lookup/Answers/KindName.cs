using Summit.Quotes;

namespace Summit.App.Lookup.Answers;

/// <summary>The kinds of quotes as the API writes and reads them.</summary>
internal static class KindName
{
    /// <summary>The kinds an index can hold, in the order the documentation names them.</summary>
    public static IReadOnlyList<QuoteKind> Indexed { get; } =
        [QuoteKind.Direct, QuoteKind.Partial, QuoteKind.Turn, QuoteKind.Indirect];

    public static string Of(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Partial => "partial",
        QuoteKind.Turn => "turn",
        QuoteKind.Indirect => "indirect",
        _ => "mention",
    };
}
