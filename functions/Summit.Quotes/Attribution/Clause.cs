using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution;

/// <summary>A sentence with its noun phrases, reporting verbs and cues, and what can be asked of them.</summary>
internal sealed class Clause
{
    private const int UsualPhrases = 4, UsualVerbs = 1;

    private NounPhrase[] _phrases = [];
    private VerbGroup[] _verbs = [];
    private int _phraseCount, _verbCount;

    /// <summary>For each unit the place of its phrase among all, from 1 on; 0 for none.</summary>
    private ushort[] _phraseAt = [];
    private bool?[] _finite = [];

    public Sentence Sentence { get; } = new();

    /// <summary>The noun phrases, in order; none overlaps another.</summary>
    public ReadOnlySpan<NounPhrase> Phrases => _phrases.AsSpan(0, _phraseCount);

    public ReadOnlySpan<VerbGroup> Verbs => _verbs.AsSpan(0, _verbCount);

    /// <summary>The cues, in order.</summary>
    public Cue[] Cues { get; private set; } = [];

    /// <summary>Makes it the clause of a sentence.</summary>
    /// <param name="sentences">The sentences of the article.</param>
    /// <param name="number">Which of them it is.</param>
    /// <param name="cues">A list to collect cues in.</param>
    public void Read(Sentences sentences, int number, List<Cue> cues)
    {
        sentences.Read(number, Sentence);
        Read(cues);
    }

    /// <summary>Makes it the clause of a stretch of tokens inside a quote.</summary>
    public void ReadInside(Sentence outer, int firstToken, int lastToken)
    {
        Sentence.ReadInside(outer, firstToken, lastToken);
        Read([]);
    }

    private void Read(List<Cue> cues)
    {
        (_phraseCount, _verbCount) = (0, 0);
        NounPhraseReader.Read(this);
        VerbGroupReader.Read(this);
        if (_phraseAt.Length < Sentence.Count)
            (_phraseAt, _finite) = (new ushort[Sentence.Count], new bool?[Sentence.Count]);
        Array.Clear(_phraseAt, 0, Sentence.Count);
        Array.Clear(_finite, 0, Sentence.Count);
        for (var i = 0; i < _phraseCount; i++)
            _phraseAt.AsSpan(_phrases[i].First, _phrases[i].Last - _phrases[i].First + 1).Fill((ushort)(i + 1));
        Cues = CueReader.Read(this, cues);
    }

    /// <summary>Lets go of the text.</summary>
    public void Forget()
    {
        Sentence.Forget();
        Cues = [];
        foreach (var phrase in Phrases)
            phrase.Forget();
        (_phraseCount, _verbCount) = (0, 0);
    }

    /// <summary>How many phrases it has room for: most of what it weighs.</summary>
    public int Room => _phrases.Length;

    /// <summary>Adds a noun phrase of which only the ends are known yet.</summary>
    public NounPhrase Add(int first, int last)
    {
        if (_phraseCount == _phrases.Length)
            Array.Resize(ref _phrases, Math.Max(UsualPhrases, 2 * _phraseCount));
        var phrase = _phrases[_phraseCount++] ??= new NounPhrase();
        phrase.Renew(first, last);
        return phrase;
    }

    /// <summary>Adds a reporting verb.</summary>
    public VerbGroup AddVerb()
    {
        if (_verbCount == _verbs.Length)
            Array.Resize(ref _verbs, Math.Max(UsualVerbs, 2 * _verbCount));
        return _verbs[_verbCount++] ??= new VerbGroup();
    }

    /// <summary>The phrase that a unit belongs to; null for none and for places outside the sentence.</summary>
    public NounPhrase? At(int unit) => (uint)unit < (uint)Sentence.Count && _phraseAt[unit] is > 0 and var place ? _phrases[place - 1] : null;

    public NounPhrase? EndingAt(int unit) => At(unit) is { } phrase && phrase.Last == unit ? phrase : null;

    public NounPhrase? StartingAt(int unit) => At(unit) is { } phrase && phrase.First == unit ? phrase : null;

    /// <summary>A in « A et B », by B; null for none.</summary>
    public NounPhrase? JoinedTo(NounPhrase phrase) => EndingAt(phrase.First - 2) is { } first && first.Joined == phrase ? first : null;

    /// <summary>The phrase that ends at a unit with all its complements: « le porte-parole de la mission en Syrie ».</summary>
    public NounPhrase? WholeEndingAt(int unit)
    {
        var phrase = EndingAt(unit);
        while (phrase is { Preposition: > 0, IsTime: false } && EndingAt(phrase.Preposition - 1) is { IsPronoun: false } head)
            phrase = head;
        return phrase;
    }

    /// <summary>Whether a phrase that no preposition governs stands before a unit.</summary>
    public bool HasFreePhraseBefore(int unit)
    {
        foreach (var phrase in Phrases)
        {
            if (phrase.Last >= unit)
                return false;
            if (phrase.Preposition < 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether a unit is a verb with a subject: any the pack knows, where it can't be a noun. Behind a preposition none is: « de garde », "to see".</summary>
    public bool IsFinite(int unit)
    {
        if ((uint)unit >= (uint)Sentence.Count)
            return false;
        return _finite[unit] ??= ReadFinite(unit);
    }

    private bool ReadFinite(int unit) =>
        (Sentence.Is(unit, Traits.Finite) || Sentence.IsFiniteByForm(unit) || Sentence.IsVerbByPlace(unit)) && At(unit) is null
        && (!Sentence.Is(unit - 1, Traits.Preposition | Traits.Linker) || Sentence.Is(unit - 1, Traits.Clitic)) && !IsPreposition(unit);

    /// <summary>« la crise entre eux », « la marche contre la taxe »: what may be either is a verb only behind a pronoun.</summary>
    private bool IsPreposition(int unit) =>
        Sentence.Is(unit, Traits.Preposition) && Sentence.Article.Pack.AdjectivesFollow && Sentence.IsWord(unit - 1) && !Sentence.Is(unit - 1, Traits.Pronoun | Traits.FirstPerson | Traits.Clitic | Traits.Negation);

    /// <summary>The last reporting verb that ends before a unit; null for none.</summary>
    public VerbGroup? ReportBefore(int unit)
    {
        for (var i = _verbCount - 1; i >= 0; i--)
        {
            if (_verbs[i].Last < unit)
                return _verbs[i];
        }

        return null;
    }

    /// <summary>Whether a reporting verb, of any form or of one, starts at a unit.</summary>
    public bool ReportsAt(int unit, VerbForm? form = null)
    {
        foreach (var verb in Verbs)
        {
            if (verb.First == unit && (form is null || verb.Form == form))
                return true;
        }

        return false;
    }

    /// <summary>Whether a finite verb stands between two units, the ends included.</summary>
    public bool HasVerb(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (IsFinite(i))
                return true;
        }

        return false;
    }

    public bool HasQuote(int first, int last)
    {
        for (var i = first; i <= last && Sentence.HasQuote; i++)
        {
            if (Sentence.IsQuote(i))
                return true;
        }

        return false;
    }

    /// <summary>The last unit that is not the sentence's closing sign.</summary>
    public int End
    {
        get
        {
            var last = Sentence.Count - 1;
            while (last > 0 && (Letters.EndsSentence(Sentence.Sign(last)) || Sentence.Sign(last) is ';' or ',' or ':'))
                last--;
            return last;
        }
    }
}
