using Summit.App.Index;
using Summit.App.Index.Analysis;
using Summit.Cloud.Search.Rows;
using Summit.Quotes;

namespace Summit.Cloud.Search.Queries;

/// <summary>Suggests speakers. The service's own suggesters give quotes and count nothing, so facets are asked: first which names fit, then how often those speakers are quoted.</summary>
internal sealed class SpeakerSuggester(QuoteSearch search)
{
    /// <summary>Most spellings of names that are looked at; where more fit, those of the most quotes.</summary>
    private const int MaxNames = 1000;

    // Quotes of several speakers bring others along.
    private const int MaxCounts = 5 * MaxNames;

    public async Task<IReadOnlyList<SpeakerSuggestion>> SuggestAsync(string prefix, int limit, CancellationToken cancellation)
    {
        var words = string.IsNullOrWhiteSpace(prefix) ? [] : SpeakerWords.Of(prefix);
        if (words is null || limit <= 0)
            return [];
        var named = new QuoteRows(words.Count == 0 ? null : SearchText.OfNames(words), null);
        var found = (await search.CountAsync(named, [$"speakers/label,count:{MaxNames}"], cancellation)).Facet("speakers/label");
        string[] keys =
        [
            .. found.Select(label => SpeakerText.Read(label.Value)).Where(speaker => Fits(speaker, words))
                .Select(speaker => FilterKey.Of(speaker.Id)).Distinct(),
        ];
        return keys.Length == 0 ? [] : await CountAsync(keys, limit, cancellation);
    }

    /// <summary>The names that quotes give the speaker with a key, the most frequent first.</summary>
    public async Task<IReadOnlyList<FacetCount>> CountNamesAsync(string key, CancellationToken cancellation)
    {
        var theirs = new QuoteRows(null, QuoteFilter.OfSpeakerKeys([key]));
        var labels = (await search.CountAsync(theirs, [$"speakers/label,count:{MaxCounts}"], cancellation)).Facet("speakers/label");
        return
        [
            .. labels.Select(label => (Speaker: SpeakerText.Read(label.Value), label.Count))
                .Where(label => FilterKey.Of(label.Speaker.Id) == key)
                .OrderByDescending(label => label.Count).ThenBy(label => label.Speaker.Name, StringComparer.Ordinal)
                .Select(label => new FacetCount(label.Speaker.Name, label.Count)),
        ];
    }

    private async Task<IReadOnlyList<SpeakerSuggestion>> CountAsync(string[] keys, int limit, CancellationToken cancellation)
    {
        var theirs = new QuoteRows(null, QuoteFilter.OfSpeakerKeys(keys));
        var answer = await search.CountAsync(theirs, [$"speakers/key,count:{MaxCounts}", $"speakers/label,count:{MaxCounts}"], cancellation);
        var names = SpeakerNames.Of(answer.Facet("speakers/label"));
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. answer.Facet("speakers/key").Where(count => wanted.Contains(count.Value) && names.ContainsKey(count.Value))
                .Select(count => new SpeakerSuggestion(names[count.Value].Id, names[count.Value].Name, count.Count))
                .OrderByDescending(speaker => speaker.Quotes).ThenBy(speaker => speaker.Id, StringComparer.Ordinal).Take(limit),
        ];
    }

    /// <summary>Whether each word begins a word of this one's name; a quote of two speakers may have been found by both.</summary>
    private static bool Fits(Speaker speaker, IReadOnlyList<string> words)
    {
        var name = WordReader.Fold(speaker.Name);
        return words.All(word => name.Any(part => part.StartsWith(word, StringComparison.Ordinal)));
    }
}
