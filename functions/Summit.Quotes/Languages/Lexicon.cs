using System.Numerics;
using System.Runtime.CompilerServices;
using Summit.Quotes.Text;

namespace Summit.Quotes.Languages;

/// <summary>
/// All forms that a pack's files name, each with a number, found by a hash that the tokenizer computes as it goes over
/// the letters: looking words up is the engine's inner loop, and no dictionary of the framework takes a hash made before.
/// </summary>
/// <remarks>Open addressing with linear probing; at least half of the places stay empty.</remarks>
internal sealed class Lexicon
{
    /// <summary>Longer runs of letters are no words.</summary>
    public const int LongestForm = 64;

    /// <summary>The hash of no letters (FNV-1a, by letters instead of bytes).</summary>
    public const uint EmptyHash = 2166136261;

    private readonly (uint Hash, int Number)[] _places;
    private readonly Form[] _forms;
    private int _last;

    /// <param name="words">The words of the pack.</param>
    /// <param name="phrases">Its phrases; their words need not be among the words.</param>
    /// <param name="elisions">Beginnings that stand as words of their own.</param>
    /// <param name="abbreviations">Words whose full stop ends no sentence.</param>
    public Lexicon(Dictionary<string, Word> words, List<Phrase> phrases, HashSet<string> elisions, HashSet<string> abbreviations)
    {
        var most = words.Count + elisions.Count + abbreviations.Count + phrases.Sum(p => p.Words.Length);
        _places = new (uint, int)[BitOperations.RoundUpToPowerOf2((uint)(2 * most) + 2)];
        _forms = new Form[most + 1];
        foreach (var (text, word) in words)
        {
            ref var form = ref Form(text);
            (form.Word, form.Traits) = (word, word.Traits);
        }

        foreach (var elision in elisions)
            Form(elision).IsElision = true;
        foreach (var abbreviation in abbreviations)
            Form(abbreviation).IsAbbreviation = true;
        foreach (var phrase in phrases.OrderByDescending(p => p.Words.Length))
        {
            var numbered = new NumberedPhrase(phrase, [.. phrase.Words.Select(Number)]);
            ref var first = ref Form(phrase.Words[0]);
            first.Phrases = [.. first.Phrases ?? [], numbered];
            first.Seconds |= numbered.Forms.Length > 1 ? Bit(numbered.Forms[1]) : ulong.MaxValue;
            first.Traits |= Languages.Traits.OpensPhrase;
        }
    }

    /// <summary>The word with a number; null for 0 and for forms that only phrases use.</summary>
    public Word? Word(int number) => _forms[number].Word;

    /// <summary>What the word with a number can be.</summary>
    public Traits Traits(int number) => _forms[number].Traits;

    /// <summary>The phrases that start with a form, longer ones first.</summary>
    public ReadOnlySpan<NumberedPhrase> PhrasesAt(int number) => _forms[number].Phrases;

    /// <summary>Whether no phrase starts with a form and then goes on with another: most common words start some.</summary>
    public bool OpensNoPhrase(int number, int next) => (_forms[number].Seconds & Bit(next)) == 0;

    public bool IsElision(int number) => _forms[number].IsElision;

    public bool IsAbbreviation(int number) => _forms[number].IsAbbreviation;

    /// <summary>The hash of some letters and one more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(uint letters, char lower) => (letters ^ lower) * 16777619;

    public int Find(ReadOnlySpan<char> letters) => Find(letters, HashOf(letters));

    /// <summary>Number of a form, whatever its case, apostrophes and soft hyphens; 0 where no file names it.</summary>
    /// <param name="letters">The form.</param>
    /// <param name="hash">The hash of its lower-case letters, without soft hyphens.</param>
    public int Find(ReadOnlySpan<char> letters, uint hash)
    {
        if (letters.Length > LongestForm)
            return 0;
        var places = _places;
        for (var at = Place(hash); ; at = (at + 1) & (places.Length - 1))
        {
            var (found, number) = places[at];
            if (number == 0)
                return 0;
            if (found == hash && Matches(_forms[number].Text, letters))
                return number;
        }
    }

    private static ulong Bit(int number) => 1UL << (number & 63);

    private static uint HashOf(ReadOnlySpan<char> letters)
    {
        var hash = EmptyHash;
        foreach (var c in letters)
        {
            if (c != Letters.SoftHyphen)
                hash = Hash(hash, Letters.Lower(c));
        }

        return hash;
    }

    private static bool Matches(string form, ReadOnlySpan<char> letters)
    {
        var at = 0;
        foreach (var c in letters)
        {
            if (at < form.Length && Letters.Lower(c) == form[at])
                at++;
            else if (c != Letters.SoftHyphen)
                return false;
        }

        return at == form.Length;
    }

    private ref Form Form(string text) => ref _forms[Number(text)];

    /// <summary>The number of a form, a new one where it has none yet.</summary>
    private int Number(string text)
    {
        var hash = HashOf(text);
        if (Find(text, hash) is var known and > 0)
            return known;
        var at = Place(hash);
        while (_places[at].Number != 0)
            at = (at + 1) & (_places.Length - 1);
        _forms[++_last].Text = text;
        _places[at] = (hash, _last);
        return _last;
    }

    private int Place(uint hash) => (int)((hash * 0x9E3779B1) >> (BitOperations.LeadingZeroCount((uint)_places.Length) + 1));
}

/// <summary>A form with all that a pack's files say of it.</summary>
internal struct Form
{
    public string Text;
    public Word? Word;
    public Traits Traits;
    public bool IsElision;
    public bool IsAbbreviation;
    public NumberedPhrase[]? Phrases;

    /// <summary>The second words of its phrases: a bit is set for the number of each, all bits where a phrase is one word.</summary>
    public ulong Seconds;
}

/// <summary>A phrase with the numbers of its words.</summary>
internal readonly record struct NumberedPhrase(Phrase Phrase, int[] Forms);
