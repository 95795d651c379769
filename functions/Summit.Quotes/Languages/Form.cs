namespace Summit.Quotes.Languages;

/// <summary>What a pack's files say of a form, while they are read and after. One of some ten thousand in an array, so it is small and no object.</summary>
internal struct Form
{
    public Traits Traits;

    /// <summary>The reporting verbs it can be a form of; null for none. All forms of one verb alone share one array.</summary>
    public ReportingVerb[]? Reports;

    public NamedForm? Named;

    /// <summary>Where its letters stand among those of all forms.</summary>
    public int Start;

    public byte Length;
    public Gender Gender;
    public GrammaticalNumber Number;
    public FormUse Use;

    public void Add(Traits traits, Gender gender = Gender.Unknown, GrammaticalNumber number = GrammaticalNumber.Unknown)
    {
        Use |= FormUse.Word;
        Traits |= traits;
        Gender |= gender;
        if (number != GrammaticalNumber.Unknown)
            Number = number;
    }

    /// <param name="alone">A reporting verb, alone in an array.</param>
    public void Add(ReportingVerb[] alone)
    {
        Reports = Reports is null ? alone : alone[0].Among(Reports);
        Use |= FormUse.Reports;
    }

    public void AddPlace(string place) => (Named ??= new NamedForm()).Place ??= place;

    public void AddLemma(string lemma) => (Named ??= new NamedForm()).Lemma ??= lemma;

    /// <summary>Adds a phrase that starts with this form; longer ones stand first.</summary>
    public void Add(NumberedPhrase phrase)
    {
        var phrases = (Named ??= new NamedForm()).Phrases;
        var at = Array.FindIndex(phrases, p => p.Forms.Length < phrase.Forms.Length);
        Named.Phrases = at < 0 ? [.. phrases, phrase] : [.. phrases.AsSpan(0, at), phrase, .. phrases.AsSpan(at)];
        Named.Seconds |= phrase.Forms.Length > 1 ? NamedForm.Bit(phrase.Forms[1]) : ulong.MaxValue;
        Traits |= Traits.OpensPhrase;
        Use |= phrase.Phrase.Kind switch
        {
            PhraseKind.Aside => FormUse.OpensAside,
            PhraseKind.Focus => FormUse.OpensFocus,
            PhraseKind.Source or PhraseKind.WeakSource => FormUse.OpensSource,
            _ => FormUse.None,
        };
    }
}

/// <summary>What only few forms have.</summary>
internal sealed class NamedForm
{
    public string? Place { get; set; }

    public string? Lemma { get; set; }

    public NumberedPhrase[] Phrases { get; set; } = [];

    /// <summary>The second words of its phrases: a bit is set for the number of each, all bits where a phrase is one word.</summary>
    public ulong Seconds { get; set; }

    public static ulong Bit(int number) => 1UL << (number & 63);
}

/// <summary>Which files name a form.</summary>
[Flags]
internal enum FormUse : byte
{
    None = 0,

    /// <summary>A word that stands for itself; other forms are only parts of phrases, elisions or abbreviations.</summary>
    Word = 1,
    Elision = 2,
    Abbreviation = 4,

    /// <summary>A determiner that points to somebody already known.</summary>
    Definite = 8,

    /// <summary>A form of a reporting verb.</summary>
    Reports = 16,

    /// <summary>The first word of an aside.</summary>
    OpensAside = 32,

    /// <summary>The first word of what measures or singles out the phrase behind it.</summary>
    OpensFocus = 64,

    /// <summary>The first word of what names a source.</summary>
    OpensSource = 128,

    /// <summary>What a token keeps in mind of its form.</summary>
    OfToken = Word | Definite | Reports | OpensAside | OpensFocus | OpensSource,
}

/// <summary>A phrase with the numbers of its words.</summary>
internal sealed record NumberedPhrase(Phrase Phrase, int[] Forms);
