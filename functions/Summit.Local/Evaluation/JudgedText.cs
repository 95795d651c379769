namespace Summit.Local.Evaluation;

/// <summary>An annotated article with what the engine found in it.</summary>
/// <param name="Gold">Its annotations.</param>
/// <param name="Text">Its text; empty where it could not be read.</param>
/// <param name="Found">What was found, mentions included; null where nothing tried.</param>
/// <param name="Verdicts">What became of each quote.</param>
internal sealed record JudgedText(GoldArticle Gold, string Text, IReadOnlyList<FoundQuote>? Found, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>Name of the set it belongs to.</summary>
    public string Set { get; init; } = "";

    /// <summary>Code of the language that the engine read it in; null where nothing tried.</summary>
    public string? Language { get; init; }

    /// <summary>Found quotes whose text is not what stands at their offsets.</summary>
    public IEnumerable<FoundQuote> Misplaced => (Found ?? []).Where(quote => !quote.IsIn(Text));
}
