using Summit.App.Index;
using Summit.App.Index.Analysis;

namespace Summit.Local.Sqlite.Census;

/// <summary>One thing that a quote has or has not: a word, the start of a word, a stem, a tag.</summary>
/// <param name="Match">What the full-text table finds it by.</param>
internal readonly record struct Atom(string Match)
{
    /// <summary>Longest start of a word that is looked at by itself; a longer one is looked for among those that have this much of it.</summary>
    public const int LongestStart = 3;

    public static Atom Word(string word) => new($"words : \"{word}\"");

    public static Atom Start(string start) => new($"words : \"{start}\"*");

    public static Atom Stem(string stem) => new($"stems : \"{stem}\"");

    public static Atom Tag(string tag) => new($"tags : \"{tag}\"");

    /// <summary>Stems in a row.</summary>
    public static Atom Stems(IEnumerable<string> stems) => new($"stems : {string.Join(" + ", stems.Select(stem => $"\"{stem}\""))}");

    /// <summary>Those that a quote has of one of its words.</summary>
    public static IEnumerable<Atom> Of(string word, string stem) =>
    [
        Word(word),
        Stem(stem),
        .. Enumerable.Range(1, Math.Min(LongestStart, word.Length)).Select(length => Start(word[..length])),
    ];

    /// <summary>All of a quote's.</summary>
    public static IEnumerable<Atom> Of(QuoteDocument quote, AnalysedText text) =>
        text.Words.Select((word, i) => (word.Folded, Stem: text.Stems[i])).Distinct()
            .SelectMany(word => Of(word.Folded, word.Stem)).Concat(QuoteTags.Of(quote).Select(Tag)).Distinct();
}
