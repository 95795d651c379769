namespace Summit.Local.Sqlite.Census;

/// <summary>
/// What facets count a row by, as numbers. Small, for rows that are counted lie far apart: to fetch them from memory is most of the work.
/// </summary>
/// <param name="Cell">Number of its shelf and month.</param>
/// <param name="Group">Number of its speakers, together.</param>
internal readonly record struct FacetNumbers(ushort Cell, ushort Group)
{
    /// <summary>Stands in both for numbers that are too large.</summary>
    public const ushort Large = ushort.MaxValue;

    public bool IsLarge => Cell == Large;
}
