using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Everybody whom an article names, each once: full names first, then surnames, acronyms and other spellings joined to
/// them, each with the roles and places that the article gives them anywhere.
/// </summary>
internal sealed class Cast
{
    private readonly CastIndex _members = new();
    private readonly Dictionary<string, CastMember> _sides = [];
    private readonly NameReader _names;
    private readonly NameSearch _search;

    private Cast(NameReader names) => (_names, _search) = (names, new NameSearch(_members, names));

    public static Cast Of(Clauses clauses)
    {
        var cast = new Cast(clauses.Names);
        foreach (var (clause, phrase) in clauses.Named)
        {
            if (phrase.NameLast > phrase.NameFirst)
                cast.Meet(clause, phrase);
        }

        foreach (var (clause, phrase) in clauses.Named)
        {
            if (phrase.NameLast == phrase.NameFirst)
                cast.Meet(clause, phrase);
        }

        foreach (var (clause, phrase) in clauses.Naming)
            cast.Meet(clause, phrase.Complement!);
        var persons = cast._members.Where(m => m is { Kind: MemberKind.Person, IsEvident: true }).ToList();
        cast.MainPerson = persons.MaxBy(m => m.Mentions);
        cast.OnlyPerson = persons.Count == 1 ? persons[0] : null;
        return cast;
    }

    public CastIndex Members => _members;

    /// <summary>The names of the article.</summary>
    public NameBook Names => _names.Book;

    /// <summary>The person whom the article names most often; null for none.</summary>
    public CastMember? MainPerson { get; private set; }

    /// <summary>The one person whom the article names; null for none or several.</summary>
    public CastMember? OnlyPerson { get; private set; }

    /// <summary>Who a phrase with a name means; null where the capital is only that of the sentence.</summary>
    public CastMember? Find(Sentence sentence, NounPhrase phrase) =>
        NameOf(sentence, phrase) is { } name ? _search.Find(name, phrase.NameKind, phrase.Gender) : null;

    public CastMember Add(CastMember member)
    {
        _members.Add(member);
        return member;
    }

    /// <summary>A person said to stand on the side of one of some places; null for none.</summary>
    public CastMember? OnSide(IEnumerable<string> places)
    {
        foreach (var place in places)
        {
            if (_sides.GetValueOrDefault(place) is { Kind: MemberKind.Person } member)
                return member;
        }

        return null;
    }

    /// <summary>Who a label or signature means, by its words alone.</summary>
    public CastMember? Find(Name label) =>
        label.Words.Count == 0 ? null : _search.Find(new CastName(label), MemberKind.Person, Gender.Unknown) ?? _members.Named(label).FirstOrDefault(m => m.Kind != MemberKind.Person && m.Words.SequenceEqual(label.Words));

    /// <summary>Takes a phrase with a name into the cast; null where its capital is only that of the sentence.</summary>
    public CastMember? Meet(Clause clause, NounPhrase phrase)
    {
        var sentence = clause.Sentence;
        if (NameOf(sentence, phrase) is not { Name: { Words.Count: > 0 } name } named)
            return null;
        var member = _search.Find(named, phrase.NameKind, phrase.Gender)
            ?? Add(new CastMember(phrase.NameKind, name) { Gender = GenderOfLone(sentence, phrase), Plural = IsGroup(sentence, phrase) });
        member.Mentions++;
        if (name.Words.Count > member.Words.Count || name.Words.Count == member.Words.Count && member.Name.Length < name.Text.Length && member.Name.Contains('.', StringComparison.Ordinal)
            || _search.IsBetter(name, member))
            _members.Rename(member, name);
        if (phrase.NameIs(NameTraits.Plain))
            member.Gender |= phrase.Gender & (Gender.Masculine | Gender.Feminine);
        else
            LearnAll(clause, phrase, member);
        return member;
    }

    /// <summary>What the words in and beside a phrase say of whom it names.</summary>
    private void LearnAll(Clause clause, NounPhrase phrase, CastMember member)
    {
        var sentence = clause.Sentence;
        Learn(member, Description.Of(sentence, phrase));
        member.HasAge |= AgeEnd(sentence, phrase.Last) > phrase.Last;
        LearnKind(sentence, phrase, member);
        if (SideOf(clause, phrase) is { } side && member.Places.Add(side))
            _sides.TryAdd(side, member);
        if (Apposed(clause, phrase) is { } apposed)
            Learn(member, Description.Of(sentence, apposed), apposed: true);
    }

    /// <summary>The Velden Institute is an institute: the article may call it so.</summary>
    private void LearnKind(Sentence sentence, NounPhrase phrase, CastMember member)
    {
        for (var i = phrase.NameFirst; i <= phrase.NameLast && phrase.NameLast > phrase.NameFirst && member.Kind == MemberKind.Body; i++)
        {
            if (sentence.Is(i, Traits.Institution))
                _members.AddRole(member, sentence.Word(i)!.Form, leads: false);
        }
    }

