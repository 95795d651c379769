namespace Summit.Quotes;

/// <summary>What the engine found in one article.</summary>
/// <param name="Text">The text that was read; every span points into it.</param>
/// <param name="Language">Code of the language pack that was used: <c>fr</c>, <c>en</c>.</param>
/// <param name="Blocks">The blocks of the text, in order.</param>
/// <param name="Quotes">The quotes, mentions included, ordered by start, then by descending length.</param>
/// <param name="Remarks">What was doubtful.</param>
public sealed record Extraction(
    string Text,
    string Language,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<Quote> Quotes,
    IReadOnlyList<Remark> Remarks);
