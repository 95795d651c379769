using Summit.Quotes.Speakers;

namespace Summit.Quotes.Attribution;

/// <summary>A noun phrase of a sentence: « la ministre vallonne Lena Orsat », « elle », "officials in Varn".</summary>
/// <remarks>All numbers are units of the sentence; -1 stands for none.</remarks>
internal sealed class NounPhrase
{
    public int First { get; set; }

    public int Last { get; set; }

    /// <summary>The preposition that governs it.</summary>
    public int Preposition { get; set; } = -1;

    /// <summary>Its main word: the role in « le ministre de l'Eau », the name where it is only a name.</summary>
    public int Head { get; set; }

    /// <summary>First unit of the name that the phrase gives whom it means, not of a name in its complement.</summary>
    public int NameFirst { get; set; } = -1;

    public int NameLast { get; set; } = -1;

    public bool IsPronoun { get; set; }

    /// <summary>« lundi », "last week": says when, never who.</summary>
    public bool IsTime { get; set; }

    /// <summary>Without article or name: "experts", « selon observateurs ».</summary>
    public bool IsBare { get; set; }

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

    public bool HasName => NameFirst >= 0;

    /// <summary>Makes it a phrase of which only the ends are known.</summary>
    public void Renew(int first, int last)
    {
        (First, Last, Head) = (first, last, 0);
        Preposition = NameFirst = NameLast = -1;
        IsPronoun = IsTime = IsBare = false;
        Joined = null;
        Name = null;
        Complement = null;
        Means = [];
    }
}
