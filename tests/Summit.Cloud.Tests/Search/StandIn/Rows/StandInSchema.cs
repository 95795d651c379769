using System.Text.Json.Nodes;

namespace Summit.Cloud.Tests.Search.StandIn.Rows;

/// <summary>The definition of an index, and what the service checks of it.</summary>
internal sealed class StandInSchema
{
    private static readonly string[] Types =
        ["Edm.String", "Edm.Int32", "Edm.Int64", "Edm.Double", "Edm.Boolean", "Edm.DateTimeOffset", "Edm.ComplexType"];

    public StandInSchema(JsonObject definition)
    {
        Fields = StandInField.ReadAll(definition);
        Analyzers = new StandInAnalyzers(definition);
        foreach (var field in Fields.Values)
            Check(field);
        Key = Fields.Values.Single(field => field.IsKey).Path;
        CheckNames(definition);
    }

    public IReadOnlyDictionary<string, StandInField> Fields { get; }

    public StandInAnalyzers Analyzers { get; }

    public string Key { get; }

    /// <summary>The field, if it can what is asked of it.</summary>
    public StandInField Field(string path, Func<StandInField, bool> can, string what) =>
        Fields.TryGetValue(path, out var field)
            ? can(field) ? field : throw RefusedException.Bad($"The field '{path}' is not {what}.")
            : throw RefusedException.Bad($"Could not find a property named '{path}'.");

    /// <summary>Whether a path leads into a list of objects.</summary>
    public bool IsWithinCollection(string path) =>
        path.LastIndexOf('/') is > 0 and var at && Fields.TryGetValue(path[..at], out var parent) && parent.IsCollection;

    private void Check(StandInField field)
    {
        if (!Types.Contains(field.ItemType))
            throw RefusedException.Bad($"The type '{field.Type}' is not known.");
        if (field.IsSearchable && field.ItemType != "Edm.String")
            throw RefusedException.Bad($"Only strings are searchable, not '{field.Path}'.");
        if (field.IsSortable && (field.IsCollection || field.Path.Contains('/', StringComparison.Ordinal)))
            throw RefusedException.Bad($"A field with several values is not sortable: '{field.Path}'.");
        foreach (var analyzer in new[] { field.IndexAnalyzer, field.SearchAnalyzer }.OfType<string>())
            Analyzers.Of(analyzer);
        if (field.Json["analyzer"] is not null && (field.Json["indexAnalyzer"] ?? field.Json["searchAnalyzer"]) is not null)
            throw RefusedException.Bad($"The field '{field.Path}' has one analyzer too many.");
    }

    private void CheckNames(JsonObject definition)
    {
        foreach (var source in (definition["suggesters"] as JsonArray ?? []).SelectMany(suggester => suggester!["sourceFields"]!.AsArray()))
        {
            var field = Field(source!.GetValue<string>(), field => field.IsSearchable, "searchable");
            if (field.IndexAnalyzer is not null)
                throw RefusedException.Bad($"A suggester takes no field with an analyzer of its own: '{field.Path}'.");
        }

        foreach (var profile in definition["scoringProfiles"] as JsonArray ?? [])
        {
            foreach (var (name, _) in profile!["text"]?["weights"] as JsonObject ?? [])
                Field(name, field => field.IsSearchable, "searchable");
            foreach (var function in profile["functions"] as JsonArray ?? [])
                Field(function!["fieldName"]!.GetValue<string>(), field => field.IsFilterable, "filterable");
        }
    }
}