    /// <summary>« Du côté tavrène, Lena Orsat … »: an opening phrase that says on whose side the subject stands.</summary>
    private static string? SideOf(Clause clause, NounPhrase phrase)
    {
        if (phrase.First > 6 || phrase.Preposition >= 0 || !clause.Sentence.IsComma(phrase.First - 1) || phrase.Joined is not null)
            return null;
        for (var i = 0; i < phrase.First - 1; i++)
        {
            if (clause.Sentence.Is(i, Traits.Demonym))
                return clause.Sentence.Word(i)!.Place;
        }

        return null;
    }

    /// <summary>Last unit of the age that commas set behind a name: « Lena Orsat, 22 ans, »; the given unit for none.</summary>
    private static int AgeEnd(Sentence sentence, int last) =>
        sentence.IsComma(last + 1) && last + 3 < sentence.Count && sentence[last + 2].Kind == Text.TokenKind.Number && sentence.Is(last + 3, Traits.Time) ? last + 3 : last;

    private static NounPhrase? Apposed(Clause clause, NounPhrase phrase)
    {
        var sentence = clause.Sentence;
        var last = AgeEnd(sentence, phrase.Last);
        if (sentence.IsComma(last + 1) && clause.StartingAt(last + 2) is { HasName: false, IsPronoun: false, Preposition: < 0 } next && sentence.Is(next.Head, Traits.Role)
            && (phrase.Preposition < 0 || sentence.IsComma(next.Last + 1)) && !(sentence.Is(next.First, Traits.Determiner) && (clause.IsFinite(next.Last + 1) || sentence.Is(next.Last + 1, Traits.Clitic | Traits.Negation))))
            return next;
        if (phrase.Preposition < 0 && sentence.Is(phrase.Last + 1, Traits.Be) && clause.StartingAt(phrase.Last + 2) is { HasName: false, Preposition: < 0 } predicate && sentence.Is(predicate.Head, Traits.Role))
            return predicate;
        if (!sentence.IsComma(phrase.First - 1))
            return null;
        if (clause.EndingAt(phrase.First - 2) is { HasName: false, IsPronoun: false } beside && sentence.Is(beside.Head, Traits.Role))
            return beside;
        return clause.WholeEndingAt(phrase.First - 2) is { HasName: false, IsPronoun: false } before && sentence.Is(before.Head, Traits.Role) ? before : null;
    }

    private void Learn(CastMember member, Description description, bool apposed = false)
    {
        if (description.Role is { } role && description.Number != GrammaticalNumber.Plural)
        {
            _members.AddRole(member, role, description.Leads);
            description.TellPlaces(member);
            if (description.Office is { } office)
                _members.AddRole(member, office, leads: false);
            if (description.Complement is { } complement)
                member.Complements.TryAdd(role, complement);
        }
        else if (description is { Role: null, Office: { } title } && !apposed)
        {
            // "Gov. Orsat" is a governor.
            _members.AddRole(member, title, leads: false);
        }

        if (!apposed || member.Gender == Gender.Unknown)
            member.Gender |= description.Gender & (Gender.Masculine | Gender.Feminine);
    }

    /// <summary>The gender of who is known by a given name alone: « Chloé, 23 ans ».</summary>
    private static Gender GenderOfLone(Sentence sentence, NounPhrase phrase) =>
        phrase.NameFirst == phrase.NameLast && sentence.Is(phrase.NameFirst, Traits.GivenName) && sentence.Word(phrase.NameFirst)!.Gender is var gender and (Gender.Masculine or Gender.Feminine) ? gender : Gender.Unknown;

    /// <summary>« les Tavrènes »: the plural article and nothing but the name.</summary>
    private static bool IsGroup(Sentence sentence, NounPhrase phrase) =>
        phrase.First == phrase.NameFirst - 1 && sentence.Is(phrase.First, Traits.Determiner) && !sentence.IsCapital(phrase.First) && sentence.Word(phrase.First)!.Number == GrammaticalNumber.Plural;

    /// <summary>The name of a phrase; null where the capital is only that of the sentence.</summary>
    private CastName? NameOf(Sentence sentence, NounPhrase phrase)
    {
        if (!phrase.HasName)
            return null;
        _names.Read(sentence, phrase);
        if (phrase.NameIs(NameTraits.Doubtful) && !_names.Knows(sentence.Words(phrase.NameFirst)))
            return null;
        if (phrase.NameIs(NameTraits.PerhapsSurname))
        {
            phrase.NameTraits &= ~NameTraits.PerhapsSurname;
            if (IsSurname(phrase.Name!))
                phrase.NameKind = MemberKind.Person;
        }

        return phrase.NameIs(NameTraits.OfInstitution) && phrase.NameKind != MemberKind.Person && _search.Find(phrase.Name!, MemberKind.Person, Gender.Unknown) is not null
            ? Names.Read(sentence.Span(phrase.Head, phrase.Last).In(sentence.Article.Text)) : phrase.Name;
    }

    /// <summary>"York said" where the article names Lena York: a place that speaks or acts is rather the person called so.</summary>
    private bool IsSurname(CastName name) =>
        _search.Find(name, MemberKind.Person, Gender.Unknown) is { Kind: MemberKind.Person, Words.Count: > 1 } person && person.Words[^1] == name.Name.Words[^1];
}
