using System.Text.Json.Serialization;

namespace Summit.App.Lookup.Description;

/// <summary>How files of texts are read.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class TextsJson : JsonSerializerContext;
