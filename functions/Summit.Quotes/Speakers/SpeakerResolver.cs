using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Tells whom the words of a source mean, reading the article in order: names by the cast, descriptions by roles and
/// places learned anywhere in the article, pronouns by who spoke or acted last and agrees with them.
/// </summary>
internal sealed class SpeakerResolver
{
    private const int SentencesBack = 8;

    private readonly Cast _cast;
    private readonly List<Mention> _mentions = [];
    private readonly Dictionary<NounPhrase, IReadOnlyList<CastMember>> _resolved = [];
    private readonly Dictionary<int, CastMember> _subjects = [];

    public SpeakerResolver(IReadOnlyList<Clause> clauses, IReadOnlyList<List<Cue>> cues, Cast cast)
    {
        _cast = cast;
        for (var i = 0; i < clauses.Count; i++)
            ReadSentence(clauses[i], cues[i]);
    }

    private sealed record Mention(int Sentence, int Unit, CastMember Member, bool Source, bool Subject);

    /// <summary>Whom a source means: nobody known, one, or several together.</summary>
    public IReadOnlyList<CastMember> Of(NounPhrase source) => _resolved.GetValueOrDefault(source, []);

    /// <summary>Whom the source of a cue means that stands inside a quote of the clause's sentence.</summary>
    public IReadOnlyList<CastMember> Resolve(Clause clause, Cue cue) => Resolve(clause, cue.Source!, cue);

    /// <summary>The last person named in a sentence before a unit; null for none.</summary>
    public CastMember? PersonBefore(int sentence, int unit) => Mentions(sentence, unit).FindLast(m => m.Member.Kind == MemberKind.Person)?.Member;

    /// <summary>Who acts in a sentence: its first named subject.</summary>
    public IReadOnlyList<CastMember> SubjectOf(int sentence) => _subjects.TryGetValue(sentence, out var subject) ? [subject] : [];

    private void ReadSentence(Clause clause, List<Cue> cues)
    {
        foreach (var phrase in clause.Phrases.Concat(cues.Select(c => c.Source).OfType<NounPhrase>().Except(clause.Phrases)))
        {
            if (_resolved.ContainsKey(phrase) || phrase.IsTime)
                continue;
            var cue = cues.Find(c => c.Source == phrase);
            var members = Resolve(clause, phrase, cue);
            if (members.Count == 0)
                continue;
            _resolved[phrase] = members;
            var subject = phrase.Preposition < 0 && (clause.IsFinite(phrase.Last + 1) || clause.Phrases.TakeWhile(p => p != phrase).All(p => p.Preposition >= 0 || p.IsTime || !_resolved.ContainsKey(p)));
            if (subject)
                _subjects.TryAdd(clause.Sentence.Number, members[0]);
            foreach (var member in members)
            {
                _mentions.Add(new Mention(clause.Sentence.Number, phrase.First, member, cue is not null, subject));
                member.LastSentence = clause.Sentence.Number;
                member.HasSpoken |= cue is not null;
            }
        }
    }

    private IReadOnlyList<CastMember> Resolve(Clause clause, NounPhrase phrase, Cue? cue)
    {
        var sentence = clause.Sentence;
        if (phrase.IsPronoun)
            return Antecedent(sentence, phrase, cue) is { } member ? [member] : [];
        if (phrase.Joined is { } joined && cue is not null)
            return [.. Single(clause, phrase, cue), .. Resolve(clause, joined, cue)];
        return Single(clause, phrase, cue);
    }

    private IReadOnlyList<CastMember> Single(Clause clause, NounPhrase phrase, Cue? cue)
    {
        var sentence = clause.Sentence;
        if (_cast.Find(sentence, phrase) is { } named)
            return [named];
        if (cue?.Apposition is { HasName: true } apposition && cue.Source == phrase && _cast.Find(sentence, apposition) is { } apposed)
            return [apposed];
        if (cue is not null && sentence.Is(phrase.Head, Traits.Utterance) && Owner(clause, phrase, cue) is { } utterer)
            return [utterer];
        var description = Description.Of(sentence, phrase);
        if (description.HasTwo && description.IsDefinite && Pair(description) is { } pair)
            return pair;
        if ((description.IsDefinite || description.IsPossessive) && Described(description, sentence) is { } described)
            return [described];
        var acts = phrase.Preposition < 0 && description.IsDefinite && description.Number != GrammaticalNumber.Plural
            && sentence.Is(phrase.Head, Traits.Role | Traits.Institution) && (clause.IsFinite(phrase.Last + 1) || sentence.Is(phrase.Last + 1, Traits.Clitic));
        return cue is null && !acts ? [] : Unnamed(clause, phrase, description);
    }

