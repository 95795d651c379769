using System.Text.Json;

namespace Summit.Infra.Tests.Compiled;

/// <summary>What Azure gets to see: a template compiled to JSON, with the resources of its modules.</summary>
internal sealed class Template
{
    private const string Module = "Microsoft.Resources/deployments";

    private static readonly Lazy<Template> LazyMain = new(() => Compile("main.bicep"));
    private static readonly Lazy<Template> LazyEvents = new(() => Compile("events.bicep"));

    private Template(JsonElement json)
    {
        Json = json;
        Resources = [.. Flatten(json)];
    }

    /// <summary>The first stage.</summary>
    public static Template Main => LazyMain.Value;

    /// <summary>The second stage.</summary>
    public static Template Events => LazyEvents.Value;

    public JsonElement Json { get; }

    public IReadOnlyList<Resource> Resources { get; }

    public IEnumerable<Resource> OfType(string type) => Resources.Where(resource => resource.Type == type);

    public Resource Single(string type) => Assert.Single(OfType(type));

    private static Template Compile(string file)
    {
        var compiled = BicepCompiler.Run("build", file, "--stdout");
        Assert.Equal("", compiled.Complaints.Trim());
        return new Template(JsonElement.Parse(compiled.Output));
    }

    private static IEnumerable<Resource> Flatten(JsonElement template)
    {
        foreach (var json in Declared(template))
        {
            var resource = new Resource(json, template);
            if (resource.Type == Module)
            {
                foreach (var inner in Flatten(resource.Properties.GetProperty("template")))
                    yield return inner;
            }
            else if (!json.TryGetProperty("existing", out _))
            {
                yield return resource;
            }
        }
    }

    // A list, or with symbolic names an object.
    private static IEnumerable<JsonElement> Declared(JsonElement template) =>
        template.GetProperty("resources") is { ValueKind: JsonValueKind.Object } named
            ? named.EnumerateObject().Select(entry => entry.Value)
            : template.GetProperty("resources").EnumerateArray();
}
