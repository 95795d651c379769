using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Tells whom the words of a source mean, reading the article in order: names by the cast, descriptions by roles and
/// places learned anywhere in the article, pronouns by who spoke or acted last and agrees with them.
/// </summary>
internal sealed class SpeakerResolver : IDisposable
{
    /// <summary>How far back the one stands with whom « Et d'ajouter » goes on.</summary>
    private const int ImpliedBack = 3;

    /// <summary>Most words by which somebody without a name is described.</summary>
    private const int LongestDescription = 9;

    /// <summary>How far back somebody without a name is meant again by the noun alone.</summary>
    private const int NamelessBack = 8;

    /// <summary>How far back the one spoke with whom a surname that others share goes on.</summary>
    private const int NamesakeBack = 3;

    private readonly Cast _cast;
    private readonly Appearances _appearances = new();
    private readonly PronounResolver _pronouns;
    private readonly DescriptionResolver _descriptions;
    private readonly Dictionary<Cue, CastMember[]> _implied = [];
    private (int Sentence, CastMember[] Members) _lastToSpeak = (0, []);
    private readonly CastMember?[] _subjects;
    private (int Sentence, CastMember? Member) _lastToWrite;

    /// <summary>Whether the article has spoken of somebody without a name.</summary>
    private bool _hasNameless;

    public SpeakerResolver(IReadOnlyList<Clause> clauses, Cast cast)
    {
        _cast = cast;
        _subjects = new CastMember?[clauses.Count];
        _pronouns = new PronounResolver(_appearances);
        _descriptions = new DescriptionResolver(cast, _appearances);
        for (var i = 0; i < clauses.Count; i++)
            ReadSentence(clauses[i], clauses[i].Cues);
    }

    public void Dispose() => _appearances.Dispose();

    /// <summary>Whom the source of a cue means that stands inside a quote of the clause's sentence.</summary>
    public IReadOnlyList<CastMember> Resolve(Clause clause, Cue cue) =>
        cue.Source is { HasName: true } source && _cast.Find(clause.Sentence, source) is null && _cast.Meet(clause, source) is { } named ? named.Alone : Resolve(clause, cue.Source!, cue);

    /// <summary>Whom a phrase means that nothing but its place makes a source: « Un habitant, ému : « … » ».</summary>
    public IReadOnlyList<CastMember> AsSource(Clause clause, NounPhrase phrase) =>
        phrase.Means is { Count: > 0 } known ? known : Unnamed(clause, phrase, Description.Of(clause.Sentence, phrase));

    /// <summary>The last person named in a sentence before a unit; null for none.</summary>
    public CastMember? PersonBefore(int sentence, int unit) =>
        _appearances.Last(sentence, unit, back: 0, 0, static (m, _) => m.Member.Kind == MemberKind.Person && m.Member.IsEvident);

    /// <summary>Who acts in a sentence: its first named subject.</summary>
    public IReadOnlyList<CastMember> SubjectOf(int sentence) => _subjects[sentence] is { } subject ? subject.Alone : [];

    /// <summary>Who acts in a sentence before a unit; null for nobody known.</summary>
    public CastMember? SubjectOf(int sentence, int unit)
    {
        foreach (var there in _appearances.In(sentence))
        {
            if (there.Subject && there.Unit < unit)
                return there.Member;
        }

        return null;
    }

    /// <summary>Whom a cue means: its source, or whoever spoke before it.</summary>
    public IReadOnlyList<CastMember> Of(Cue cue) => cue.Source is { } source ? source.Means : cue.Implied ? _implied.GetValueOrDefault(cue, []) : [];

    private void ReadSentence(Clause clause, Cue[] cues)
    {
        foreach (var cue in cues)
        {
            if (cue.Implied && _lastToSpeak.Members.Length > 0 && clause.Sentence.Number - _lastToSpeak.Sentence <= ImpliedBack)
                _implied[cue] = _lastToSpeak.Members;
        }

        var first = true;
        foreach (var phrase in clause.Phrases)
            first &= !(ReadPhrase(clause, phrase, SourceOf(cues, phrase), first) && phrase.Preposition < 0);
        // Sources that are only a part of a phrase come last.
        foreach (var cue in cues)
        {
            if (cue.Source is { } source && clause.At(source.First) != source && source.Means.Count == 0)
                ReadPhrase(clause, source, SourceOf(cues, source), first);
        }

        NoteUtterance(clause.Sentence);
    }

