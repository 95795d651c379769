using System.Text.Json;

namespace Summit.App.Articles;

/// <summary>Reads texts out of JSON that may be of any shape: what is not as expected is not there.</summary>
public static class JsonText
{
    /// <summary>The string; null for anything else, also for a string that is no valid text (half a surrogate pair).</summary>
    public static string? Of(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String) return null;
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The member's string.</summary>
    public static string? Member(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? Of(value) : null;

    /// <summary>The string, or the strings of the array.</summary>
    public static IEnumerable<string> All(JsonElement element) =>
        Each(element).Select(Of).OfType<string>();

    /// <summary>The names in a member that may be a string, an object with a name, or an array of either; joined by commas.</summary>
    public static string? Names(JsonElement parent, string member)
    {
        if (!parent.TryGetProperty(member, out var value)) return null;
        var names = Each(value).Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal);
        return MetadataText.Clean(string.Join(", ", names));
    }

    /// <summary>The element itself, or the elements of the array.</summary>
    public static IEnumerable<JsonElement> Each(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];

    private static string? NameOf(JsonElement party) => MetadataText.Clean(
        party.ValueKind == JsonValueKind.Object ? Member(party, "name") ?? Member(party, "literal") : Of(party));
}
