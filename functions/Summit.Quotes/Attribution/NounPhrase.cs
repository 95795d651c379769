using Summit.Quotes.Languages;
using Summit.Quotes.Speakers;

namespace Summit.Quotes.Attribution;

/// <summary>A noun phrase of a sentence: « la ministre vallonne Lena Orsat », « elle », "officials in Varn".</summary>
/// <remarks>
/// All numbers are units of the sentence; -1 stands for none. A text has a phrase every twenty letters, which all stages
/// go over: it is kept as small as a line of the processor's cache.
/// </remarks>
internal sealed class NounPhrase
{
    private Shape _shape;
    private short _first, _last, _preposition = -1, _head, _nameFirst = -1, _nameLast = -1;

    public int First
    {
        get => _first;
        set => _first = (short)value;
    }

    public int Last
    {
        get => _last;
        set => _last = (short)value;
    }

    /// <summary>The preposition that governs it.</summary>
    public int Preposition
    {
        get => _preposition;
        set => _preposition = (short)value;
    }

    /// <summary>Its main word: the role in « le ministre de l'Eau », the name where it is only a name.</summary>
    public int Head
    {
        get => _head;
        set => _head = (short)value;
    }

    /// <summary>First unit of the name that the phrase gives whom it means, not of a name in its complement.</summary>
    public int NameFirst
    {
        get => _nameFirst;
        set => _nameFirst = (short)value;
    }

    public int NameLast
    {
        get => _nameLast;
        set => _nameLast = (short)value;
    }

    public bool IsPronoun
    {
        get => Has(Shape.Pronoun);
        set => Set(Shape.Pronoun, value);
    }

    /// <summary>« lundi », "last week": says when, never who.</summary>
    public bool IsTime
    {
        get => Has(Shape.Time);
        set => Set(Shape.Time, value);
    }

    /// <summary>Without article or name: "experts", « selon observateurs ».</summary>
    public bool IsBare
    {
        get => Has(Shape.Bare);
        set => Set(Shape.Bare, value);
    }

    /// <summary>What « et » joins to it.</summary>
    public NounPhrase? Joined { get; set; }

    /// <summary>Somebody else whom it names, as far as the cast has read: Lena Orsat in « la maison de Lena Orsat ».</summary>
    public NounPhrase? Complement { get; set; }

    /// <summary>Whom it means, as far as the resolver has read; empty for nobody known.</summary>
    public IReadOnlyList<CastMember> Means { get; set; } = [];

    /// <summary>Its name as the cast read it; null before, and where the capital is no name's.</summary>
    public CastName? Name { get; set; }

    /// <summary>What the name is, as far as the sentence tells.</summary>
    public MemberKind NameKind { get; set; }

    public NameTraits NameTraits { get; set; }

    /// <summary>The gender of whom it names.</summary>
    public Gender Gender { get; set; }

    public bool NameIs(NameTraits traits) => (NameTraits & traits) != 0;

    public bool HasName => NameFirst >= 0;

    /// <summary>Makes it a phrase of which only the ends are known.</summary>
    public void Renew(int first, int last)
    {
        (First, Last, Head) = (first, last, 0);
        (_preposition, _nameFirst, _nameLast) = (-1, -1, -1);
        _shape = Shape.None;
        Joined = null;
        Name = null;
        Complement = null;
        Means = [];
    }

    /// <summary>Lets go of everybody.</summary>
    public void Forget()
    {
        (Joined, Complement, Name) = (null, null, null);
        Means = [];
    }

    private bool Has(Shape shape) => (_shape & shape) != 0;

    private void Set(Shape shape, bool value) => _shape = value ? _shape | shape : _shape & ~shape;

    [Flags]
    private enum Shape : byte
    {
        None = 0,
        Pronoun = 1,
        Time = 2,
        Bare = 4,
    }
}

/// <summary>What is to be kept in mind of a name.</summary>
[Flags]
internal enum NameTraits : byte
{
    None = 0,

    /// <summary>The capital may be only that of the sentence.</summary>
    Doubtful = 1,

    /// <summary>A place that may be somebody's surname.</summary>
    PerhapsSurname = 2,

    /// <summary>An institution that may bear a person's name stands before it.</summary>
    OfInstitution = 4,

    /// <summary>Nothing in or beside the phrase says more of whom it names.</summary>
    Plain = 8,
}
