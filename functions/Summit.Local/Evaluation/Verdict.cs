namespace Summit.Local.Evaluation;

/// <summary>What became of an annotated quote or of a found one.</summary>
internal enum Outcome
{
    /// <summary>It was annotated and found.</summary>
    Hit,

    /// <summary>It was annotated, and not found.</summary>
    Missed,

    /// <summary>It was found, and nobody annotated it.</summary>
    Extra,

    /// <summary>It was found where a find neither counts nor costs.</summary>
    Optional,
}

/// <summary>What became of a quote: all scores count verdicts.</summary>
/// <param name="Outcome">Whether it is a hit.</param>
/// <param name="Gold">What was annotated; null for an extra one.</param>
/// <param name="Found">What was found; null for a missed one. Of several paragraphs of a turn, one that tells whether the speaker is right.</param>
internal sealed record Verdict(Outcome Outcome, GoldQuote? Gold, FoundQuote? Found)
{
    /// <summary>Whether the speaker is right: the annotated one, or rightly nobody.</summary>
    public bool SpeakerRight { get; init; }

    /// <summary>Whether the words are the annotated ones but for marks and blanks at the ends.</summary>
    public bool Exact { get; init; }

    /// <summary>Whether it is an extra one where the annotator saw words as words, a title or a nickname.</summary>
    public bool IsMention { get; init; }

    /// <summary>All that was found of it, each with whether the speaker is right: more than one for a turn alone.</summary>
    public IReadOnlyList<(FoundQuote Quote, bool Right)> Answers { get; init; } = [];

    /// <summary>The annotated kind; of what nobody annotated, the found one.</summary>
    public string Kind => Gold?.Kind ?? Found!.Kind;

    public bool IsIndirect => Kind == "indirect";

    /// <summary>Whether fragment and full clause were told apart; a turn in place of either is as good.</summary>
    public bool KindRight => Found is not null && (Found.Kind == Kind || Found.Kind == "turn");
}
