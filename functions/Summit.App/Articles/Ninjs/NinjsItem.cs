using System.Text.Json;

namespace Summit.App.Articles.Ninjs;

/// <summary>
/// A ninjs item's members. Version 2 writes <c>pubstatus</c> what version 3 writes <c>pubStatus</c>: names are compared
/// without case.
/// </summary>
internal sealed class NinjsItem
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.OrdinalIgnoreCase);

    public NinjsItem(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object) return;
        foreach (var member in item.EnumerateObject()) _members.TryAdd(member.Name, member.Value);
    }

    /// <summary>Whether anything of it is ninjs's own.</summary>
    public bool IsNinjs =>
        _members.Keys.Any(name => name.StartsWith("body_", StringComparison.OrdinalIgnoreCase))
        || _members.ContainsKey("headline")
        || Objects("bodies").Any()
        || Objects("headlines").Any();

    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>The string of the first of these members that has one.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_members.TryGetValue(name, out var value) && JsonText.Of(value) is { } text && !string.IsNullOrWhiteSpace(text))
                return text;
        }

        return null;
    }

    /// <summary>The member's object, or the objects of its array.</summary>
    public IEnumerable<NinjsItem> Objects(string name) =>
        _members.TryGetValue(name, out var value)
            ? JsonText.Each(value).Where(inner => inner.ValueKind == JsonValueKind.Object).Select(inner => new NinjsItem(inner))
            : [];

    /// <summary>The strings directly in a member: itself, those of its array, or those of its object's members.</summary>
    public IEnumerable<string> Strings(string name)
    {
        if (!_members.TryGetValue(name, out var value)) return [];
        return value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Select(member => JsonText.Of(member.Value)).OfType<string>()
            : JsonText.All(value);
    }
}
