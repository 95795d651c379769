namespace Summit.Quotes;

/// <summary>A stretch of an article's text.</summary>
/// <param name="Start">First UTF-16 code unit, counted from the start of the article's text.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>The words themselves: the same characters, never a copy that was changed.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
