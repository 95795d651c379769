using System.Collections.Frozen;
using Summit.Quotes.Languages;

namespace Summit.Benchmarks;

/// <summary>
/// The yardstick: a loop that looks every word of a text up once in a frozen set, lower-casing it into a buffer on the
/// stack. Whatever reads words does at least this.
/// </summary>
internal sealed class WordLookups
{
    private const int LongestWord = 64;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="pack">Code of the language whose words are looked for.</param>
    public WordLookups(string pack)
    {
        var lexicon = LanguagePack.Embedded.First(p => p.Code == pack).Lexicon;
        _words = Enumerable.Range(1, lexicon.Last).Select(lexicon.Word).OfType<Word>().Select(word => word.Form).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many words of a text the set holds.</summary>
    public int Count(string text)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var known = 0;
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && !char.IsLetter(text[at]))
                at++;
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            var length = at - start;
            if (length is 0 or > LongestWord)
                continue;
            text.AsSpan(start, length).ToLowerInvariant(lower);
            known += _words.Contains(lower[..length]) ? 1 : 0;
        }

        return known;
    }
}
