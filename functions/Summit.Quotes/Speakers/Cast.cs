using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Everybody whom an article names, each once: full names first, then surnames, acronyms and other spellings joined to
/// them, each with the roles and places that the article gives them anywhere.
/// </summary>
internal sealed class Cast
{
    private readonly CastIndex _members = new();
    private readonly Dictionary<string, CastMember> _sides = [];
    private readonly NameBook _names = new();
    private readonly NameSearch _search;

    private Cast() => _search = new NameSearch(_members, _names);

    public static Cast Of(IReadOnlyList<Clause> clauses)
    {
        var cast = new Cast();
        using var named = new PooledList<Mention>();
        using var complements = new PooledList<Mention>();
        for (var i = 0; i < clauses.Count; i++)
        {
            foreach (var phrase in clauses[i].Phrases)
            {
                if (phrase.HasName)
                {
                    cast.NoteCapitals(clauses[i].Sentence, phrase);
                    named.Add(new(clauses[i], phrase));
                }
                else if (!phrase.IsTime && Complement(clauses[i].Sentence, phrase) is { } complement)
                {
                    complements.Add(new(clauses[i], complement));
                }
            }
        }

        cast.MeetAll(named.Span, full: true);
        cast.MeetAll(named.Span, full: false);
        cast.MeetAll(complements.Span, full: true);
        var persons = cast._members.Where(m => m is { Kind: MemberKind.Person, IsEvident: true }).ToList();
        cast.MainPerson = persons.MaxBy(m => m.Mentions);
        cast.OnlyPerson = persons.Count == 1 ? persons[0] : null;
        return cast;
    }

    public CastIndex Members => _members;

    /// <summary>The names of the article.</summary>
    public NameBook Names => _names;

    /// <summary>The person whom the article names most often; null for none.</summary>
    public CastMember? MainPerson { get; private set; }

    /// <summary>The one person whom the article names; null for none or several.</summary>
    public CastMember? OnlyPerson { get; private set; }

    /// <summary>Who a phrase with a name means; null where the capital is only that of the sentence.</summary>
    public CastMember? Find(Sentence sentence, NounPhrase phrase) =>
        NameOf(sentence, phrase) is { } name ? _search.Find(name, phrase.NameKind, Description.GenderOf(sentence, phrase)) : null;

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

    private void MeetAll(ReadOnlySpan<Mention> mentions, bool full)
    {
        foreach (var (clause, phrase) in mentions)
        {
            if (phrase.NameLast > phrase.NameFirst == full)
                Meet(clause, phrase);
        }
    }

    private void NoteCapitals(Sentence sentence, NounPhrase phrase)
    {
        for (var i = Math.Max(1, phrase.NameFirst); i <= phrase.NameLast; i++)
            _search.Note(sentence.Words(i));
    }

    /// <summary>Takes a phrase with a name into the cast; null where its capital is only that of the sentence.</summary>
    public CastMember? Meet(Clause clause, NounPhrase phrase)
    {
        var sentence = clause.Sentence;
        if (NameOf(sentence, phrase) is not { Name: { Words.Count: > 0 } name } named)
            return null;
        var gender = Description.GenderOf(sentence, phrase);
        var member = _search.Find(named, phrase.NameKind, gender)
            ?? Add(new CastMember(phrase.NameKind, name) { Gender = GenderOfLone(sentence, phrase), Plural = IsGroup(sentence, phrase) });
        member.Mentions++;
        if (name.Words.Count > member.Words.Count || name.Words.Count == member.Words.Count && member.Name.Length < name.Text.Length && member.Name.Contains('.', StringComparison.Ordinal)
            || _search.IsBetter(name, member))
            _members.Rename(member, name);
        if (phrase.First < phrase.NameFirst || sentence.Is(phrase.Head, Traits.Institution))
            Learn(member, Description.Of(sentence, phrase));
        else
            member.Gender |= gender & (Gender.Masculine | Gender.Feminine);
        member.HasAge |= AgeEnd(sentence, phrase.Last) > phrase.Last;
        LearnKind(sentence, phrase, member);
        if (SideOf(clause, phrase) is { } side && member.Places.Add(side))
            _sides.TryAdd(side, member);
        if (Apposed(clause, phrase) is { } apposed)
            Learn(member, Description.Of(sentence, apposed), apposed: true);
        return member;
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

    /// <summary>« les joueuses de Lena Orsat », "Lena Orsat's team": the one named who is not whom the phrase means; null for none.</summary>
    public static NounPhrase? Complement(Sentence sentence, NounPhrase phrase)
    {
        if (phrase.Complement is { } known)
            return known;
        for (var i = phrase.First + 2; i < phrase.Head; i++)
        {
            if (sentence.Is(i, Traits.Linker) && !sentence.Is(i, Traits.Preposition | Traits.Determiner) && NameFinder.Find(sentence, phrase.First, i - 1) is var (given, family) && family > given)
                return phrase.Complement = NounPhraseReader.Part(sentence, phrase.First, i - 1);
        }

        for (var i = phrase.Head + 1; i < phrase.Last; i++)
        {
            if (sentence.Is(i, Traits.Linker) && sentence.IsCapital(i + 1) && NameFinder.Find(sentence, i + 1, phrase.Last) is var (first, last) && last > first)
                return phrase.Complement = NounPhraseReader.Part(sentence, i + 1, phrase.Last);
        }

        return null;
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
            && (phrase.Preposition < 0 || sentence.IsComma(next.Last + 1)))
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

        // "Gov. Orsat" is a governor.
        else if (description is { Role: null, Office: { } title } && !apposed)
            _members.AddRole(member, title, leads: false);

        if (!apposed || member.Gender == Gender.Unknown)
            member.Gender |= description.Gender & (Gender.Masculine | Gender.Feminine);
    }