    /// <summary>« dans un communiqué », "issued a statement": keeps in mind whose it is, for « précise le communiqué ».</summary>
    private void NoteUtterance(Sentence sentence)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (!sentence.Is(i, Traits.Utterance) || !sentence.Is(i - 1, Traits.Article | Traits.Adjective) || sentence.Word(i - 1) is { IsDefinite: true })
                continue;
            var writer = _lastToSpeak.Sentence == sentence.Number && _lastToSpeak.Members is [var speaker] ? speaker : _subjects[sentence.Number];
            if (writer is not null && !IsUtterance(sentence, writer))
                _lastToWrite = (sentence.Number, writer);
            return;
        }
    }

    /// <summary>Whether somebody is only what was written: « le communiqué ».</summary>
    private static bool IsUtterance(Sentence sentence, CastMember member) => !member.IsNamed && sentence.Article.Pack.Find(member.Words[^1]) is { } word && word.Is(Traits.Utterance);

    private static Cue? SourceOf(Cue[] cues, NounPhrase phrase)
    {
        foreach (var cue in cues)
        {
            if (cue.Source == phrase)
                return cue;
        }

        return null;
    }

    /// <summary>Reads whom a phrase means; whether it means anybody.</summary>
    private bool ReadPhrase(Clause clause, NounPhrase phrase, Cue? cue, bool first)
    {
        if (phrase.IsTime)
            return false;
        if (Possessor(clause.Sentence, phrase) is { } possessor)
            _appearances.Add(new Appearance(clause.Sentence.Number, clause.Sentence.Block, phrase.First, possessor, false, false));
        // « Sa disparition a surpris »: the article goes on about the same one.
        else if (phrase.Preposition < 0 && clause.Sentence.Is(phrase.First, Traits.Possessive) && _pronouns.Owner(clause.Sentence, phrase, null) is { } owner)
            _appearances.Add(new Appearance(clause.Sentence.Number, clause.Sentence.Block, phrase.First, owner, false, true));
        var members = Resolve(clause, phrase, cue);
        if (members.Length == 0)
        {
            if (!phrase.HasName && NounPhraseReader.Complement(clause.Sentence, phrase) is { } named && _cast.Find(clause.Sentence, named) is { Kind: MemberKind.Person } beside)
                _appearances.Add(new Appearance(clause.Sentence.Number, clause.Sentence.Block, named.First, beside, false, false));
            return false;
        }

        phrase.Means = members;
        // « la pause demandée par le ministère l'a surpris »: where nothing is quoted, an agent only acts.
        if (cue is { Kind: CueKind.Agent } && !clause.Sentence.HasQuote)
            cue = null;
        if (cue is { Negated: false })
            _lastToSpeak = (clause.Sentence.Number, members);
        // A heading between paragraphs has nobody whom the next one goes on about.
        var subject = phrase.Preposition < 0 && clause.Sentence.Kind != BlockKind.Subhead && (first || clause.IsFinite(phrase.Last + 1) || IsStressed(clause.Sentence, phrase.Last + 1));
        if (subject)
            _subjects[clause.Sentence.Number] ??= members[0];
        foreach (var member in members)
            _appearances.Add(new Appearance(clause.Sentence.Number, clause.Sentence.Block, phrase.First, member, cue is not null, subject));
        return true;
    }

    /// <summary>« Lena Orsat, elle, … »: a pronoun between commas sets its subject against others.</summary>
    private static bool IsStressed(Sentence sentence, int comma) =>
        sentence.IsComma(comma) && sentence.IsComma(comma + 2) && sentence.Is(comma + 1, Traits.Pronoun | Traits.Clitic);

    /// <summary>Orsat in "Orsat's victory": spoken of, though the phrase means something else.</summary>
    private CastMember? Possessor(Sentence sentence, NounPhrase phrase)
    {
        for (var i = phrase.First + 1; i < phrase.Head; i++)
        {
            if (sentence.Is(i, Traits.Linker) && !sentence.Is(i, Traits.Preposition | Traits.Determiner))
                return _cast.Find(sentence, NounPhraseReader.Part(sentence, phrase.First, i - 1));
        }

        return null;
    }

    private CastMember[] Resolve(Clause clause, NounPhrase phrase, Cue? cue)
    {
        var sentence = clause.Sentence;
        if (phrase.IsPronoun && cue is not null && _lastToSpeak.Members.Length > 1 && sentence.Number - _lastToSpeak.Sentence <= ImpliedBack && sentence.Word(phrase.First) is { Number: GrammaticalNumber.Plural })
            return _lastToSpeak.Members;
        if (phrase.IsPronoun)
            return _pronouns.Antecedent(sentence, phrase, cue) is { } member ? member.Alone : [];
        if (phrase.Joined is { } joined && cue is not null)
            return InOnePerson(clause, phrase, joined) is { } one ? Single(clause, one, cue) : [.. Single(clause, phrase, cue), .. Resolve(clause, joined, cue)];
        return Single(clause, phrase, cue);
    }

    /// <summary>« le fondateur et directeur du parc Paul Varo », « la fondatrice et directrice, Lena Orsat », « cette infirmière et mère de famille »: two offices of one; null where « et » joins two.</summary>
    private static NounPhrase? InOnePerson(Clause clause, NounPhrase phrase, NounPhrase joined)
    {
        if (phrase.HasName || clause.Sentence.Is(joined.First, Traits.Determiner) && clause.Sentence.Is(joined.Head, Traits.Role))
            return null;
        // "the singer and guitarist said": one article for one person.
        if (!joined.HasName && clause.Sentence.Is(phrase.First, Traits.Article) && !clause.Sentence.Article.Pack.AdjectivesFollow && clause.Sentence.Word(phrase.Head) is { Number: not GrammaticalNumber.Plural } role && role.Is(Traits.Role)
            && clause.Sentence.Word(joined.Head) is { Number: not GrammaticalNumber.Plural } other && other.Is(Traits.Role))
            return phrase;
        if (joined.HasName)
            return clause.Sentence.Is(joined.Head, Traits.Role) && joined.Head < joined.NameFirst && !clause.Sentence.Is(joined.First, Traits.Determiner) ? joined : null;
        if (new SubjectFinder(clause).Following(joined) is { HasName: true, Joined: null } name)
            return name;
        return clause.Sentence.Is(phrase.First, Traits.Demonstrative) && joined.IsBare && clause.Sentence.Is(joined.Head, Traits.Role) && clause.Sentence.Word(joined.Head)!.Number != GrammaticalNumber.Plural ? phrase : null;
    }

    private CastMember[] Single(Clause clause, NounPhrase phrase, Cue? cue)
    {
        var sentence = clause.Sentence;
        if (IsNative(sentence, phrase) && _descriptions.Native(Description.Of(sentence, phrase), sentence, phrase) is { } native)
            return native.Alone;
        if (_cast.Find(sentence, phrase) is { } named)
            return (Namesake(sentence, phrase, named) ?? named).Alone;
        if (cue?.Apposition is { HasName: true } apposition && cue.Source == phrase && _cast.Find(sentence, apposition) is { } apposed && !IsOfComplement(sentence, phrase, apposed))
            return apposed.Alone;
        if (cue is null && !phrase.HasName && sentence.Is(phrase.Head, Traits.Role) && new SubjectFinder(clause).Following(phrase) is { HasName: true } beside && beside.NameLast > beside.NameFirst
            && sentence.IsComma(beside.Last + 1) && _cast.Find(sentence, beside) is { Kind: MemberKind.Person } bearer)
            return bearer.Alone;
        if (cue is not null && sentence.Is(phrase.Head, Traits.Utterance) && Owner(clause, phrase, cue) is { } utterer)
            return utterer.Alone;
        if (cue is null && !Points(sentence, phrase))
            return [];
        if (phrase.First == phrase.Last && sentence.Is(phrase.First, Traits.Alone) && sentence.Word(phrase.First) is { Number: GrammaticalNumber.Plural } && _pronouns.Group(sentence, phrase) is { } group)
            return group.Alone;
        var description = Description.Of(sentence, phrase);
        if (sentence.Is(phrase.Head, Traits.Latter) && _pronouns.Latter(sentence, phrase, description) is { } latter)
            return latter.Alone;
        if (description.HasTwo && description.IsDefinite && _descriptions.Pair(description) is { } pair)
            return pair;
        if (description.IsDefinite && Again(clause, phrase) is { } again)
            return again.Alone;
        if ((description.IsDefinite || description.IsPossessive) && _descriptions.Find(description, sentence, phrase) is { } described)
            return described.Alone;
        var acts = phrase.Preposition < 0 && sentence.Is(phrase.First, Traits.Determiner)
            && sentence.Is(phrase.Head, Traits.Role | Traits.Institution) && (clause.IsFinite(phrase.Last + 1) || sentence.Is(phrase.Last + 1, Traits.Clitic) || End(clause, phrase) > phrase.Last);
        return cue is null && !acts ? [] : Unnamed(clause, phrase, description);
    }

    /// <summary>Of several with one surname, the one whose words the article has just given goes on; null for nobody else.</summary>
    private CastMember? Namesake(Sentence sentence, NounPhrase phrase, CastMember named)
    {
        if (named.Kind != MemberKind.Person || phrase.Name is not { Name.Words.Count: 1 } name || name.Candidates(MemberKind.Person, _cast.Members, _cast.Names) is not { Count: > 1 } namesakes)
            return null;
        return _appearances.Last(sentence.Number, phrase.First, NamesakeBack, (namesakes, phrase.Gender), static (m, of) =>
            m.Source && m.Member.Words.Count > 1 && of.namesakes.Contains(m.Member) && m.Member.Agrees(of.Gender, GrammaticalNumber.Unknown));
    }

    /// <summary>« le cabinet du maire, Paul Varo »: a body is no person, so the name is that of whom it serves.</summary>
    private static bool IsOfComplement(Sentence sentence, NounPhrase phrase, CastMember apposed) =>
        apposed is { Kind: MemberKind.Person, IsEvident: true } && sentence.Is(phrase.Head, Traits.Institution) && !sentence.Is(phrase.Head, Traits.Role) && NameFinder.Holds(sentence, phrase.Head + 1, phrase.Last, Traits.Role);

    /// <summary>« le Tavrène », « la Québécoise »: nothing but where one is from. With a capital article it is a newspaper.</summary>
    private static bool IsNative(Sentence sentence, NounPhrase phrase) =>
        phrase.Last == phrase.First + 1 && sentence.Is(phrase.Last, Traits.Demonym) && !sentence.Is(phrase.Last, Traits.Role | Traits.Body) && sentence.Is(phrase.First, Traits.Determiner)
        && (!sentence.IsCapital(phrase.First) || phrase.First == sentence.FirstWord) && sentence.Article.Pack.AdjectivesFollow;

    /// <summary>Whether a phrase can mean somebody where it is no source: only with an article or the like, or as « ce dernier ».</summary>
    private static bool Points(Sentence sentence, NounPhrase phrase) =>
        sentence.Is(phrase.First, Traits.Determiner | Traits.Possessive) || sentence.Is(phrase.Head, Traits.Latter) || sentence.Word(phrase.First) is { IsDefinite: true };

    /// <summary>« cette source », « le collectif » after « un collectif »: somebody without a name, meant by the same noun again.</summary>
    private CastMember? Again(Clause clause, NounPhrase phrase)
    {
        var sentence = clause.Sentence;
        if (!_hasNameless || phrase.Last > phrase.Head)
            return null;
        // "the police source" may be another than the source, « la même source » is none.
        var first = sentence.Article.Pack.AdjectivesFollow ? phrase.Head : sentence.Is(phrase.First, Traits.Determiner | Traits.Possessive) && phrase.First < phrase.Head ? phrase.First + 1 : phrase.First;
        // "the same official"
        while (first < phrase.Head && sentence.Is(first, Traits.Adjective))
            first++;
        var nouns = _cast.Names.Read(sentence.Span(first, phrase.Head).In(sentence.Article.Text)).Name.Words;
        return _appearances.Last(sentence.Number, phrase.First, NamelessBack, nouns, static (m, nouns) => m.Member.Kind != MemberKind.Person && !m.Member.IsNamed && HasNouns(m.Member, nouns));
    }

    private static bool HasNouns(CastMember member, List<string> nouns)
    {
        for (var i = 0; i < nouns.Count; i++)
        {
            if (!HasNoun(member, nouns[i]))
                return false;
        }

        return nouns.Count > 0;
    }

    private static bool HasNoun(CastMember member, string noun)
    {
        foreach (var word in member.Words)
        {
            if (IsNoun(word, noun, member.Plural))
                return true;
        }

        return false;
    }

    /// <summary>The noun itself, or its plural: « l'un des douaniers », then « le douanier ».</summary>
    private static bool IsNoun(string word, string noun, bool plural) =>
        word.StartsWith(noun, StringComparison.Ordinal) && (word.Length == noun.Length || !plural && word.Length == noun.Length + 1 && word[^1] == 's');

    /// <summary>Whose words an utterance is: « le communiqué du ministère », « ses propos », "Orsat's statement".</summary>
    public CastMember? Owner(Clause clause, NounPhrase phrase, Cue? cue)
    {
        var sentence = clause.Sentence;
        if (sentence.Is(phrase.First, Traits.Possessive))
            return _pronouns.Owner(sentence, phrase, cue);
        for (var i = phrase.First + 1; i <= phrase.Last; i++)
        {
            if (!sentence.Is(i, Traits.Linker))
                continue;
            if (sentence.Word(i) is { Number: GrammaticalNumber.Unknown } word && word.Is(Traits.Preposition) && !sentence.Is(i + 1, Traits.Determiner) && !sentence.IsCapital(i + 1))
                continue;
            var owner = sentence.Is(i, Traits.Preposition | Traits.Determiner) ? NounPhraseReader.Part(sentence, i + 1, phrase.Last) : NounPhraseReader.Part(sentence, phrase.First, i - 1);
            return Single(clause, owner, cue) is [var member, ..] ? member : _cast.Meet(clause, owner);
        }

        var again = phrase.Last == phrase.Head && sentence.Word(phrase.First) is { IsDefinite: true } && sentence.Number - _lastToWrite.Sentence <= NamelessBack;
        return again ? _lastToWrite.Member : null;
    }

    private CastMember[] Unnamed(Clause clause, NounPhrase phrase, Description description)
    {
        var sentence = clause.Sentence;
        if (sentence.Is(phrase.First, Traits.Nobody))
            return [];
        var first = sentence.Word(phrase.First) is { IsDefinite: true } && phrase.Last > phrase.First ? phrase.First + 1 : phrase.First;
        // « l'association « Lacs unis » », « les « bonnets verts » »: the name is what stands between the marks.
        var words = IsInMarks(sentence, phrase) ? sentence.Quote(phrase.Last).Span : sentence.Span(first, End(clause, phrase));
        var name = _cast.Names.Read(words.In(sentence.Article.Text)).Name;
        if (sentence.Is(first, Traits.Determiner) && name.Text.Length > 0 && char.IsUpper(name.Text[0]))
            name = _cast.Names.Read(char.ToLowerInvariant(name.Text[0]) + name.Text[1..]).Name;
        if (name.Words.Count == 0)
            return [];
        var kind = description.IsInstitution ? MemberKind.Body : MemberKind.Unnamed;
        var member = _cast.Members.SameWords(name, kind) ?? _cast.Add(new CastMember(kind, name));
        member.IsNamed = false;
        _hasNameless = true;
        member.Gender |= description.Gender;
        member.Plural |= description.Number == GrammaticalNumber.Plural;
        if (description.Role is { } role)
            _cast.Members.AddRole(member, role, leads: false);
        return member.Alone;
    }

    private static bool IsInMarks(Sentence sentence, NounPhrase phrase) =>
        sentence.IsQuote(phrase.Last) && (phrase.Head == phrase.Last || sentence.Is(phrase.Head, Traits.Institution) && char.IsUpper(sentence.Article.Text[sentence.Quote(phrase.Last).Span.Start]) && !NameFinder.Holds(sentence, phrase.Head + 1, phrase.Last, Traits.Linker));

    /// <summary>« officials in Varn », "a person familiar with the matter": with what follows up to the verb, where that is short.</summary>
    private static int End(Clause clause, NounPhrase phrase)
    {
        var end = phrase.Last;
        while (clause.StartingAt(end + 2) is { IsTime: false } next && next.Preposition == end + 1 && next.Last - phrase.First < LongestDescription)
            end = next.Last;
        return clause.ReportsAt(end + 1) ? end : phrase.Last;
    }
}