    /// <summary>« les deux dirigeants »: the two persons the article speaks of most, where both fit.</summary>
    private CastMember[]? Pair(Description description)
    {
        var called = description.Role is null ? [] : _cast.Members.WithRole(description.Role);
        var persons = (description.Leads || description.Role is null ? called.Concat(_cast.Members.Leaders) : called).Distinct().Where(m => m.Kind == MemberKind.Person)
            .OrderByDescending(m => m.Mentions).Take(2).ToArray();
        return persons.Length == 2 ? persons : null;
    }

    /// <summary>« le président russe », « le ministère », « l'expert »: whoever was called so.</summary>
    private CastMember? Described(Description description, Sentence sentence)
    {
        if (description.Role is null || description.Number == GrammaticalNumber.Plural)
            return null;
        var best = (Member: (CastMember?)null, Score: 0);
        foreach (var member in _cast.Members.WithRole(description.Role).Concat(description.Leads ? _cast.Members.Leaders : []))
        {
            if (member.Kind != MemberKind.Person != description.IsInstitution || !member.Agrees(description.Gender, GrammaticalNumber.Unknown) && !description.IsInstitution)
                continue;
            var score = Score(description, member) * 1000 + Recency(member, sentence.Number);
            if (score > best.Score && Score(description, member) > 0)
                best = (member, score);
        }

        if (best.Member is not null || description.IsPossessive)
            return best.Member;
        return description.Places.Count == 0 ? Recent(description, sentence) : description.Leads ? Leader(description, sentence) : null;
    }

    /// <summary>
    /// « le président russe » where no name is ever given that title: a person on the side of that place, else the last
    /// one spoken of whom no role or place sets apart.
    /// </summary>
    private CastMember? Leader(Description description, Sentence sentence)
    {
        if (_cast.OnSide(description.Places) is { Roles.Count: 0 } side)
            return side;
        for (var i = FirstOf(sentence.Number) - 1; i >= 0 && sentence.Number - _mentions[i].Sentence <= 4; i--)
        {
            var member = _mentions[i].Member;
            if (member is { Kind: MemberKind.Person, Mentions: > 2, Roles.Count: 0, Places.Count: 0 } && member.Agrees(description.Gender, GrammaticalNumber.Unknown))
                return member;
        }

        return null;
    }

    private static int Score(Description description, CastMember member)
    {
        if (description.Complement is { } complement && member.Complements.GetValueOrDefault(description.Role!) is { } known
            && !known.Contains(complement, StringComparison.Ordinal) && !complement.Contains(known, StringComparison.Ordinal))
            return 0;
        var role = member.Roles.Contains(description.Role!);
        var leads = description.Leads && member.Leads;
        if (!role && !leads)
            return 0;
        if (description.Places.Count == 0 || member.Places.Count == 0)
            return role && (description.Places.Count == 0 || description.Length <= 3) ? 2 : 0;
        return description.Places.Overlaps(member.Places) ? role ? 4 : 3 : 0;
    }

    private static int Recency(CastMember member, int sentence) => member.LastSentence < 0 ? 0 : Math.Max(1, 900 - (sentence - member.LastSentence));

    /// <summary>« a poursuivi l'expert », « précise l'organisation »: right after somebody spoke it means that one again.</summary>
    private CastMember? Recent(Description description, Sentence sentence)
    {
        if (description.Length > (description.IsInstitution ? 3 : 5) || description.IsInstitution && (description.Complement is not null || !description.IsGeneric))
            return null;
        var kind = description.IsInstitution ? MemberKind.Body : MemberKind.Person;
        for (var i = FirstOf(sentence.Number) - 1; i >= 0 && sentence.Number - _mentions[i].Sentence <= 6; i--)
        {
            var member = _mentions[i].Member;
            if ((_mentions[i].Source || _mentions[i].Subject) && member.Kind == kind && member.IsSure && _mentions[i].Sentence < sentence.Number && (description.IsInstitution || member.Agrees(description.Gender, GrammaticalNumber.Unknown)))
                return member;
        }

        return null;
    }