    /// <summary>A single capital at the start of a sentence is a name only where it is one elsewhere too.</summary>
    private bool IsName(Sentence sentence, NounPhrase phrase)
    {
        if (phrase.NameFirst > sentence.FirstWord && !sentence.IsQuote(phrase.NameFirst - 1) || phrase.NameLast > phrase.NameFirst)
            return true;
        var words = sentence.Words(phrase.NameFirst);
        return _search.Knows(words) || sentence.Is(phrase.NameFirst, Traits.GivenName | Traits.Place | Traits.Body)
            || (words.Length > 1 && words.IndexOfAnyInRange('a', 'z') < 0)
            || sentence.Word(phrase.NameFirst) is null && !EndsLikePlural(sentence, phrase) && sentence.Is(phrase.NameFirst + 1, Traits.Finite | Traits.Have | Traits.Be);
    }

    private static bool EndsLikePlural(Sentence sentence, NounPhrase phrase) => sentence.Words(phrase.NameFirst)[^1] == 's';

    /// <summary>The gender of who is known by a given name alone: « Chloé, 23 ans ».</summary>
    private static Gender GenderOfLone(Sentence sentence, NounPhrase phrase) =>
        phrase.NameFirst == phrase.NameLast && sentence.Is(phrase.NameFirst, Traits.GivenName) && sentence.Word(phrase.NameFirst)!.Gender is var gender and (Gender.Masculine or Gender.Feminine) ? gender : Gender.Unknown;

    /// <summary>« les Tavrènes »: the plural article and nothing but the name.</summary>
    private static bool IsGroup(Sentence sentence, NounPhrase phrase) =>
        phrase.First == phrase.NameFirst - 1 && sentence.Is(phrase.First, Traits.Determiner) && !sentence.IsCapital(phrase.First) && sentence.Word(phrase.First)!.Number == GrammaticalNumber.Plural;

    private static MemberKind KindOf(Sentence sentence, NounPhrase phrase)
    {
        var (first, last) = (phrase.NameFirst, phrase.NameLast);
        if (sentence.Is(phrase.Head, Traits.Institution) && phrase.Head < first && !sentence.Is(first - 1, Traits.Title))
            return MemberKind.Body;
        // "Lena Orsat Productions"
        if (last > first + 1 && sentence.Is(last, Traits.Body | Traits.Institution) && !sentence.Is(last, Traits.Role | Traits.GivenName))
            return MemberKind.Body;
        if (sentence.Is(first, Traits.GivenName) || first > 0 && sentence.Is(first - 1, Traits.Title | Traits.Role) || phrase.Head < first && sentence.Is(phrase.Head, Traits.Role))
            return MemberKind.Person;
        var place = true;
        for (var i = first; i <= last; i++)
        {
            if (sentence.Is(i, Traits.Institution | Traits.Body))
                return MemberKind.Body;
            place &= sentence.Is(i, Traits.Place | Traits.Demonym);
        }

        place |= last == first + 1 && sentence.PlaceAt(first) is not null;
        var thing = phrase.Head < first && !sentence.IsCapital(phrase.Head) && !sentence.Is(phrase.Head, Traits.Demonym | Traits.Determiner | Traits.Two);
        var acronym = first == last && NameFinder.IsAcronym(sentence, first);
        var withArticle = phrase.First < first && sentence.Is(phrase.First, Traits.Determiner) && !sentence.Is(phrase.First, Traits.Two) && phrase.First == first - 1;
        return place || acronym || thing || withArticle ? MemberKind.Body : MemberKind.Person;
    }

