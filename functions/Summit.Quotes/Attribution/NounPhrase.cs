namespace Summit.Quotes.Attribution;

/// <summary>A noun phrase of a sentence: « la ministre vallonne Lena Orsat », « elle », "officials in Islamabad".</summary>
/// <remarks>All numbers are units of the sentence; -1 stands for none.</remarks>
internal sealed class NounPhrase
{
    public required int First { get; init; }

    public required int Last { get; init; }

    /// <summary>The preposition that governs it.</summary>
    public int Preposition { get; init; } = -1;

    /// <summary>Its main word: the role in « le ministre de l'Eau », the name where it is only a name.</summary>
    public int Head { get; init; }

    /// <summary>First unit of the name that the phrase gives whom it means, not of a name in its complement.</summary>
    public int NameFirst { get; init; } = -1;

    public int NameLast { get; init; } = -1;

    public bool IsPronoun { get; init; }

    /// <summary>« lundi », "last week": says when, never who.</summary>
    public bool IsTime { get; init; }

    /// <summary>Without article or name: "experts", « selon observateurs ».</summary>
    public bool IsBare { get; init; }

    /// <summary>What « et » joins to it.</summary>
    public NounPhrase? Joined { get; set; }

    public bool HasName => NameFirst >= 0;
}
