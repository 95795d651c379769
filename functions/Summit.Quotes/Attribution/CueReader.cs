using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution;

/// <summary>Finds the cues of a sentence: its reporting verbs and prepositions, each with source and content.</summary>
internal sealed class CueReader
{
    private const int Reach = 45;

    private static readonly List<Cue> None = [];

    private readonly Clause _clause;
    private readonly Sentence _sentence;
    private readonly SubjectFinder _subjects;
    private readonly List<Cue> _cues = [];

    private CueReader(Clause clause)
    {
        _clause = clause;
        _sentence = clause.Sentence;
        _subjects = new SubjectFinder(clause);
    }

    /// <summary>The cues of a sentence, in order.</summary>
    public static List<Cue> Read(Clause _clause)
    {
        if (!CanReport(_clause))
            return None;
        var reader = new CueReader(_clause);
        foreach (var verb in _clause.Verbs)
        {
            if (verb.Form is VerbForm.Finite or VerbForm.Passive)
                reader.ReadVerb(verb);
        }

        new SourcePhraseReader(_clause, reader._cues).Read();
        foreach (var verb in _clause.Verbs)
        {
            if (verb.Form is VerbForm.Gerund or VerbForm.Infinitive)
                reader.Governing(verb);
        }

        new GuessedVerbReader(_clause, reader._cues).Read();
        reader._cues.Sort((a, b) => a.First.CompareTo(b.First));
        return reader._cues;
    }

    /// <summary>Whether a sentence has a reporting verb, a phrase that may name a source, or a quote: most have none.</summary>
    private static bool CanReport(Clause clause) =>
        clause.Verbs.Count > 0 || clause.Sentence.HasQuote || Asides.Holds(clause.Sentence, PhraseKind.Source, PhraseKind.WeakSource);

    private void ReadVerb(VerbGroup verb)
    {
        if (verb.Form == VerbForm.Passive)
            Passive(verb);
        else if (!Incise(verb))
            Governing(verb);
    }

    /// <summary>« … » évoqué par X: the source is the agent, the words stand before, or behind « de ».</summary>
    private void Passive(VerbGroup verb)
    {
        for (var i = verb.Last + 1; i < _sentence.Count && i < verb.Last + Reach && !_clause.IsFinite(i) && !_sentence.Is(i, Traits.That); i++)
        {
            if (_clause.StartingAt(i) is not { Preposition: >= 0 } agent || agent.Preposition != i - 1 || !_sentence.Is(i - 1, Traits.Agent))
                continue;
            var before = Math.Max(0, verb.First - 8);
            Add(verb, CueKind.Agent, agent, _subjects.Following(agent), [(before, verb.First - 1), (verb.Last + 1, i - 1), .. AsQuoted(agent.Last + 1)]);
            return;
        }
    }

    /// <summary>"described by X as “…”": the words behind the agent.</summary>
    private (int, int)[] AsQuoted(int first)
    {
        if (!_sentence.Is(first, Traits.Likening | Traits.Preposition))
            return [];
        var last = first + 1;
        while (last < _sentence.Count && last < first + 5 && _sentence.IsWord(last))
            last++;
        return _sentence.IsQuote(last) ? [(first + 1, last)] : [];
    }

    /// <summary>« … », a ajouté X; P, a annoncé X; "P, she added, Q".</summary>
    private bool Incise(VerbGroup verb)
    {
        if (verb.Form != VerbForm.Finite || !verb.Verb.Has(Frames.Speech | Frames.Clause))
            return false;
        var turned = verb.Pronoun >= 0 ? (Among(verb) ?? _clause.At(verb.Pronoun), null) : Behind(verb);
        if (turned.Item1 is { } source && (StandsApart(verb.First) && (verb.Pronoun >= 0 || !IsAwaited(verb)) || Parts(verb, turned.Item2 ?? source)))
            return AddIncise(verb, verb.First, Math.Max(source.Last, verb.Last), source, turned.Item2);
        if (verb.Pronoun >= 0)
            return AddIncise(verb, verb.First, verb.Last, _clause.At(verb.Pronoun), null);
        var straight = _clause.WholeEndingAt(BackOverAdverbs(verb.First - 1));
        if (straight is { Preposition: < 0, IsTime: false } && (StandsApart(straight.First) || Parts(straight, verb)) && ClosesIncise(verb))
            return AddIncise(verb, straight.First, verb.Last, straight, null);
        if (_sentence.IsComma(verb.First - 1) && _subjects.Waiting(verb.First - 1) is { } waiting && (StandsApart(waiting.First) || Parts(waiting, verb)) && ClosesIncise(verb))
            return AddIncise(verb, waiting.First, verb.Last, waiting, _subjects.Following(waiting));
        if (straight is not null && ApposedSubject(straight) is { } apposed && ClosesIncise(verb))
            return AddIncise(verb, apposed.First, verb.Last, apposed, straight);
        return false;
    }

