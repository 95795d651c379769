namespace Summit.Local.Sqlite.Census;

/// <summary>What facets count a row by, as numbers; together, for rows that are counted lie far apart in memory.</summary>
/// <param name="Shelf">Number of its shelf.</param>
/// <param name="Month">Number of its month.</param>
/// <param name="Speakers">Number of its speakers.</param>
internal readonly record struct FacetNumbers(int Shelf, int Month, int Speakers);
