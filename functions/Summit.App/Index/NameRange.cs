namespace Summit.App.Index;

/// <summary>A range of article names (ordinal). The default holds all names.</summary>
/// <param name="After">The name before the first; null where there is no bound.</param>
/// <param name="UpTo">The last name; null where there is no bound.</param>
public readonly record struct NameRange(string? After, string? UpTo)
{
    public bool Contains(string name) =>
        (After is null || string.CompareOrdinal(name, After) > 0) && !IsBeyond(name);

    /// <summary>Whether a name comes after all names of the range.</summary>
    public bool IsBeyond(string name) => UpTo is not null && string.CompareOrdinal(name, UpTo) > 0;
}