    /// <summary>« …, Lena Orsat, la maire, a salué Paul Varo »: a subject before the verb waits for it, so what follows is none.</summary>
    private bool IsAwaited(VerbGroup verb)
    {
        if (!_sentence.IsComma(verb.First - 1) || _subjects.Waiting(verb.First - 1) is not { } subject)
            return false;
        return subject.First > 0 && _sentence.IsQuote(subject.First - 1) || _sentence.IsComma(subject.First - 1) && _sentence.IsQuote(subject.First - 2) || !HasPredicate(verb.First - 1);
    }

    /// <summary>"The lake, she added, is …": between commas, the verb of the reported words behind.</summary>
    private bool Parts(NounPhrase source, VerbGroup verb) =>
        _sentence.IsComma(source.First - 1) && _sentence.IsComma(verb.Last + 1) && verb.Verb.Has(Frames.Clause) && _clause.IsFinite(verb.Last + 2);

    /// <summary>« Le pont, assure la mairie, sera fermé »: between commas, subject before and verb behind.</summary>
    private bool Parts(VerbGroup verb, NounPhrase last) =>
        _sentence.IsComma(verb.First - 1) && _sentence.IsComma(last.Last + 1) && last.Last + 2 < _sentence.Count
        && (_sentence.IsQuote(last.Last + 2) || _sentence.Is(last.Last + 2, Traits.Clitic | Traits.Negation | Traits.Reflexive) || _clause.IsFinite(last.Last + 2));

    private int BackOverAdverbs(int i)
    {
        while (_sentence.Is(i, Traits.Adverb))
            i--;
        return i;
    }

    private NounPhrase? ApposedSubject(NounPhrase last) =>
        _sentence.IsComma(last.First - 1) && _clause.EndingAt(last.First - 2) is { Preposition: < 0 } first && first.HasName != last.HasName && StandsApart(first.First) ? first : null;

    /// <summary>The people that « on » stands for: « dit-on à la mairie », « indique-t-on de source policière ».</summary>
    private NounPhrase? Among(VerbGroup verb)
    {
        if (!_sentence.Is(verb.Pronoun, Traits.Collective))
            return null;
        var people = _clause.Phrases.Find(p => p.First > verb.Last && p.Preposition > 0 && !p.IsTime);
        return people is not null && !_sentence.IsComma(people.Preposition - 1) && !_clause.HasVerb(verb.Last + 1, people.First) ? people : null;
    }

    private (NounPhrase?, NounPhrase?) Behind(VerbGroup verb)
    {
        var (subject, apposition) = _subjects.After(verb.Last);
        // "said the lake is falling": who has a verb of its own is what is spoken of.
        return subject is null || verb.Verb.Has(Frames.Bare) && subject.First == verb.Last + 1 && _clause.IsFinite(subject.Last + 1) || subject.IsPronoun && !_sentence.Article.Pack.TurnsPronouns ? (null, null) : (subject, apposition);
    }

    /// <summary>Whether a comma, a quote or the end of one stands before a unit, with words to report before that.</summary>
    private bool StandsApart(int first)
    {
        var before = first - 1;
        if (_sentence.IsQuote(before) || _sentence.Is(before, Traits.Likening))
            return true;
        if (_sentence.Sign(before) is not (',' or '—' or '–' or '-') && !Letters.EndsSentence(_sentence.Sign(before)))
            return false;
        return _sentence.IsQuote(before - 1) || _clause.HasVerb(0, before - 1) || HasPredicate(before - 1);
    }

