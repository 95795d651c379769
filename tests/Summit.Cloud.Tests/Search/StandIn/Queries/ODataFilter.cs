using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Summit.Cloud.Tests.Search.StandIn.Rows;

namespace Summit.Cloud.Tests.Search.StandIn.Queries;

/// <summary>Reads the filters that Summit writes, under the service's rules: strings are only equal or not, and inside a collection of values not everything may be joined.</summary>
internal sealed class ODataFilter
{
    private const int MaxDepth = 100;
    private readonly ODataTokens _tokens;
    private int _depth;

    private ODataFilter(string text) => _tokens = new(text);

    private delegate bool Test(JsonNode node);

    public static Func<StandInDocument, bool> Parse(StandInSchema schema, string text)
    {
        var filter = new ODataFilter(text);
        var test = filter.Or(new(schema));
        return filter._tokens.IsAtEnd
            ? document => test(document.Json)
            : throw RefusedException.Bad($"Invalid expression: '{filter._tokens.Peek}' is too much.");
    }

    private Test Or(ODataScope scope)
    {
        if (++_depth > MaxDepth)
            throw RefusedException.Bad("Invalid expression: it is nested too deep.");
        var any = new List<Test> { And(scope) };
        while (_tokens.TryTake("or"))
            any.Add(And(scope));
        _depth--;
        return any.Count == 1 ? any[0] : node => any.Exists(test => test(node));
    }

    private Test And(ODataScope scope)
    {
        var all = new List<Test> { Unary(scope) };
        while (_tokens.TryTake("and"))
        {
            if (scope is { IsOfValues: true, Element.ItemType: "Edm.String" })
                throw RefusedException.Bad("Invalid lambda expression: 'and' is not supported over a collection of strings.");
            all.Add(Unary(scope));
        }

        return all.Count == 1 ? all[0] : node => all.TrueForAll(test => test(node));
    }

    private Test Unary(ODataScope scope)
    {
        if (!_tokens.TryTake("("))
            return Simple(scope, _tokens.Next());
        var inner = Or(scope);
        _tokens.Take(")");
        return inner;
    }

    private Test Simple(ODataScope scope, string name)
    {
        if (name == "search.in")
            return In(scope);
        return name.EndsWith("/any", StringComparison.Ordinal) ? Any(scope, name[..^"/any".Length]) : Compare(scope, name);
    }

    private Test Any(ODataScope scope, string name)
    {
        var (field, way) = scope.Resolve(name);
        if (!field.IsCollection)
            throw RefusedException.Bad($"'{name}' is no collection.");
        _tokens.Take("(");
        var variable = _tokens.Next();
        _tokens.Take(":");
        var inner = Or(new(scope.Schema, variable, field));
        _tokens.Take(")");
        return node => ODataScope.Values(node, way).Any(element => inner(element));
    }

    private Test In(ODataScope scope)
    {
        _tokens.Take("(");
        var (field, way) = scope.Resolve(_tokens.Next());
        _tokens.Take(",");
        var list = String(_tokens.Next());
        _tokens.Take(",");
        var delimiters = String(_tokens.Next());
        _tokens.Take(")");
        if (field.ItemType != "Edm.String" || (field.IsCollection && way.Length > 0))
            throw RefusedException.Bad($"search.in does not read '{field.Path}'.");
        var values = list.Split(delimiters.ToCharArray(), StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return node => ODataScope.Values(node, way).Any(value => values.Contains(value.GetValue<string>()));
    }

    private Test Compare(ODataScope scope, string name)
    {
        var (field, way) = scope.Resolve(name);
        if (field.IsCollection && way.Length > 0)
            throw RefusedException.Bad($"'{name}' has several values; compare them by any.");
        var comparison = _tokens.Next();
        var literal = _tokens.Next();
        if (field.ItemType == "Edm.String")
            return Same(scope, way, comparison, String(literal));
        if (!double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            throw RefusedException.Bad($"'{literal}' does not fit the type {field.Type}.");
        Func<int, bool> holds = comparison switch
        {
            "eq" => order => order == 0,
            "gt" => order => order > 0,
            "ge" => order => order >= 0,
            "lt" => order => order < 0,
            "le" => order => order <= 0,
            _ => throw RefusedException.Bad($"The stand-in does not know '{comparison}'."),
        };
        return node => ODataScope.Values(node, way).Any(value => holds(Order(field, value, literal)));
    }

    private static Test Same(ODataScope scope, string[] way, string comparison, string wanted)
    {
        // The service orders no strings, and "some element differs" says nothing.
        if (comparison != "eq" && (comparison != "ne" || scope.IsOfValues))
            throw RefusedException.Bad($"'{comparison}' is not supported for strings here.");
        return node => ODataScope.Values(node, way).Any(value => value.GetValue<string>() == wanted) == (comparison == "eq");
    }

    private static int Order(StandInField field, JsonNode value, string literal) => field.ItemType == "Edm.Double"
        ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture).CompareTo(double.Parse(literal, CultureInfo.InvariantCulture))
        : long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && value.GetValueKind() == JsonValueKind.Number
            ? value.GetValue<long>().CompareTo(number)
            : throw RefusedException.Bad($"'{literal}' does not fit the type {field.Type}.");

    private static string String(string literal) => literal is ['\'', .. var inner, '\'']
        ? inner.Replace("''", "'", StringComparison.Ordinal)
        : throw RefusedException.Bad($"'{literal}' is no string.");
}
