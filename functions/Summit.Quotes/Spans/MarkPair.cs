namespace Summit.Quotes.Spans;

/// <summary>An opening quotation mark and the one that closes it.</summary>
/// <param name="Open">Token of the opening mark; the first token between the marks where it is missing.</param>
/// <param name="Close">Token of the closing mark; the last token between the marks where it is missing.</param>
/// <param name="Depth">0 for a quote, 1 for a quote inside a quote, and so on.</param>
/// <param name="Block">Block of the opening mark.</param>
/// <param name="LastBlock">Block of the closing mark.</param>
/// <param name="Span">What stands between, without the blanks beside the marks.</param>
/// <param name="Opened">Whether the opening mark is really there.</param>
/// <param name="Closed">Whether the closing mark is really there.</param>
internal sealed record MarkPair(int Open, int Close, int Depth, int Block, int LastBlock, TextSpan Span, bool Opened, bool Closed)
{
    /// <summary>Told once all pairs are known.</summary>
    public int Depth { get; set; } = Depth;

    /// <summary>First token between the marks.</summary>
    public int First => Opened ? Open + 1 : Open;

    /// <summary>Last token between the marks.</summary>
    public int Last => Closed ? Close - 1 : Close;
}

/// <summary>An opening mark that nothing has closed yet.</summary>
internal readonly record struct OpenMark(int Token, int Block);
