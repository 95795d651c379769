using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Tells whom a description means: whoever the article calls so anywhere, else, where it only names again somebody
/// already spoken of, that one: « le président russe », « le ministère », « l'expert », "the diplomat".
/// </summary>
internal sealed class DescriptionResolver(Cast cast, Appearances appearances)
{
    /// <summary>How far back somebody is still named again by another word.</summary>
    private const int VariationBack = 6;

    /// <summary>How far back « le Tavrène » still means one said to be from there.</summary>
    private const int NativeBack = 20;

    /// <summary>How far back « cet ancien maire » points.</summary>
    private const int BackReach = 2;

    /// <summary>How far back the one stands whose office is told only now.</summary>
    private const int OfficeBack = 4;

    /// <summary>How far back the unnamed leader of a country may have been named without the title.</summary>
    private const int LeaderBack = 4;

    private const int LongestAcronym = 6;

    /// <summary>A longer phrase tells apart rather than names again.</summary>
    private const int LongestVariation = 5, LongestBody = 3;

    /// <summary>« les deux dirigeants »: the two persons the article speaks of most, where both fit.</summary>
    public CastMember[]? Pair(Description description)
    {
        (CastMember? First, CastMember? Second) most = default;
        if (description.Role is { } role)
            most = MostNamed(cast.Members.WithRole(role), most);
        if (description.Leads || description.Role is null)
            most = MostNamed(cast.Members.Leaders, most);
        return most is ({ } first, { } second) ? [first, second] : null;
    }

    private static (CastMember? First, CastMember? Second) MostNamed(List<CastMember> members, (CastMember? First, CastMember? Second) most)
    {
        foreach (var member in members)
        {
            if (member.Kind != MemberKind.Person || member == most.First || member == most.Second)
                continue;
            if (member.Mentions > (most.First?.Mentions ?? -1))
                most = (member, most.First);
            else if (member.Mentions > (most.Second?.Mentions ?? -1))
                most.Second = member;
        }

        return most;
    }

    /// <summary>The one that a definite or possessive description means; null for nobody known.</summary>
    public CastMember? Find(Description description, Sentence sentence, NounPhrase phrase)
    {
        if (description.Role is null || description.Number == GrammaticalNumber.Plural)
            return null;
        if (Called(description, sentence) is { } called)
            return called;
        if (description.IsPossessive || !description.IsListed)
            return null;
        if (description.IsInstitution)
            return Body(description, sentence, phrase);
        return description.HasPlace && description.Leads && Leader(description, sentence, phrase) is { } leader ? leader : Variation(description, sentence, phrase);
    }

    /// <summary>« le Tavrène »: the last person from there, else the last who acted and of whom nothing tells against it.</summary>
    public CastMember? Native(Description description, Sentence sentence, NounPhrase phrase)
    {
        if (description.Number == GrammaticalNumber.Plural || !description.IsDefinite)
            return null;
        return Last(sentence, phrase, NativeBack, description, static (m, asked) => m.Member.Kind == MemberKind.Person && m.Member.Places.Overlaps(asked.Places) && Agrees(asked, m))
            ?? Last(sentence, phrase, VariationBack, description, static (m, asked) => Acts(m) && Agrees(asked, m) && Fits(asked, m.Member));
    }

    /// <summary>The best and latest of those whom the article calls so.</summary>
    private CastMember? Called(Description description, Sentence sentence)
    {
        var best = (Member: (CastMember?)null, Score: 0);
        Best(cast.Members.WithRole(description.Role!), description, sentence, ref best);
        if (description.Office is not null)
            Best(cast.Members.WithRole(description.Office), description, sentence, ref best);
        if (description.Leads)
            Best(cast.Members.Leaders, description, sentence, ref best);
        return best.Member;
    }

    private static void Best(List<CastMember> members, Description description, Sentence sentence, ref (CastMember? Member, int Score) best)
    {
        foreach (var member in members)
        {
            if (member.Kind != MemberKind.Person != description.IsInstitution || !member.Agrees(description.Gender, GrammaticalNumber.Unknown) && !description.IsInstitution)
                continue;
            var fit = Fit(description, member);
            var score = fit * 1000 + Recency(member, sentence.Number);
            if (fit > 0 && score > best.Score)
                best = (member, score);
        }
    }

