using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;
using Summit.App.Index;
using Summit.App.Lookup.Answers;
using Summit.Quotes;

namespace Summit.App.Lookup.Questions;

/// <summary>Reads a question for quotes: the parameters of GET /v1/quotes, which are also the options of <c>summit search</c>.</summary>
public static class QuoteQuestion
{
    private static readonly string[] Kinds = [.. KindName.Indexed.Select(KindName.Of)];

    /// <summary>The parameters that say which quotes are meant.</summary>
    internal static IReadOnlyList<string> Filters { get; } =
        ["q", "speaker", "kind", "outlet", "language", "article", "from", "to", "minConfidence"];

    private static readonly string[] Names =
        [.. Filters, "sort", "limit", "cursor", "facets", "highlight", "fields", "format"];

    /// <summary>Reads the parameters of a question; false with the first thing that is wrong.</summary>
    public static bool TryRead(
        IEnumerable<KeyValuePair<string, StringValues>> given,
        [NotNullWhen(true)] out QuoteQuery? query,
        [NotNullWhen(false)] out Problem? problem) => TryRead(given, StringValues.Empty, out query, out _, out problem);

    /// <summary>Reads the parameters and how the answer is to look.</summary>
    internal static bool TryRead(
        IEnumerable<KeyValuePair<string, StringValues>> given,
        StringValues accept,
        [NotNullWhen(true)] out QuoteQuery? query,
        out AnswerShape shape,
        [NotNullWhen(false)] out Problem? problem)
    {
        var parameters = new QueryParameters(given, Names);
        shape = AnswerShape.Read(parameters, accept);
        var read = Read(parameters);
        // A feed tells what is new.
        if (shape.Format.IsFeed && parameters.Text("sort") is null)
            read = read with { Order = QuoteOrder.Newest };
        problem = parameters.Problem;
        query = problem is null ? read : null;
        return problem is null;
    }

    /// <summary>Reads a question; of parameters that its route does not know, nothing is there to be read.</summary>
    internal static QuoteQuery Read(QueryParameters parameters)
    {
        var (from, to) = (parameters.Moment("from"), parameters.Moment("to", endOfDay: true));
        if (from >= to)
            parameters.Refuse("to", "\"to\" ends before \"from\" begins. Exchange the two.");
        return Read(parameters, from, to);
    }

    private static QuoteQuery Read(QueryParameters parameters, DateTimeOffset? from, DateTimeOffset? to) => new()
    {
        Words = Words(parameters),
        Speaker = parameters.Text("speaker"),
        Kinds = [.. parameters.Words("kind", Kinds).Select(Kind)],
        Outlet = parameters.Text("outlet"),
        Language = parameters.Text("language"),
        Articles = parameters.Text("article") is { } article ? [article] : [],
        From = from,
        To = to,
        MinConfidence = parameters.Share("minConfidence"),
        Order = Order(parameters.Word("sort", "relevance", "newest", "oldest")),
        Limit = parameters.Number("limit", 1, QuoteQuery.MaxLimit, QuoteQuery.DefaultLimit),
        Cursor = parameters.Text("cursor"),
        Facets = parameters.Words("facets", [.. QuoteFacets.All]),
        Highlight = parameters.Flag("highlight"),
    };

    private static SearchWords Words(QueryParameters parameters)
    {
        var typed = parameters.Text("q");
        if (!SearchWords.TryParse(typed, out var words, out var problem))
            parameters.Refuse("q", problem);
        else if (words.IsNone && !string.IsNullOrWhiteSpace(typed))
            parameters.Refuse("q", "There is no word in it to look for. Give a word, or leave q out to get everything.");
        return words;
    }

    private static QuoteKind Kind(string name) => KindName.Indexed.First(kind => KindName.Of(kind) == name);

    private static QuoteOrder Order(string name) => name switch
    {
        "newest" => QuoteOrder.Newest,
        "oldest" => QuoteOrder.Oldest,
        _ => QuoteOrder.Relevance,
    };
}
