using Summit.App.Index;
using Summit.App.Index.Analysis;

namespace Summit.App.Lookup.Profiles;

/// <summary>What articles call a speaker besides the name: <c>le maire d'Ostrelle</c> beside <c>Marek Dolin</c>.</summary>
/// <remarks>
/// Read from source phrases that also hold a word of the name, so that nobody else can be meant: the words before the
/// name or, where there are none, those behind it.
/// </remarks>
internal static class SpeakerTitles
{
    private const int Most = 20;
    private const int ShortestWord = 4;

    /// <summary>The titles in these quotes, the most frequent first; of spellings that differ in case, the commonest.</summary>
    public static IReadOnlyList<FacetCount> Of(IEnumerable<QuoteDocument> quotes, string speakerId) =>
    [
        .. quotes.Select(quote => Title(quote, speakerId)).OfType<string>()
            .GroupBy(title => string.Join(' ', WordReader.Fold(title)), StringComparer.Ordinal)
            .Select(title => new FacetCount(title.CountBy(spelling => spelling).MaxBy(spelling => spelling.Value).Key, title.LongCount()))
            .OrderByDescending(title => title.Count).ThenBy(title => title.Value, StringComparer.Ordinal).Take(Most),
    ];

    private static string? Title(QuoteDocument quote, string speakerId)
    {
        // Where several speak, the source names the others too.
        if (quote.Source is not { } source || quote.Speakers is not [var speaker] || speaker.Id != speakerId)
            return null;
        var name = WordReader.Fold(speaker.Name);
        var words = WordReader.Read(source);
        var first = words.ToList().FindIndex(word => name.Contains(word.Folded));
        var last = words.ToList().FindLastIndex(word => name.Contains(word.Folded));
        if (first < 0)
            return null;
        return Telling(words.Take(first), source) ?? Telling(words.Skip(last + 1), source);
    }

    /// <summary>The text of words that can be a title: forms of address have short words alone.</summary>
    private static string? Telling(IEnumerable<Word> words, string source)
    {
        Word[] run = [.. words];
        return run.Any(word => word.Folded.Length >= ShortestWord) ? source[run[0].Start..run[^1].End] : null;
    }
}
