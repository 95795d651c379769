using Summit.Quotes.Languages;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Finds the member of a cast whom a name means: by the name as it is, else by a surname that is not the last, else by
/// a surname that the article spells wrongly once.
/// </summary>
internal sealed class NameSearch(CastIndex members, NameBook names)
{
    private const int ShortestMisspelt = 7;

    private readonly Dictionary<string, int> _written = [];

    /// <summary>Counts how often the article writes a word of a name.</summary>
    public void Note(ReadOnlySpan<char> word)
    {
        var written = _written.GetAlternateLookup<ReadOnlySpan<char>>();
        written.TryGetValue(word, out var times);
        written[word] = times + 1;
    }

    /// <summary>Whether a word is a name's somewhere in the article.</summary>
    public bool Knows(ReadOnlySpan<char> word) => _written.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    public CastMember? Find(string name, IReadOnlyList<string> words, MemberKind kind, Gender gender)
    {
        CastMember? best = null;
        foreach (var key in members.Keys(words))
            best = Best(members.WithKey(key), best, name, words, kind, gender);
        if (kind != MemberKind.Person)
            return Best(members.WithInitials(name), best, name, words, kind, gender);
        return best ?? ByFirstSurname(words, gender) ?? Misspelt(name, words, gender);
    }

    private CastMember? Best(List<CastMember> alike, CastMember? best, string name, IReadOnlyList<string> words, MemberKind kind, Gender gender)
    {
        foreach (var member in alike)
        {
            if (best is not null && member.Mentions <= best.Mentions)
                continue;
            var fits = kind == MemberKind.Person && member.Kind == MemberKind.Person
                ? (words.Count > 1 || member.Agrees(gender, GrammaticalNumber.Unknown)) && names.ArePerson(words, member.Words)
                : names.AreBody(name, member.Name);
            if (fits)
                best = member;
        }

        return best;
    }

    /// <summary>Whether the name of a member is a misspelling of this one, and not the other way round.</summary>
    public bool IsBetter(string name, CastMember member) =>
        Written(name) > 1 && Written(member.Name) == 1 && names.Words(name) is var words && words.Count == member.Words.Count && Misspelling.Is(words[^1], member.Words[^1]);

    /// <summary>« Orsat » for Lena Orsat-Varo or Pedro Orsat Varo.</summary>
    private CastMember? ByFirstSurname(IReadOnlyList<string> words, Gender gender) =>
        words.Count > 1 ? null : members.Named(words).FirstOrDefault(m => m.Kind == MemberKind.Person && NameMatch.IsFirstSurname(words[0], m.Name, m.Words) && m.Agrees(gender, GrammaticalNumber.Unknown));

    /// <summary>One of both spellings stands only once, and no other person comes near; a full name may well be somebody else.</summary>
    private CastMember? Misspelt(string name, IReadOnlyList<string> words, Gender gender)
    {
        if (words[^1].Length < ShortestMisspelt)
            return null;
        var near = members.Near(words[^1]).Where(m => m.Kind == MemberKind.Person && m.Words.Count > 1 && Misspelling.Is(words[^1], m.Words[^1])
            && m.Agrees(gender, GrammaticalNumber.Unknown)
            && (words.Count == 1 || NameMatch.IsPerson([.. words.SkipLast(1), m.Words[^1]], m.Words))).Take(2).ToList();
        return near.Count == 1 && Math.Min(Written(name), Written(near[0].Name)) <= 1 && (words.Count == 1 || Written(name) != Written(near[0].Name)) ? near[0] : null;
    }

    private int Written(string name)
    {
        _written.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name.AsSpan(name.LastIndexOf(' ') + 1), out var times);
        return times;
    }
}
