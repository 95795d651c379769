using Summit.App.Ingestion;

namespace Summit.Contracts;

/// <summary>Pages of a list in memory, whose positions are the last names of the pages before.</summary>
internal static class Pages
{
    public static ListPage<T> First<T>(IEnumerable<T> rest, int size, Func<T, string> name)
    {
        T[] page = [.. rest.Take(size)];
        return new(page, page.Length < size ? null : name(page[^1]));
    }
}
