using System.Text.RegularExpressions;

namespace Summit.Cloud.Tests.Search.StandIn.Queries;

/// <summary>The tokens of a filter: names with their paths, numbers, strings, signs.</summary>
internal sealed partial class ODataTokens
{
    private readonly Match[] _tokens;
    private int _at;

    public ODataTokens(string text)
    {
        _tokens = [.. Token().Matches(text).OfType<Match>()];
        var read = _tokens.Sum(token => token.Length);
        // A real parser is not to be trusted with them, so none may come.
        if (read != text.Length || text.Any(char.IsControl))
            throw RefusedException.Bad($"Invalid expression: there is a syntax error in '{text}'.");
        _tokens = [.. _tokens.Where(token => !string.IsNullOrWhiteSpace(token.Value))];
    }

    public bool IsAtEnd => _at == _tokens.Length;

    public string Peek => IsAtEnd ? "" : _tokens[_at].Value;

    public string Next() => IsAtEnd ? throw RefusedException.Bad("Invalid expression: it ends too early.") : _tokens[_at++].Value;

    public bool TryTake(string token)
    {
        if (Peek != token)
            return false;
        _at++;
        return true;
    }

    public void Take(string token)
    {
        if (!TryTake(token))
            throw RefusedException.Bad($"Invalid expression: '{token}' is wanted where '{Peek}' stands.");
    }

    [GeneratedRegex(@"'(?:[^']|'')*'|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|[A-Za-z_][A-Za-z_0-9./]*|[(),:]|\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
