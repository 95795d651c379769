using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Summit.App.Index;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Web.Embeds;

/// <summary>A question whose answer stands on a page of others.</summary>
/// <param name="Query">What the index is asked.</param>
/// <param name="Words">The words as they were given.</param>
/// <param name="Speaker">The speaker as given.</param>
public sealed record EmbedQuestion(QuoteQuery Query, string? Words, string? Speaker)
{
    private const int DefaultLimit = 5;
    private const int MaxLimit = 20;

    private static readonly string[] Names = ["q", "speaker", "limit", LinkMark.ExpiresName, LinkMark.SignatureName];

    /// <summary>What a link to it shares.</summary>
    public LinkSubject Subject => LinkSubject.Quotes(Words, Speaker, Query.Limit);

    /// <summary>Reads a question; false with the first thing that is wrong.</summary>
    public static bool TryRead(
        IEnumerable<KeyValuePair<string, StringValues>> given,
        [NotNullWhen(true)] out EmbedQuestion? question,
        [NotNullWhen(false)] out Problem? problem)
    {
        var parameters = new QueryParameters(given, Names);
        var query = QuoteQuestion.Read(parameters) with { Limit = parameters.Number("limit", 1, MaxLimit, DefaultLimit) };
        problem = parameters.Problem;
        question = problem is null ? new(query, parameters.Text("q"), parameters.Text("speaker")) : null;
        return problem is null;
    }

    /// <summary>Its address at a host, with a signature where there is one.</summary>
    public string Address(string origin, LinkMark mark) => $"{origin}{EmbedPath.Quotes}{QueryString.Create(Pairs().Concat(mark.Pairs()))}";

    private IEnumerable<KeyValuePair<string, string?>> Pairs()
    {
        if (Words is not null)
            yield return new("q", Words);
        if (Speaker is not null)
            yield return new("speaker", Speaker);
        yield return new("limit", Query.Limit.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
