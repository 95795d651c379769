using Microsoft.AspNetCore.WebUtilities;
using Summit.App.Index;
using Summit.App.Lookup.Questions;

namespace Summit.Benchmarks.Lookups;

/// <summary>A question as it is asked over HTTP.</summary>
/// <param name="Sort">What sort of question it is.</param>
/// <param name="Path">Path and query.</param>
internal sealed record LookupQuestion(string Sort, string Path)
{
    /// <summary>What the page asks for with every question.</summary>
    private const string AsThePage = "highlight=true&facets=speaker,kind,outlet,language,month";

    public static LookupQuestion Quotes(string sort, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var path = "/v1/quotes?" + AsThePage;
        foreach (var (name, value) in parameters)
            path += $"&{name}={Uri.EscapeDataString(value)}";
        return new(sort, path);
    }

    /// <summary>The question as the index gets it.</summary>
    public QuoteQuery Query => QuoteQuestion.TryRead(Parameters(), out var query, out var problem)
        ? query
        : throw new InvalidOperationException($"{Path} is no question: {problem.Detail}");

    /// <summary>A parameter's value.</summary>
    public string this[string name] => Parameters()[name].ToString();

    private Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Parameters() =>
        QueryHelpers.ParseQuery(Path[(Path.IndexOf('?', StringComparison.Ordinal) + 1)..]);
}
