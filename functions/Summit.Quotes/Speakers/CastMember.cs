using Summit.Quotes.Languages;

namespace Summit.Quotes.Speakers;

internal enum MemberKind : byte
{
    Person,
    Body,

    /// <summary>Somebody with no name in the article: « une journaliste », "officials".</summary>
    Unnamed,
}

/// <summary>Somebody or something that an article names, with all that it says of them.</summary>
internal sealed class CastMember(MemberKind kind, Name name)
{
    private CastMember[]? _alone;

    public MemberKind Kind { get; } = kind;

    /// <summary>The fullest name so far.</summary>
    public Name FullName { get; set; } = name;

    public string Name => FullName.Text;

    /// <summary>Folded words of the fullest name.</summary>
    public List<string> Words => FullName.Words;

    public Gender Gender { get; set; }

    public bool Plural { get; set; }

    /// <summary>Whether it has a name of its own, not only a noun that describes it.</summary>
    public bool IsNamed { get; set; } = true;

    /// <summary>What the article calls them: président, ministère.</summary>
    public HashSet<string> Roles { get; } = [];

    /// <summary>What the role is in, where the article says it: ministre → de l'Eau.</summary>
    public Dictionary<string, string> Complements { get; } = [];

    /// <summary>Where they are from or whom they stand for.</summary>
    public HashSet<string> Places { get; } = [];

    public bool Leads { get; set; }

    public int Mentions { get; set; }

    /// <summary>Number of the last sentence that spoke of it, while the article is read; -1 before.</summary>
    public int LastSentence { get; set; } = -1;

    /// <summary>Whether more than capitals says that it is somebody: a given name, a role, or that it spoke.</summary>
    public bool IsSure => Gender != Gender.Unknown || Roles.Count > 0 || HasSpoken || HasAge;

    /// <summary>Whether it is surely somebody, or has given name and surname.</summary>
    public bool IsEvident => IsSure || Words.Count > 1;

    public bool HasSpoken { get; set; }

    /// <summary>Whether the article tells the age: « Claude, 60 ans ».</summary>
    public bool HasAge { get; set; }

    /// <summary>Whether gender and number do not speak against it; <paramref name="surely"/>: whether gender speaks for it.</summary>
    public bool Agrees(Gender gender, GrammaticalNumber number, bool surely = false)
    {
        if (number == GrammaticalNumber.Plural != Plural && number != GrammaticalNumber.Unknown)
            return false;
        var known = Gender & (Gender.Masculine | Gender.Feminine);
        var asked = gender & (Gender.Masculine | Gender.Feminine);
        return gender == Gender.Neuter ? Kind == MemberKind.Body || Kind == MemberKind.Person && !IsSure && Words.Count > 1 : asked == 0 || known == 0 && !surely || (known & asked) != 0;
    }

    /// <summary>The member as the only one that a phrase means.</summary>
    public CastMember[] Alone => _alone ??= [this];
}
