using Summit.App.Index;

namespace Summit.Local.Sqlite.Census;

/// <summary>A quote that came or went with a write.</summary>
/// <param name="Position">Its position.</param>
/// <param name="Document">The quote.</param>
/// <param name="Facet">What facets count it by; null when it went.</param>
internal sealed record QuoteChange(long Position, QuoteDocument Document, QuoteFacet? Facet);

/// <summary>A row of the table <c>facet</c>.</summary>
/// <param name="Shelf">Key of its shelf.</param>
/// <param name="Speakers">Keys of its speakers, joined by blanks.</param>
/// <param name="Confidence">Its confidence.</param>
internal sealed record QuoteFacet(long Shelf, string Speakers, double Confidence);

/// <summary>What a change does to the census.</summary>
/// <param name="Position">Position of the quote.</param>
/// <param name="Facet">What facets count it by; null when it went.</param>
/// <param name="Words">Its words.</param>
/// <param name="Sets">The sets it is in, or was.</param>
internal sealed record CensusChange(long Position, QuoteFacet? Facet, string[] Words, RowSet[] Sets);
