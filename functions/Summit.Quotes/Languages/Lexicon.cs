using System.Numerics;
using System.Runtime.CompilerServices;
using Summit.Quotes.Text;

namespace Summit.Quotes.Languages;

/// <summary>
/// All forms that a pack's files name, each with a number, found by a hash that the tokenizer computes as it goes over
/// the letters: looking words up is the engine's inner loop, and no dictionary of the framework takes a hash made before.
/// </summary>
/// <remarks>
/// Open addressing with linear probing; at least half of the places stay empty. The letters of all forms stand in one
/// array, and objects are made of words only when they are asked for: an article needs a hundredth of them.
/// </remarks>
internal sealed class Lexicon
{
    /// <summary>Longer runs of letters are no words.</summary>
    public const int LongestForm = 64;

    /// <summary>The hash of no letters (FNV-1a, by letters instead of bytes).</summary>
    public const uint EmptyHash = 2166136261;

    private const int UsualLength = 10;

    /// <summary>So many places for what stands before a hyphen: few of them are taken.</summary>
    private const int FirstParts = 8192;

    private readonly bool[] _firstParts = new bool[FirstParts];
    private (uint Hash, int Number)[] _places;
    private Form[] _forms;
    private Word?[] _words;
    private char[] _letters;
    private int _used;

    /// <param name="forms">How many forms there will be; more have room too.</param>
    public Lexicon(int forms)
    {
        var places = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * forms));
        _places = new (uint, int)[places];
        _forms = new Form[places / 2];
        _words = new Word?[places / 2];
        _letters = new char[forms * UsualLength];
    }

    /// <summary>The number of the form added last.</summary>
    public int Last { get; private set; }

    /// <summary>What the files say of a form; to add to it while they are read, and never after.</summary>
    public ref Form this[int number] => ref _forms[number];

    /// <summary>The word with a number; null for 0 and for forms that are no words of themselves.</summary>
    /// <remarks>Two threads may make the same word: either does.</remarks>
    public Word? Word(int number) => _words[number] ?? MakeWord(number);

    /// <summary>What the word with a number can be.</summary>
    public Traits Traits(int number) => _forms[number].Traits;

    /// <summary>The phrases that start with a form, longer ones first.</summary>
    public ReadOnlySpan<NumberedPhrase> PhrasesAt(int number) => _forms[number].Named?.Phrases;

    /// <summary>Whether no phrase starts with a form and then goes on with another: most common words start some.</summary>
    public bool OpensNoPhrase(int number, int next) => (_forms[number].Named!.Seconds & NamedForm.Bit(next)) == 0;

    /// <summary>Whether a form may go on with a hyphen behind some letters; false where surely none does.</summary>
    public bool MayGoOn(ReadOnlySpan<char> letters) => _firstParts[FirstPart(letters)];

    /// <summary>Which files name a form.</summary>
    public FormUse Use(int number) => _forms[number].Use;

    public bool IsElision(int number) => (_forms[number].Use & FormUse.Elision) != 0;

    public bool IsAbbreviation(int number) => (_forms[number].Use & FormUse.Abbreviation) != 0;

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
            if (found == hash && Matches(LettersOf(number), letters))
                return number;
        }
    }

    /// <summary>The number of a form, a new one where it has none yet.</summary>
    /// <param name="form">In small letters, with plain apostrophes and hyphens, as the tokenizer makes them: others are never found.</param>
    /// <exception cref="InvalidDataException">The form is too long to be found.</exception>
    public int Add(ReadOnlySpan<char> form)
    {
        var hash = EmptyHash;
        foreach (var c in form)
            hash = Hash(hash, c);
        var at = Place(hash);
        for (; _places[at].Number is var number and > 0; at = (at + 1) & (_places.Length - 1))
        {
            if (_places[at].Hash == hash && LettersOf(number).SequenceEqual(form))
                return number;
        }

        Check(form);
        _places[at] = (hash, ++Last);
        Keep(form);
        return Last;
    }

    /// <summary>Gives back the room of forms that did not come, where it is at least half of all.</summary>
    public void Trim()
    {
        var places = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * (Last + 2)));
        if (places >= _places.Length)
            return;
        Resize(places);
        Array.Resize(ref _letters, _used);
    }

    /// <exception cref="InvalidDataException">The tokenizer can never make such a form.</exception>
    private static void Check(ReadOnlySpan<char> form)
    {
        if (form.Length is 0 or > LongestForm)
            throw new InvalidDataException($"'{form}' is no form: it has no letter, or more than {LongestForm}.");
        foreach (var c in form)
        {
            if (Letters.Lower(c) != c)
                throw new InvalidDataException($"'{form}' is never found: forms are written in small letters, with plain apostrophes and hyphens.");
        }
    }

    /// <summary>The letters of a form as its file writes them.</summary>
    public ReadOnlySpan<char> LettersOf(int number)
    {
        ref readonly var form = ref _forms[number];
        return _letters.AsSpan(form.Start, form.Length);
    }

    private static int FirstPart(ReadOnlySpan<char> letters) => (int)(HashOf(letters) & (FirstParts - 1));

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

    private static bool Matches(ReadOnlySpan<char> form, ReadOnlySpan<char> letters)
    {
        // Most words stand in the text as their files write them.
        if (form.SequenceEqual(letters))
            return true;
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

    private Word? MakeWord(int number) =>
        (_forms[number].Use & FormUse.Word) == 0 ? null : _words[number] = new Word(LettersOf(number).ToString(), _forms[number]);

    private void Keep(ReadOnlySpan<char> form)
    {
        if (_used + form.Length > _letters.Length)
            Array.Resize(ref _letters, 2 * _letters.Length + LongestForm);
        form.CopyTo(_letters.AsSpan(_used));
        for (var i = 1; i < form.Length; i++)
        {
            if (form[i] == '-')
                _firstParts[FirstPart(form[..i])] = true;
        }

        (_forms[Last].Start, _forms[Last].Length) = (_used, (byte)form.Length);
        _used += form.Length;
        if (Last + 1 == _forms.Length)
            Resize(2 * _places.Length);
    }

    private void Resize(int places)
    {
        Array.Resize(ref _forms, places / 2);
        Array.Resize(ref _words, places / 2);
        var before = _places;
        _places = new (uint, int)[places];
        foreach (var (hash, number) in before)
        {
            var at = Place(hash);
            while (number > 0 && _places[at].Number > 0)
                at = (at + 1) & (_places.Length - 1);
            if (number > 0)
                _places[at] = (hash, number);
        }
    }

    private int Place(uint hash) => (int)((hash * 0x9E3779B1) >> (BitOperations.LeadingZeroCount((uint)_places.Length) + 1));
}
