using System.Text.Json.Nodes;

namespace Summit.Cloud.Tests.Search.StandIn.Rows;

/// <summary>The analyzers that Summit's index uses: text to terms, each with its place. Several terms may stand in one place.</summary>
internal sealed class StandInAnalyzers(JsonObject definition)
{
    /// <summary>Terms by their places.</summary>
    public Func<string, IEnumerable<(int Place, string Term)>> Of(string? name) => name switch
    {
        null or "standard.lucene" => text => Placed(Words(text.ToLowerInvariant())),
        "whitespace" => text => Placed(Blanks(text)),
        _ => Custom(Named("analyzers", name)),
    };

    private Func<string, IEnumerable<(int Place, string Term)>> Custom(JsonObject analyzer)
    {
        var filters = (analyzer["tokenFilters"] as JsonArray ?? []).Select(name => Named("tokenFilters", name!.GetValue<string>())).ToArray();
        if (analyzer["tokenizer"]?.GetValue<string>() is not "whitespace" || filters is not [var filter]
            || filter["@odata.type"]?.GetValue<string>() != "#Microsoft.Azure.Search.EdgeNGramTokenFilterV2" || filter["side"]?.GetValue<string>() != "front")
            throw RefusedException.Bad("The stand-in knows only analyzers that part at blanks and keep beginnings.");
        var (min, max) = (filter["minGram"]!.GetValue<int>(), filter["maxGram"]!.GetValue<int>());
        if (min < 1 || max > 300 || min > max)
            throw RefusedException.Bad("The sizes of the beginnings are out of range.");
        return text =>
            from word in Placed(Blanks(text))
            from length in Enumerable.Range(min, Math.Max(0, Math.Min(max, word.Term.Length) - min + 1))
            select (word.Place, word.Term[..length]);
    }

    private JsonObject Named(string list, string name) =>
        (definition[list] as JsonArray ?? []).OfType<JsonObject>().SingleOrDefault(one => one["name"]!.GetValue<string>() == name)
        ?? throw RefusedException.Bad($"There is no '{name}' among the {list}.");

    private static IEnumerable<(int Place, string Term)> Placed(IEnumerable<string> terms) => terms.Select((term, place) => (place, term));

    private static string[] Blanks(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string[] Words(string text) =>
        new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