    /// <summary>« Le port « restera ouvert » cet hiver »: whether the verb of the words before stands in marks.</summary>
    private bool HasPredicate(int last)
    {
        for (var i = 0; i <= last; i++)
        {
            if (_sentence.IsQuote(i) && (i == 0 || _sentence.IsWord(i - 1) && !_sentence.Is(i - 1, Traits.Determiner | Traits.Linker | Traits.Preposition | Traits.Naming)))
                return true;
        }

        return false;
    }

    /// <summary>Whether nothing but a sign, a quote or an addressee follows the verb: "she added, …".</summary>
    private bool ClosesIncise(VerbGroup verb)
    {
        if (verb.Verb.Has(Frames.Object) && !verb.Verb.Has(Frames.Clause))
            return false;
        for (var i = verb.Last + 1; i < _sentence.Count && i < verb.Last + Reach; i++)
        {
            if (_sentence.Is(i, Traits.That | Traits.Whether) && !_sentence.Is(i, Traits.Conjunction))
                return _sentence.IsQuote(0);
            if (_sentence.IsQuote(i) || _sentence.Sign(i) is ',' or ':' or ';' || Letters.EndsSentence(_sentence.Sign(i)))
                return _sentence.Sign(i) != ':' || _sentence.IsQuote(0);
            if (_clause.IsFinite(i) || !_sentence.IsQuote(0) && TakesMore(i, verb))
                return false;
        }

        return true;
    }

    /// <summary>« …, X proposait de tenir un sommet »: a verb with an object of its own closes nothing.</summary>
    private bool TakesMore(int unit, VerbGroup verb) =>
        _sentence.Is(unit, Traits.Infinitive) && !_sentence.Is(unit, Traits.Finite)
        || _clause.StartingAt(unit) is { Preposition: < 0, IsTime: false } && !verb.Verb.Has(Frames.Addressee);

    private bool AddIncise(VerbGroup verb, int first, int last, NounPhrase? source, NounPhrase? apposition)
    {
        var start = ClauseStart(first - 1);
        var content = new List<(int, int)>();
        var before = TrimBack(first - 1);
        if (before >= start)
            content.Add((start, before));
        var resume = Resume(Math.Max(last, apposition?.Last ?? 0));
        if (resume >= 0)
            content.Add((resume, ContentEnd(resume, verb)));
        Add(verb, CueKind.Incise, source, apposition, [.. content]);
        return true;
    }

    /// <summary>Where the reported words go on after an incise; -1 where they do not.</summary>
    private int Resume(int last)
    {
        for (var i = last + 1; i < _sentence.Count && i < last + Reach; i++)
        {
            if (_sentence.IsQuote(i))
                return i;
            if (_sentence.Sign(i) is ',' or ':' or '—' or '–')
                return _sentence.IsQuote(i + 1) || _sentence.IsQuote(0) is false && i + 1 < _sentence.Count && _clause.HasVerb(i + 1, _clause.End) && !_sentence.Is(i + 1, Traits.Gerund | Traits.Relative | Traits.Conjunction) ? i + 1 : NextQuote(i + 1);
            if (_clause.IsFinite(i))
                return -1;
        }

        return -1;
    }

    /// <summary>A later quote of the sentence that no other verb claims.</summary>
    private int NextQuote(int from)
    {
        for (var i = from; i < _sentence.Count; i++)
        {
            if (_sentence.IsQuote(i))
                return i;
            if (_sentence.Word(i) is { Reports.Length: > 0 })
                return -1;
        }

        return -1;
    }

    private int ClauseStart(int before)
    {
        for (var i = before; i >= 0; i--)
        {
            if (_sentence.Sign(i) == ';' || _cues.Exists(c => c.Kind == CueKind.Incise && c.Last == i))
                return i + 1;
        }

        return 0;
    }

    private int TrimBack(int i)
    {
        while (i >= 0 && (_sentence.Sign(i) is ',' or '—' or '–' or '-' || _sentence.Is(i, Traits.Likening)))
            i--;
        return i;
    }

