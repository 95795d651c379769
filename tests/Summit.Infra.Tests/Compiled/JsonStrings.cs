using System.Text.Json;

namespace Summit.Infra.Tests.Compiled;

internal static class JsonStrings
{
    public static IEnumerable<string> Strings(this JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    /// <summary>All strings in an element, however deep.</summary>
    public static IEnumerable<string> AllStrings(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(AllStrings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(entry => entry.Value.AllStrings()),
        _ => [],
    };
}
