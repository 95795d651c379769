using Summit.Quotes.Languages;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Finds the member of a cast whom a name means: by the name as it is, else by a surname that is not the last, else by
/// a surname that the article spells wrongly once.
/// </summary>
internal sealed class NameSearch(CastIndex members, NameReader names)
{
    private const int ShortestMisspelt = 7, ShortestNamesake = 5;

    /// <summary>The member whom a name means: of those whom it can mean the one named most often; null for nobody.</summary>
    public CastMember? Find(CastName name, MemberKind kind, Gender gender)
    {
        CastMember? best = null;
        foreach (var member in name.Candidates(kind, members, names.Book))
        {
            if (best is not null && member.Mentions <= best.Mentions)
                continue;
            // A surname alone may be a woman's or a man's.
            if (kind != MemberKind.Person || member.Kind != MemberKind.Person || name.Name.Words.Count > 1 || member.Agrees(gender, GrammaticalNumber.Unknown))
                best = member;
        }

        return kind != MemberKind.Person ? best : best ?? Near(name, gender);
    }

    private CastMember? Near(CastName name, Gender gender)
    {
        if (name.IsNobody(members))
            return null;
        var near = ByFirstSurname(name.Name, gender) ?? Misspelt(name.Name, gender);
        if (near is null && gender == Gender.Unknown)
            name.SetNobody(members);
        return near;
    }

    /// <summary>Whether the name of a member is a misspelling of this one, and not the other way round.</summary>
    public bool IsBetter(Name name, CastMember member) =>
        name.Words != member.Words && name.Words.Count == member.Words.Count && Misspelling.Is(name, member.FullName) && names.Times(name.Text) > 1 && names.Times(member.Name) == 1;

    /// <summary>« Orsat » for Lena Orsat-Varo or Pedro Orsat Varo.</summary>
    private CastMember? ByFirstSurname(Name name, Gender gender) =>
        name.Words.Count != 1 ? null : members.Named(name).FirstOrDefault(m => m.Kind == MemberKind.Person && NameMatch.IsFirstSurname(name.Words[0], m.Name, m.Words) && m.Agrees(gender, GrammaticalNumber.Unknown));

    /// <summary>One of both spellings stands only once, and no other person comes near; a full name may well be somebody else.</summary>
    private CastMember? Misspelt(Name name, Gender gender)
    {
        var words = name.Words;
        if (words.Count > 1 && Namesake(name, gender) is { } namesake && Math.Min(names.Times(name.Text), names.Times(namesake.Name)) <= 1)
            return namesake;
        if (words.Count == 0 || words[^1].Length < ShortestMisspelt)
            return null;
        var near = members.Near(name).Where(m => m.Kind == MemberKind.Person && m.Words.Count > 1 && Misspelling.Is(name, m.FullName)
            && m.Agrees(gender, GrammaticalNumber.Unknown)
            && (words.Count == 1 || NameMatch.IsPerson([.. words.SkipLast(1), m.Words[^1]], m.Words))).Take(2).ToList();
        return near.Count == 1 && Math.Min(names.Times(name.Text), names.Times(near[0].Name)) <= 1 && (words.Count == 1 || names.Times(name.Text) != names.Times(near[0].Name)) ? near[0] : null;
    }

    /// <summary>Somebody of the same given name whose surname differs by one slip: a shorter one will do.</summary>
    private CastMember? Namesake(Name name, Gender gender)
    {
        var words = name.Words;
        if (words[^1].Length < ShortestNamesake)
            return null;
        foreach (var member in members.WithKey(words[0]))
        {
            if (member.Kind == MemberKind.Person && member.Words.Count == words.Count && words[0].Length > 1 && Misspelling.Is(name, member.FullName)
                && words.SkipLast(1).SequenceEqual(member.Words.SkipLast(1)) && member.Agrees(gender, GrammaticalNumber.Unknown))
                return member;
        }

        return null;
    }
}
