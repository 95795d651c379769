using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;
using Summit.App.Index;
using Summit.App.Lookup.Answers;
using Summit.Quotes;

namespace Summit.App.Lookup.Questions;

/// <summary>Reads a question for quotes: the parameters of GET /v1/quotes, which are also the options of <c>summit search</c>.</summary>
public static class QuoteQuestion
{
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
        var parameters = new QueryParameters(given, LookupParameters.OfQuotes);
        shape = AnswerShape.Read(parameters, accept);
        var read = Read(parameters);
        // A feed tells what is new.
        if (shape.Format.IsFeed && parameters.Text(LookupParameters.Sort) is null)
            read = read with { Order = QuoteOrder.Newest };
        problem = parameters.Problem;
        query = problem is null ? read : null;
        return problem is null;
    }

    /// <summary>Reads a question; of parameters that its route does not know, nothing is there to be read.</summary>
    internal static QuoteQuery Read(QueryParameters parameters)
    {
        var (from, to) = (parameters.Moment(LookupParameters.From), parameters.Moment(LookupParameters.To));
        if (from >= to)
            parameters.Refuse("to", "\"to\" ends before \"from\" begins. Exchange the two.");
        return Read(parameters, from, to);
    }

    private static QuoteQuery Read(QueryParameters parameters, DateTimeOffset? from, DateTimeOffset? to) => new()
    {
        Words = Words(parameters),
        Speaker = parameters.Text(LookupParameters.Speaker),
        Kinds = [.. parameters.Words(LookupParameters.Kind).Select(Kind)],
        Outlet = parameters.Text(LookupParameters.Outlet),
        Language = parameters.Text(LookupParameters.Language),
        Articles = parameters.Text(LookupParameters.Article) is { } article ? [article] : [],
        From = from,
        To = to,
        MinConfidence = parameters.Share(LookupParameters.MinConfidence),
        Order = Order(parameters.Word(LookupParameters.Sort)),
        Limit = parameters.Number(LookupParameters.Limit),
        Cursor = parameters.Text(LookupParameters.Cursor),
        Facets = parameters.Words(LookupParameters.Facets),
        Highlight = parameters.Flag(LookupParameters.Highlight),
    };

    private static SearchWords Words(QueryParameters parameters)
    {
        var typed = parameters.Text(LookupParameters.Q);
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
