using System.Runtime.CompilerServices;
using Summit.App.Index;
using Summit.Cloud.Search.Rows;

namespace Summit.Cloud.Search.Queries;

/// <summary>
/// Lists what the index holds of the articles. The service counts editions exactly and lists all of them only where it has
/// fewer than it was asked for; where it has as many or more, the range is cut in two.
/// </summary>
/// <remarks>So nothing hangs on the order in which the service gives values, nor on how it parts an index. A million articles take some 3,000 requests.</remarks>
/// <param name="search">Asks the service.</param>
/// <param name="values">How many editions are asked for at once.</param>
internal sealed class EditionListing(QuoteSearch search, int values)
{
    private const int Growth = 4;

    /// <summary>The articles with names in a range, in ordinal order.</summary>
    public async IAsyncEnumerable<IndexedArticle> ListAsync(NameRange names, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var left = new Stack<(NameBounds Bounds, int Values)>([(NameBounds.Of(names), values)]);
        while (left.TryPop(out var part))
        {
            var (bounds, asked) = part;
            var editions = await CountAsync(bounds, asked, cancellation);
            if (editions.Count < asked)
            {
                foreach (var article in Articles(editions, bounds))
                    yield return article;
            }
            else if (Middle(editions, bounds) is { } middle)
            {
                left.Push((bounds with { From = middle }, values));
                left.Push((bounds with { Before = middle }, values));
            }
            else
            {
                left.Push((bounds, asked * Growth));
            }
        }
    }

    private async Task<IReadOnlyList<(string Article, IndexedEdition Edition)>> CountAsync(NameBounds bounds, int asked, CancellationToken cancellation)
    {
        var answer = await search.CountAsync(new(null, bounds.Filter()), [FormattableString.Invariant($"edition,count:{asked}")], cancellation);
        return [.. answer.Facet("edition").Select(count => EditionText.Read(count.Value, count.Count))];
    }

    private static IEnumerable<IndexedArticle> Articles(IEnumerable<(string Article, IndexedEdition Edition)> editions, NameBounds bounds) =>
        editions.Where(edition => bounds.Contains(edition.Article))
            .GroupBy(edition => edition.Article, edition => edition.Edition, StringComparer.Ordinal)
            .OrderBy(article => article.Key, StringComparer.Ordinal)
            .Select(article => new IndexedArticle(article.Key, [.. article]));

    /// <summary>A short string that parts the names that were seen; null when there is none.</summary>
    private static string? Middle(IEnumerable<(string Article, IndexedEdition Edition)> editions, NameBounds bounds)
    {
        string[] names = [.. editions.Select(edition => edition.Article).Where(bounds.Contains).Distinct().Order(StringComparer.Ordinal)];
        if (names.Length < 2)
            return null;
        var (last, first) = (names[(names.Length / 2) - 1], names[names.Length / 2]);
        var middle = first[..(last.AsSpan().CommonPrefixLength(first) + 1)];
        return middle.Length <= NameBounds.Longest ? middle : null;
    }
}
