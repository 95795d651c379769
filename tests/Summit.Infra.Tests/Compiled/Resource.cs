using System.Text.Json;

namespace Summit.Infra.Tests.Compiled;

/// <summary>A resource that a template makes.</summary>
/// <param name="Json">The resource. Strings in brackets are expressions.</param>
/// <param name="Template">The template or module that it stands in.</param>
internal sealed record Resource(JsonElement Json, JsonElement Template)
{
    public string Type => Json.GetProperty("type").GetString()!;

    public JsonElement Properties => Json.GetProperty("properties");

    public JsonElement Variable(string name) => Template.GetProperty("variables").GetProperty(name);

    /// <summary>Follows a path of property names.</summary>
    public JsonElement this[params string[] path] => path.Aggregate(Properties, (element, name) => element.GetProperty(name));

    public override string ToString() => $"{Type} {Json.GetProperty("name")}";
}
