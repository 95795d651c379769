using System.Text.Json;

namespace Summit.App.Lookup.Description;

/// <summary>What parameters, fields, routes and statuses mean, in one language: a file of Description/Texts.</summary>
internal sealed class ApiTexts
{
    private const string Folder = "lookup/texts/";

    private readonly Dictionary<string, string> _texts;

    private ApiTexts(Dictionary<string, string> texts) => _texts = texts;

    /// <summary>Those of the OpenAPI document: who writes programs reads English.</summary>
    public static ApiTexts English { get; } = In("en");

    public IEnumerable<string> Keys => _texts.Keys;

    public string this[string key] => _texts.TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"There is no text \"{key}\" in Lookup/Description/Texts. Write it, in every language.");

    /// <summary>The texts in a language that pages speak.</summary>
    public static ApiTexts In(string language)
    {
        using var json = typeof(ApiTexts).Assembly.GetManifestResourceStream(Folder + language)!;
        return new(JsonSerializer.Deserialize(json, TextsJson.Default.DictionaryStringString)!);
    }

    /// <summary>The text of a key; null where there is none.</summary>
    public string? Known(string key) => _texts.GetValueOrDefault(key);
}
