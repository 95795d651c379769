namespace Summit.Cloud.Search.Queries;

/// <summary>Joins filters. What anybody typed comes into them by <c>SearchFilter.Create</c> alone, which escapes it.</summary>
internal static class Filters
{
    public static string? All(params IEnumerable<string?> filters)
    {
        string[] given = [.. filters.OfType<string>()];
        return given.Length == 0 ? null : string.Join(" and ", given.Select(filter => $"({filter})"));
    }

    public static string Any(params IEnumerable<string> filters) => string.Join(" or ", filters.Select(filter => $"({filter})"));
}