    /// <summary>A verb whose content follows it: a clause, a quote, an infinitive, an object.</summary>
    private void Governing(VerbGroup verb)
    {
        var found = ContentFinder.Find(_clause, verb);
        if (found.Kind is not { } kind)
            return;
        if (verb.Form != VerbForm.Finite && Opens(verb))
        {
            Opening(verb, kind, found.First);
            return;
        }

        var (source, apposition) = verb.Form == VerbForm.Finite ? _subjects.Before(verb.First) : MainSource(verb);
        // « Il convient de rappeler que » reports nobody.
        if (source is { IsPronoun: true } && verb.Form == VerbForm.Infinitive && _clause.IsFinite(source.Last + 1) && !_clause.Verbs.Exists(v => v.First <= source.Last + 1 && v.Last < verb.First))
            return;
        if (source is { IsPronoun: true } && _sentence.Is(source.First, Traits.Collective) && _clause.Phrases[0] is { Preposition: 0, IsTime: false } among)
            (source, apposition) = (among, null);
        Add(verb, kind, source, apposition, [(found.First, ContentEnd(found.First, verb))]);
    }

    /// <summary>Whether a participle or infinitive opens its sentence: « Et d'ajouter », « Estimant que ».</summary>
    private bool Opens(VerbGroup verb)
    {
        for (var i = 0; i < verb.First; i++)
        {
            if (verb.Form == VerbForm.Infinitive && i == verb.First - 1 && !_sentence.Is(i, Traits.Linker) || !_sentence.Is(i, Traits.And | Traits.Adverb | Traits.Conjunction | Traits.Preposition | Traits.Linker) || _clause.IsFinite(i) || _clause.At(i) is not null)
                return false;
        }

        return true;
    }

    /// <summary>« Estimant que P, les pêcheurs ont quitté Varn »: the subject behind speaks; where there is none, whoever spoke before.</summary>
    private void Opening(VerbGroup verb, CueKind kind, int first)
    {
        for (var i = first + 1; i < _clause.End; i++)
        {
            if (!_sentence.IsComma(i) || _clause.StartingAt(i + 1) is not { Preposition: < 0, IsTime: false } main || !_clause.HasVerb(main.Last + 1, Math.Min(_clause.End, main.Last + 3)) || kind == CueKind.Clause && !_clause.HasVerb(first, i - 1))
                continue;
            Add(verb, kind, main, _subjects.Following(main), [(first, i - 1)]);
            return;
        }

        if (verb.Form == VerbForm.Infinitive || kind is CueKind.Before or CueKind.Clause)
            Add(verb, kind, null, null, [(first, ContentEnd(first, verb))], implied: true);
    }

    /// <summary>Whose words a participle or infinitive reports: those of the sentence's last source, else of its subject.</summary>
    private (NounPhrase? Source, NounPhrase? Apposition) MainSource(VerbGroup verb)
    {
        var beside = _sentence.Is(verb.First - 1, Traits.Adverb) ? verb.First - 2 : verb.First - 1;
        if (verb.Form == VerbForm.Gerund && verb.First == verb.Head && _clause.EndingAt(beside) is { IsTime: false } own && !_clause.HasQuote(own.First, own.Last) && !_sentence.Is(own.Head, Traits.Utterance) && (own.Preposition < 0 || _sentence.IsComma(own.Preposition - 1) || _sentence.Is(own.Preposition, Traits.Absolute)))
            return (own, null);
        if (verb.Form == VerbForm.Infinitive && Controller(verb) is { } controller)
            return (controller, _subjects.Following(controller));
        var last = _cues.Where(c => c.Last < verb.First && c.Source is not null).MaxBy(c => c.Last);
        if (last is not null)
            return (last.Source, last.Apposition);
        var main = _subjects.Main(verb.First);
        if (main.Subject is not null)
            return main;
        var later = _clause.Phrases.Find(p => p.First > verb.Last && p.Preposition < 0 && _clause.IsFinite(p.Last + 1));
        return (later, later is null ? null : _subjects.Following(later));
    }

