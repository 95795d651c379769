namespace Summit.Quotes.Spans;

internal enum MarkRole
{
    /// <summary>An apostrophe, an inch sign, or another sign that quotes nothing.</summary>
    None,
    Open,
    Close,
}

/// <summary>The families of marks; a mark is closed by one of its own family before any other.</summary>
internal enum MarkFamily
{
    Guillemet,
    Curly,
    Straight,
    Single,
}
