using System.Globalization;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Summit.App.Index;
using Summit.App.Lookup.Questions;

namespace Summit.App.Tests.Lookup;

public sealed class QuoteQuestionTests
{
    public static TheoryData<string, string> Cases => CaseFile.Pairs("lookup/question.cases");

    [Theory, MemberData(nameof(Cases))]
    public void A_query_string_is_read_or_refused_as_its_case_says(string asked, string expected) =>
        Assert.Equal(expected, Read(QueryHelpers.ParseQuery(asked)));

    [Fact]
    public void Any_parameters_give_a_query_or_a_problem() =>
        Prop.ForAll<string, string, string>((name, value, more) =>
        {
            var given = new Dictionary<string, StringValues> { [name ?? ""] = value, ["from"] = more, ["limit"] = value, ["facets"] = more };
            return QuoteQuestion.TryRead(given, out var query, out var problem)
                ? query is not null && problem is null
                : query is null && problem!.Detail.Length < 500;
        }).QuickCheckThrowOnFailure();

    private static string Read(Dictionary<string, StringValues> given) =>
        QuoteQuestion.TryRead(given, out var query, out var problem)
            ? string.Join(' ', Parts(query).Where(part => part.Length > 0))
            : $"{problem.ParameterName}: {problem.Detail}";

    private static string[] Parts(QuoteQuery query) =>
    [
        query.Words.All.Count > 0 ? $"words={query.Words.All.Count}" : "",
        Part(query.Speaker),
        query.Kinds.Count > 0 ? $"kinds={string.Join('+', query.Kinds)}" : "",
        Part(query.Outlet),
        Part(query.Language),
        Part(query.Articles.SingleOrDefault(), "query.article"),
        Part(query.From),
        Part(query.To),
        query.MinConfidence > 0 ? string.Create(CultureInfo.InvariantCulture, $"minConfidence={query.MinConfidence}") : "",
        $"{query.Order} {query.Limit}",
        Part(query.Cursor),
        query.Facets.Count > 0 ? $"facets={string.Join('+', query.Facets)}" : "",
        query.Highlight ? "highlight" : "",
    ];

    private static string Part(string? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is null ? "" : $"{name[6..].ToLowerInvariant()}={value}";

    private static string Part(DateTimeOffset? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{name[6..].ToLowerInvariant()}={value.Value.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}");
}