    /// <summary>
    /// X in « accuse X d'avoir dit », « permet à X de demander »: the one told or made to do something does it. Verbs
    /// that take an infinitive of their own subject, as « promettre à X de », are left out.
    /// </summary>
    private NounPhrase? Controller(VerbGroup infinitive)
    {
        var before = infinitive.First - 1;
        if (!_sentence.Is(before, Traits.Preposition | Traits.Linker))
            return null;
        before = _sentence.IsComma(before - 1) ? before - 2 : before - 1;
        if (_clause.EndingAt(before) is not { IsTime: false } person || !person.HasName && !_sentence.Is(person.Head, Traits.Role) && !person.IsPronoun || _sentence.Is(person.Preposition, Traits.Agent))
            return null;
        var governor = _clause.Verbs.FindLast(v => v.Last < person.First);
        var subject = _clause.Phrases.Exists(p => p.Last < person.First && p.Preposition < 0 && !p.IsTime);
        return subject && (governor is null || !governor.Verb.Has(Frames.Infinitive) || governor.First < _clause.Phrases[0].First) ? person : null;
    }

    /// <summary>Last unit of a content: where a second statement of the source, or somebody's incise, begins.</summary>
    private int ContentEnd(int first, VerbGroup verb)
    {
        var end = _clause.End;
        foreach (var other in _clause.Verbs)
        {
            if (other.First <= first || other.First <= verb.Last)
                continue;
            var before = other.First - 1;
            if (_sentence.Is(before, Traits.Preposition) && other.Form == VerbForm.Gerund)
                before--;
            if (other.Form == VerbForm.Finite && IsNewStatement(other) is var comma and > 0 && comma > first)
                end = Math.Min(end, comma - 1);
            if (other.Form == VerbForm.Gerund && _sentence.IsComma(before) || other.Form == VerbForm.Finite && _sentence.Is(before, Traits.And) && other.Verb.Has(Frames.Clause))
                end = Math.Min(end, before - 1);
        }

        var commas = 0;
        for (var i = first; i <= end; i++)
        {
            if (_sentence.Sign(i) == ';' || _sentence.IsComma(i) && _sentence.Is(i + 1, Traits.Conjunction) && TurnsAway(i + 1))
                return i - 1;
            if (_sentence.IsComma(i) && commas++ == 0 && i > first + 1 && IsRelative(verb) && _clause.IsFinite(i + 1))
                return i - 1;
            if (_sentence.Sign(i) == ':' && _sentence.IsQuote(i + 1))
                return i - 1;
        }

        return end;
    }

    /// <summary>Whether the verb stands in a relative clause: « Paul Varo, à qui Lena Orsat a répondu que P, est parti ».</summary>
    private bool IsRelative(VerbGroup verb)
    {
        for (var i = verb.First - 1; i > 0 && !_sentence.IsComma(i); i--)
        {
            if (_sentence.Is(i, Traits.Relative))
                return true;
        }

        return false;
    }

    /// <summary>« …, mais le ministre … », « …, tandis que … »: the journalist speaks again.</summary>
    private bool TurnsAway(int conjunction) =>
        _sentence.Is(conjunction + 1, Traits.That) && !_sentence.Is(conjunction, Traits.Contrast)
        || _sentence.Is(conjunction, Traits.Contrast) && (_clause.Verbs.Exists(v => v.First == conjunction + 1)
            || _clause.StartingAt(conjunction + 1) is { IsPronoun: false } subject && _clause.HasVerb(subject.Last + 1, Math.Min(_clause.End, subject.Last + 4)));

    /// <summary>« Alors que X a dit que P, Y a affirmé »: the comma before Y; -1 where no second statement begins.</summary>
    private int IsNewStatement(VerbGroup other) =>
        _sentence.Is(0, Traits.Conjunction) && _clause.EndingAt(other.First - 1) is { Preposition: < 0, IsPronoun: false } subject && _sentence.IsComma(subject.First - 1) ? subject.First - 1 : -1;

    private void Add(VerbGroup verb, CueKind kind, NounPhrase? source, NounPhrase? apposition, (int, int)[] content, bool implied = false) =>
        _cues.Add(new Cue
        {
            Implied = implied,
            Sentence = _sentence,
            First = verb.First,
            Last = verb.Last,
            Kind = kind,
            Source = source,
            Apposition = apposition,
            Verb = verb.Verb,
            Content = content,
            Negated = verb.Negated,
            Weak = verb.Verb.Has(Frames.Thought),
        });
}
