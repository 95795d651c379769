namespace Summit.Quotes.Attribution;

/// <summary>One way to tell whose a quote is. It reads and answers, or says that it does not know; it stores nothing.</summary>
internal interface IAttributionPass
{
    string Name { get; }

    /// <summary>The answer; null when this pass has none.</summary>
    Answer? Attribute(Placement quote);
}