    /// <summary>Whose words an utterance is: « le communiqué du ministère », « ses propos », "Orsat's statement".</summary>
    public CastMember? Owner(Clause clause, NounPhrase phrase, Cue? cue)
    {
        var sentence = clause.Sentence;
        if (sentence.Is(phrase.First, Traits.Possessive))
            return Nearest(sentence, phrase, (Gender.Unknown, GrammaticalNumber.Unknown), cue, surely: false).Member;
        for (var i = phrase.First + 1; i <= phrase.Last; i++)
        {
            if (!sentence.Is(i, Traits.Linker))
                continue;
            if (sentence.Word(i) is { Number: GrammaticalNumber.Unknown } word && word.Is(Traits.Preposition) && !sentence.Is(i + 1, Traits.Determiner) && !sentence.IsCapital(i + 1))
                continue;
            var owner = sentence.Is(i, Traits.Preposition | Traits.Determiner) ? NounPhraseReader.Part(sentence, i + 1, phrase.Last) : NounPhraseReader.Part(sentence, phrase.First, i - 1);
            return Single(clause, owner, cue) is [var member, ..] ? member : _cast.Meet(clause, owner);
        }

        return null;
    }

    private IReadOnlyList<CastMember> Unnamed(Clause clause, NounPhrase phrase, Description description)
    {
        var sentence = clause.Sentence;
        var first = description.IsDefinite && phrase.Last > phrase.First ? phrase.First + 1 : phrase.First;
        var name = Names.Display(sentence.Span(first, phrase.Last).In(sentence.Article.Text).ToString());
        var words = NameKey.Words(name);
        if (words.Count == 0)
            return [];
        var kind = description.IsInstitution ? MemberKind.Body : MemberKind.Unnamed;
        var member = _cast.Members.Named(words).FirstOrDefault(m => m.Kind == kind && m.Words.SequenceEqual(words)) ?? _cast.Add(new CastMember(kind, name, words));
        member.Gender |= description.Gender;
        member.Plural |= description.Number == GrammaticalNumber.Plural;
        if (description.Role is { } role)
            _cast.Members.AddRole(member, role, leads: false);
        return [member];
    }

    /// <summary>
    /// Whom a pronoun means: in its own sentence the subject, before that whoever spoke or acted last. One whose gender
    /// is known to agree goes before one whose gender is unknown, unless the latter stands much nearer.
    /// </summary>
    private CastMember? Antecedent(Sentence sentence, NounPhrase pronoun, Cue? cue)
    {
        var word = sentence.Word(pronoun.First)!;
        var form = (word.Gender, word.Number);
        var (near, nearBack) = Nearest(sentence, pronoun, form, cue, surely: false);
        if (near is null || word.Gender is Gender.Neuter or Gender.Unknown || near.Agrees(word.Gender, word.Number, surely: true))
            return near;
        if (nearBack <= 1 && near.HasSpoken)
            return near;
        var (sure, sureBack) = Nearest(sentence, pronoun, form, cue, surely: true);
        return sure is not null && sureBack <= nearBack + 3 ? sure : near;
    }

    private (CastMember? Member, int Back) Nearest(Sentence sentence, NounPhrase pronoun, (Gender Gender, GrammaticalNumber Number) form, Cue? cue, bool surely)
    {
        var personal = sentence.Article.Pack.PronounsMeanPersons && form.Gender is Gender.Masculine or Gender.Feminine;
        for (var back = 0; back <= SentencesBack; back++)
        {
            var there = Mentions(sentence.Number - back, back > 0 ? int.MaxValue : pronoun.First)
                .FindAll(m => m.Member.Agrees(form.Gender, form.Number, surely) && !(personal && m.Member.Kind == MemberKind.Body));
            var found = back == 0 ? InSentence(there, cue) : Before(there, back);
            if (found is not null)
                return (found.Member, back);
        }

        return (null, 0);
    }

    /// <summary>« La Russie, a-t-il dit, … »: who speaks in an incise is not who the reported words are about.</summary>
    private static Mention? InSentence(List<Mention> there, Cue? cue) =>
        cue?.Kind == CueKind.Incise ? there.Find(m => m.Source) : there.Find(m => m.Subject) ?? there.Find(m => m.Member.Kind == MemberKind.Person);

    private static Mention? Before(List<Mention> there, int back) =>
        there.FindLast(m => m.Source) ?? there.Find(m => m.Subject && m.Member.Kind != MemberKind.Body) ?? (back <= 3 ? there.FindLast(m => m.Member.Kind == MemberKind.Person) : null);

    /// <summary>The mentions of a sentence before a unit, in order.</summary>
    private List<Mention> Mentions(int sentence, int before)
    {
        var found = new List<Mention>();
        for (var i = FirstOf(sentence); i < _mentions.Count && _mentions[i].Sentence == sentence; i++)
        {
            if (_mentions[i].Unit < before)
                found.Add(_mentions[i]);
        }

        return found;
    }

    /// <summary>Index of the first mention in a sentence or behind it: mentions are in the order of sentences.</summary>
    private int FirstOf(int sentence)
    {
        var (low, high) = (0, _mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Sentence < sentence ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