    /// <summary>The name of a phrase; null where the capital is only that of the sentence.</summary>
    private CastName? NameOf(Sentence sentence, NounPhrase phrase)
    {
        if (phrase.Name is null && phrase.HasName && IsName(sentence, phrase))
        {
            phrase.NameKind = KindOf(sentence, phrase);
            phrase.Name = ReadName(sentence, phrase);
            if (phrase.NameKind == MemberKind.Body && IsSurname(sentence, phrase, phrase.Name))
                phrase.NameKind = MemberKind.Person;
        }

        return phrase.Name is { } name && phrase.NameKind != MemberKind.Person && IsOfPerson(sentence, phrase, name)
            ? _names.Read(sentence.Span(phrase.Head, phrase.Last).In(sentence.Article.Text)) : phrase.Name;
    }

    /// <summary>"York said" where the article names Lena York: a place that speaks or acts is rather the person called so.</summary>
    private bool IsSurname(Sentence sentence, NounPhrase phrase, CastName name) =>
        phrase.First == phrase.Last && phrase.Preposition < 0 && sentence.Is(phrase.First, Traits.Place)
        && _search.Find(name, MemberKind.Person, Gender.Unknown) is { Kind: MemberKind.Person, Words.Count: > 1 } person && person.Words[^1] == name.Name.Words[^1];

    /// <summary>« l'administration Orsat »: a body that bears somebody's name.</summary>
    private bool IsOfPerson(Sentence sentence, NounPhrase phrase, CastName name) =>
        phrase.Head < phrase.NameFirst && sentence.Is(phrase.Head, Traits.Institution) && _search.Find(name, MemberKind.Person, Gender.Unknown) is not null;

    private CastName ReadName(Sentence sentence, NounPhrase phrase)
    {
        // « M. et Mme Orsat » are both, and neither alone.
        if (sentence.Is(phrase.First + 1, Traits.And) && sentence.IsTitle(phrase.First))
            return _names.Read(sentence.Span(phrase.First, phrase.NameLast).In(sentence.Article.Text));
        var field = sentence.Is(phrase.NameLast, Traits.Institution) && sentence.Is(phrase.NameLast + 1, Traits.Linker) && sentence.Is(phrase.NameLast + 1, Traits.Preposition) && sentence.IsCapital(phrase.NameLast + 2) && phrase.Last > phrase.NameLast + 1;
        var body = field || sentence.Is(phrase.NameFirst, Traits.Institution) || phrase.Head < phrase.NameFirst && sentence.Is(phrase.Head, Traits.Institution) && !sentence.Is(phrase.NameFirst - 1, Traits.Title);
        var adjective = phrase.NameKind == MemberKind.Body && sentence.Article.Pack.AdjectivesFollow && phrase.Last == phrase.NameLast + 1 && phrase.NameFirst == phrase.NameLast
            && sentence.Is(phrase.NameFirst - 1, Traits.Determiner) && (sentence.Word(phrase.Last) is null || sentence.Is(phrase.Last, Traits.Participle));
        var last = body || adjective ? phrase.Last : phrase.NameLast;
        // "The Associated Press" is one with its acronym.
        var first = phrase.NameFirst < last && sentence.Is(phrase.NameFirst, Traits.Determiner) && sentence.Is(phrase.NameFirst, Traits.Article) ? phrase.NameFirst + 1 : phrase.NameFirst;
        return _names.Read(sentence.Span(first, last).In(sentence.Article.Text), sentence.IsGivenName(phrase.NameFirst));
    }

    private readonly record struct Mention(Clause Clause, NounPhrase Phrase);
}
