using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Summit.App.Lookup.Answers;
using Summit.Quotes;

namespace Summit.App.Lookup.Description;

/// <summary>The JSON of answers as JSON Schema, made from the types that write it: one schema for each type.</summary>
internal sealed class AnswerSchemas
{
    private const string Null = "null";

    private static readonly Type[] Roots =
    [
        typeof(PageJson), typeof(QuoteItemJson), typeof(VariantsJson), typeof(TimelineJson), typeof(SpeakersJson), typeof(SpeakerProfileJson),
        typeof(ArticlePageJson), typeof(ArticleJson), typeof(ExtractionJson), typeof(HealthJson), typeof(Problem),
    ];

    /// <summary>Fields that are one of some words.</summary>
    private static readonly Dictionary<string, IEnumerable<string>> Words = new()
    {
        ["Quote.kind"] = [.. KindName.Indexed.Select(KindName.Of), KindName.Of(QuoteKind.Mention)],
        ["QuoteItem.kind"] = KindName.Indexed.Select(KindName.Of),
        ["TextQuoteSelector.type"] = ["TextQuoteSelector"],
        ["Timeline.by"] = TimelineJson.Periods.Keys,
        ["Article.status"] = IngestStatusName.All.Select(IngestStatusName.Of),
    };

    private readonly ApiTexts _texts;
    private readonly Queue<Type> _left = new(Roots);
    private readonly OrderedDictionary<string, JsonObject> _schemas = [];

    private AnswerSchemas(ApiTexts texts) => _texts = texts;

    /// <summary>All schemas by name.</summary>
    public static IReadOnlyDictionary<string, JsonObject> In(ApiTexts texts)
    {
        var schemas = new AnswerSchemas(texts);
        while (schemas._left.TryDequeue(out var type))
            if (!schemas._schemas.ContainsKey(NameOf(type)))
                schemas._schemas.Add(NameOf(type), schemas.SchemaOf(type));
        return schemas._schemas;
    }

    /// <summary>The name of a type's schema.</summary>
    public static string NameOf(Type type) => type.Name.EndsWith("Json", StringComparison.Ordinal) ? type.Name[..^"Json".Length] : type.Name;

    /// <summary>What stands for a type elsewhere in the document.</summary>
    public static JsonObject Reference(Type type) => new() { ["$ref"] = "#/components/schemas/" + NameOf(type) };

    private JsonObject SchemaOf(Type type)
    {
        var name = NameOf(type);
        var info = LookupJson.Readable.Options.GetTypeInfo(type);
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = (context, node) => Part(name, context, node) };
        var schema = info.GetJsonSchemaAsNode(options).AsObject();
        // The constructor decides for the exporter what a member needs; readers can count on whatever is always written.
        schema["required"] = ParameterSchema.Names(info.Properties.Where(IsAlwaysThere).Select(property => property.Name));
        schema.Insert(0, "description", _texts["schema." + name]);
        return schema;
    }

    private JsonNode Part(string owner, JsonSchemaExporterContext context, JsonNode node)
    {
        if (context.Path.IsEmpty)
            return node;
        var schema = Type(context, node.AsObject());
        // Only members of the type itself: those of others stand in their own schemas.
        if (context.PropertyInfo is { } property && context.Path.Length == 2)
            Describe(owner, property, schema);
        return schema;
    }

    private JsonObject Type(JsonSchemaExporterContext context, JsonObject schema)
    {
        var isNullable = context.PropertyInfo?.IsGetNullable == true;
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            _left.Enqueue(context.TypeInfo.Type);
            var reference = Reference(context.TypeInfo.Type);
            return isNullable ? new() { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = Null }) } : reference;
        }

        // The exporter points to where it had the same before; that place may have become a reference by now.
        if (schema.ContainsKey("$ref"))
            schema = Part("", context.TypeInfo);
        if (!isNullable && schema["type"] is JsonArray types)
            schema["type"] = types.First(type => (string?)type != Null)!.DeepClone();
        return schema;
    }

    private JsonObject Part(string owner, JsonTypeInfo type) => type.GetJsonSchemaAsNode(new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) => Part(owner, context, node),
    }).AsObject();

    private void Describe(string owner, JsonPropertyInfo property, JsonObject schema)
    {
        if (Words.GetValueOrDefault($"{owner}.{property.Name}") is { } words)
            schema["enum"] = ParameterSchema.Names(words);
        schema["description"] = _texts[KeyOf(owner, property)];
    }

    /// <summary>What a member is called in the texts: it may mean another thing in a type that has it from a more general one.</summary>
    private string KeyOf(string owner, JsonPropertyInfo property)
    {
        var own = $"field.{owner}.{property.Name}";
        return _texts.Known(own) is null ? $"field.{NameOf(property.DeclaringType)}.{property.Name}" : own;
    }

    private static bool IsAlwaysThere(JsonPropertyInfo property) =>
        property.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: true) != true;
}
