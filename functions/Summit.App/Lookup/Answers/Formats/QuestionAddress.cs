using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup.Answers.Formats;

/// <summary>
/// The addresses of a question's pages. They are relative to the one that was asked, so that they hold under any name
/// of the host and behind proxies, and the Host header, which anybody may write, gets into no answer.
/// </summary>
internal sealed class QuestionAddress(IQueryCollection query, AnswerFormat format)
{
    private const string Cursor = "cursor";
    private const string Format = "format";

    // Of the page itself; and no key gets into an address that an answer shows.
    private static readonly string[] Left = [Cursor, Format, QueryParameters.FunctionKey];

    // What chooses quotes; the other parameters only say how the answer looks.
    private static readonly string[] Filters = [.. LookupParameters.Filters.Select(filter => filter.Name)];

    /// <summary>The question in words for people.</summary>
    public string Title => Filters.Select(name => query[name].ToString()).Where(value => value.Length > 0) is var values && values.Any()
        ? $"Quotes: {string.Join(" · ", values)}"
        : "Quotes";

    /// <summary>What is asked for, whatever the page and the format. What is left empty asks for nothing.</summary>
    public string Identity => "quotes" + new QueryBuilder(Filters.SelectMany(name => Pairs(name, query[name].Where(value => !string.IsNullOrWhiteSpace(value)))));

    /// <summary>The address of the page that starts at a cursor; of the first without one.</summary>
    public string Page(string? cursor)
    {
        var address = new QueryBuilder(query.Where(one => !Left.Contains(one.Key, StringComparer.OrdinalIgnoreCase)).SelectMany(one => Pairs(one.Key, one.Value!)));
        // Who follows a link need not send the same Accept.
        if (format != AnswerFormat.Json || query.ContainsKey(Format))
            address.Add(Format, format.Name);
        if (cursor is not null)
            address.Add(Cursor, cursor);
        return address.ToString() is { Length: > 0 } written ? written : "?";
    }

    /// <summary>The pages as a Link header names them (RFC 8288).</summary>
    /// <param name="next">The address of the next page; null on the last.</param>
    public string Links(string? next) => (next is null ? "" : Link(next, "next") + ", ") + Link(Page(null), "first");

    private static string Link(string address, string relation) => $"<{address}>; rel=\"{relation}\"";

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string name, IEnumerable<string?> values) =>
        values.Select(value => KeyValuePair.Create(name, value ?? ""));
}
