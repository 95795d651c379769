using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup.Description;

/// <summary>What callers must know of a route besides method and path, which <see cref="LookupRoutes"/> has.</summary>
/// <param name="Name">The route's name.</param>
internal sealed record Operation(string Name)
{
    /// <summary>What every question for data can come to, besides its answer.</summary>
    private static readonly int[] AnyQuestion =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status421MisdirectedRequest,
        StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable,
    ];

    private static readonly int[] AnyOpen =
        [StatusCodes.Status421MisdirectedRequest, StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError];

    private readonly int[] _problems = [];

    /// <summary>The route itself.</summary>
    public LookupRoute Route { get; } = LookupRoutes.All.Single(route => route.Name == Name);

    /// <summary>The method that it is described by: HEAD answers as GET does.</summary>
    public string Method => Route.Methods[0];

    /// <summary>The path as OpenAPI writes it.</summary>
    public string Path => "/" + Route.Path.Replace("*", "", StringComparison.Ordinal);

    /// <summary>Whether it tells or changes what is stored.</summary>
    public bool NeedsKey => Route.Access is LookupAccess.Read or LookupAccess.Write;

    /// <summary>The part of the path that callers fill in; null where there is none.</summary>
    public TextParameter? Place { get; init; }

    public IReadOnlyList<QueryParameter> Parameters { get; init; } = [];

    /// <summary>Conditions that callers may set in headers.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Whether an article is sent along.</summary>
    public bool TakesArticle { get; init; }

    /// <summary>Statuses of success.</summary>
    public IReadOnlyList<int> Successes { get; init; } = [StatusCodes.Status200OK];

    /// <summary>What success is in JSON; null for nothing, or for what has no type of ours.</summary>
    public Type? Answer { get; init; }

    /// <summary>Whether there are the other formats of quotes as well.</summary>
    public bool HasFormats { get; init; }

    /// <summary>Whether a page can be asked for instead.</summary>
    public bool HasPage { get; init; }

    /// <summary>Headers of success.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>Statuses of failure; those that any route can answer need no naming.</summary>
    public IReadOnlyList<int> Problems
    {
        get => [.. (NeedsKey ? AnyQuestion : AnyOpen).Concat(_problems).Order()];
        init => _problems = [.. value];
    }

    /// <summary>Whether callers can be told that they have the answer already.</summary>
    public bool IsTagged => Conditions.Contains("If-None-Match") && Method == HttpMethods.Get;
}