    /// <summary>How well a description fits a member: 0 where it does not.</summary>
    private static int Fit(Description description, CastMember member)
    {
        var office = description.Office is not null && member.Roles.Contains(description.Office);
        if (!office && description.Complement is { } complement && member.Complements.GetValueOrDefault(description.Role!) is { } known
            && !IsSameComplement(known, complement))
            return 0;
        var role = office || member.Roles.Contains(description.Role!);
        var leads = description.Leads && member.Leads;
        if (!role && !leads)
            return 0;
        if (!description.HasPlace || member.Places.Count == 0)
            return role && (!description.HasPlace || description.Length <= 3) ? office || IsBareTitle(description, member) ? 4 : description.Office is null ? 3 : 2 : leads && !description.HasPlace && !description.NamesBody ? 1 : 0;
        return description.SharesPlace(member) ? role ? 5 : 4 : 0;
    }

    /// <summary>"the president" is rather President Orsat than Varo, the president of a bank.</summary>
    private static bool IsBareTitle(Description description, CastMember member) =>
        description is { Leads: true, Complement: null } && member.Leads && !member.Complements.ContainsKey(description.Role!);

    /// <summary>« du syndicat UTL » and « de l'UTL » say the same, as do « du Mouvement tavrène » and « du MT ».</summary>
    private static bool IsSameComplement(string a, string b) =>
        a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal) || LastWord(a).SequenceEqual(LastWord(b)) || AreInitials(LastWord(a), b) || AreInitials(LastWord(b), a);

    /// <summary>Whether letters are those that the last words of a name begin with, each in turn.</summary>
    private static bool AreInitials(ReadOnlySpan<char> letters, string name)
    {
        if (letters.Length is < 2 or > LongestAcronym)
            return false;
        var letter = letters.Length - 1;
        for (var i = name.Length - 1; i >= 0 && letter >= 0; i--)
        {
            if ((i == 0 || !char.IsLetter(name[i - 1])) && name[i] == letters[letter])
                letter--;
        }

        return letter < 0;
    }

    private static ReadOnlySpan<char> LastWord(string words) => words.AsSpan(words.AsSpan().LastIndexOfAny(' ', '\'', '’') + 1);

    private static int Recency(CastMember member, int sentence) => member.LastSentence < 0 ? 0 : Math.Max(1, 900 - (sentence - member.LastSentence));

    /// <summary>
    /// « le président russe » where no name is ever given that title: a person on the side of that place, else the last
    /// one spoken of whom no role or place sets apart.
    /// </summary>
    private CastMember? Leader(Description description, Sentence sentence, NounPhrase phrase)
    {
        if (cast.OnSide(description.Places) is { Roles.Count: 0 } side)
            return side;
        return Last(sentence, phrase, LeaderBack, description, static (m, asked) => m.Member is { Kind: MemberKind.Person, Mentions: > 2, Roles.Count: 0, Places.Count: 0 } && Agrees(asked, m));
    }

    /// <summary>« précise l'organisation »: right after a body spoke or acted it means that one again.</summary>
    private CastMember? Body(Description description, Sentence sentence, NounPhrase phrase)
    {
        if (!description.IsGeneric || description.Complement is not null || description.Length > LongestBody)
            return null;
        return Last(sentence, phrase, VariationBack, description, static (m, asked) => m.Source && m.Member.Kind == MemberKind.Body && IsOfKind(asked, m))
            ?? Last(sentence, phrase, VariationBack, description, static (m, asked) => m.Source && m.Member is { Kind: MemberKind.Body, IsNamed: true } && !asked.IsPlace(m.Member.Name))
            ?? Last(sentence, phrase, VariationBack, description, static (m, asked) => m.Subject && m.Member is { Kind: MemberKind.Body, IsSure: true } && IsOfKind(asked, m))
            ?? Last(sentence, phrase, VariationBack, description, static (m, asked) => m.Member is { Kind: MemberKind.Body, Roles.Count: > 0 } && IsOfKind(asked, m))
            ?? Last(sentence, phrase, VariationBack, description, static (m, asked) => m.Subject && IsOfKind(asked, m) && (m.Member.Kind == MemberKind.Body || m.Member is { Kind: MemberKind.Person, IsSure: false }));
    }

    /// <summary>Whether a body can be called so: a commission is no company, a group may be one.</summary>
    private static bool IsOfKind(Description description, Appearance there) =>
        !description.IsPlace(there.Member.Name) && (there.Member.Roles.Count == 0 || there.Member.Roles.Any(description.CanBe));

    /// <summary>
    /// A word for a kind of person (« l'élue », « le quinquagénaire ») names the last one again whatever their office; an
    /// office does so only for somebody whose office the article has not told.
    /// </summary>
    private CastMember? Variation(Description description, Sentence sentence, NounPhrase phrase)
    {
        if (description.PointsBack)
            return Last(sentence, phrase, BackReach, description, static (m, asked) => Acts(m) && Agrees(asked, m) && Fits(asked, m.Member));
        if (description.IsGeneric)
            return description.Length > LongestVariation ? null : Last(sentence, phrase, VariationBack, description, static (m, asked) => Acts(m) && Agrees(asked, m) && Fits(asked, m.Member)) ?? Introduced(description, sentence);
        // « l'un de ses adjoints » is none of those spoken of.
        if (Asides.BringAnother(sentence) || !sentence.Is(phrase.Head, Traits.Role))
            return null;
        return appearances.Main(sentence.Number, phrase.First, OfficeBack, description, static (m, asked) => TellsOffice(asked, m) && (m.Source || m.Subject) && m.Member is { Kind: MemberKind.Person, IsEvident: true } && Agrees(asked, m) && Fits(asked, m.Member))
            ?? Introduced(description, sentence)
            ?? Head(description, sentence, phrase)
            ?? (!description.IsOffice && !description.Leads && description.Length <= LongestVariation && cast.OnlyPerson is { } only && (description.Complement is null || only.Roles.Count == 0) && only.Agrees(description.Gender, GrammaticalNumber.Unknown) ? only : null);
    }

    /// <summary>
    /// Whether a description can be the first to tell somebody's office: of one just spoken of, whose office is not told
    /// yet. An office that speaks for itself must say of which body or country: « le procureur » is somebody else.
    /// </summary>
    private static bool TellsOffice(Description description, Appearance there) =>
        there.Block >= description.Block - (description.NamesBody ? 2 : 1) && there.Member.Roles.Count == 0
        && (!(description.IsOffice || description.Leads) || description.NamesBody || description.HasPlace);

    /// <summary>« C'est le cas de Lena Orsat. La maire de Varn … »: the only person of the sentence before, whose office is told only now.</summary>
    private CastMember? Introduced(Description description, Sentence sentence)
    {
        if (!description.NamesBody && !description.HasPlace)
            return null;
        CastMember? only = null;
        foreach (var there in appearances.In(sentence.Number - 1))
        {
            if (there.Member.Kind != MemberKind.Person || there.Member == only)
                continue;
            if (only is not null || !TellsOffice(description, there) || there.Block != sentence.Block || there.Member.Words.Count < 2 || !Agrees(description, there) || !Fits(description, there.Member))
                return null;
            only = there.Member;
        }

        return only;
    }

    /// <summary>« le premier ministre », « le chef de l'État », where no name is ever given that title: whoever acted just before without one.</summary>
    private CastMember? Head(Description description, Sentence sentence, NounPhrase phrase) =>
        (description.Leads && description.Complement is null || description.Office is not null) && !description.HasPlace && (!description.NamesBody || description.Office is not null)
            ? Last(sentence, phrase, LeaderBack, description, static (m, asked) => Acts(m) && m.Block >= asked.Block - 2 && m.Member is { Roles.Count: 0, Places.Count: 0, Gender: not Gender.Unknown } && (m.Member.Mentions > 1 || asked.Office is not null) && Agrees(asked, m)) : null;

    private static bool Acts(Appearance there) => (there.Source || there.Subject) && there.Member is { Kind: MemberKind.Person, IsSure: true };

    private static bool Agrees(Description description, Appearance there) => there.Member.Agrees(description.Gender, GrammaticalNumber.Unknown);

    private static bool Fits(Description description, CastMember member) =>
        !description.HasPlace || member.Places.Count == 0 || description.SharesPlace(member);

    private CastMember? Last(Sentence sentence, NounPhrase phrase, int back, Description asked, Func<Appearance, Description, bool> fits) =>
        appearances.Last(sentence.Number, phrase.First, back, asked, fits);
}
