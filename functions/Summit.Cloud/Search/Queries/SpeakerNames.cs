using Summit.Cloud.Search.Rows;
using Summit.Quotes;

namespace Summit.Cloud.Search.Queries;

/// <summary>Which name goes with an id.</summary>
internal static class SpeakerNames
{
    /// <summary>For each speaker, by key, the name that is counted most, then the first (ordinal).</summary>
    public static Dictionary<string, Speaker> Of(IEnumerable<(string Label, long Count)> labels)
    {
        var names = new Dictionary<string, Speaker>(StringComparer.Ordinal);
        var counted = labels.Select(label => (Speaker: SpeakerText.Read(label.Label), label.Count));
        foreach (var (speaker, _) in counted.OrderByDescending(label => label.Count).ThenBy(label => label.Speaker.Name, StringComparer.Ordinal))
            names.TryAdd(FilterKey.Of(speaker.Id), speaker);
        return names;
    }
}
