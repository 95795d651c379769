using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>Finds the cues of a sentence: its reporting verbs and prepositions, each with source and content.</summary>
internal readonly struct CueReader(Clause clause, List<Cue> cues)
{
    private const int Reach = 45;

    private readonly Sentence _sentence = clause.Sentence;
    private readonly SubjectFinder _subjects = new(clause);

    /// <summary>The cues of a clause, in order.</summary>
    /// <param name="clause">The clause, with its phrases and verbs.</param>
    /// <param name="cues">A list to collect them in.</param>
    public static Cue[] Read(Clause clause, List<Cue> cues)
    {
        if (!CanReport(clause))
            return [];
        cues.Clear();
        new CueReader(clause, cues).Read();
        return [.. cues];
    }

    private void Read()
    {
        foreach (var verb in clause.Verbs)
        {
            if (verb.Form == VerbForm.Finite || verb.Form == VerbForm.Passive && verb.Verb.Has(Frames.Object))
                ReadVerb(verb);
        }

        new SourcePhraseReader(clause, cues).Read();
        foreach (var verb in clause.Verbs)
        {
            if (verb.Form is VerbForm.Gerund or VerbForm.Infinitive)
                Governing(verb);
            if (verb.Form == VerbForm.Gerund && verb.Verb.Has(Frames.Relay))
                Relaying(verb);
        }

        new GuessedVerbReader(clause, cues).Read();
        if (cues.Count > 1)
            cues.Sort(static (a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>Whether a sentence has a reporting verb, a phrase that may name a source, or a quote: most have none.</summary>
    private static bool CanReport(Clause clause) =>
        clause.Verbs.Length > 0 || clause.Sentence.HasQuote || Asides.HoldSource(clause.Sentence);

    private void ReadVerb(VerbGroup verb)
    {
        if (verb.Form == VerbForm.Passive)
            Passive(verb);
        else if (!new InciseReader(clause, _subjects, cues).Read(verb))
            Governing(verb);
    }

    /// <summary>« … » évoqué par X: the source is the agent, the words stand before, or behind « de ».</summary>
    private void Passive(VerbGroup verb)
    {
        // "Orsat was quoted as saying by the Tribune": the participle says whose words they are.
        if (_sentence.Is(verb.Last + 1, Traits.Likening) && _sentence.Is(verb.Last + 2, Traits.Gerund))
            return;
        for (var i = verb.Last + 1; i < _sentence.Count && i < verb.Last + Reach && !clause.IsFinite(i) && !_sentence.Is(i, Traits.That); i++)
        {
            if (clause.StartingAt(i) is not { Preposition: >= 0 } agent || agent.Preposition != i - 1 || !_sentence.Is(i - 1, Traits.Agent))
                continue;
            var before = Math.Max(0, verb.First - 8);
            Add(verb, CueKind.Agent, agent, _subjects.Following(agent), OfAgent((before, verb.First - 1), (verb.Last + 1, i - 1), agent.Last + 1));
            return;
        }

        // « accusé de « mentir » », "described as “a fraud”": the words are somebody's, and nobody says whose.
        if (_sentence.IsQuote(verb.Last + 2) && _sentence.Is(verb.Last + 1, Traits.Preposition | Traits.Linker | Traits.Likening))
            Add(verb, CueKind.Agent, null, null, Stretches.Of(verb.Last + 1, verb.Last + 2));
    }

    /// <summary>What a passive reports: before it, between it and its agent, and in "described by X as “…”" behind.</summary>
    private Stretches OfAgent((int First, int Last) before, (int First, int Last) between, int behind)
    {
        var content = Stretches.Of(before.First, before.Last);
        content.Add(between.First, between.Last);
        if (!_sentence.Is(behind, Traits.Likening | Traits.Preposition))
            return content;
        var last = behind + 1;
        while (last < _sentence.Count && last < behind + 5 && _sentence.IsWord(last))
            last++;
        if (_sentence.IsQuote(last))
            content.Add(behind + 1, last);
        return content;
    }

    /// <summary>A verb whose content follows it: a clause, a quote, an infinitive, an object.</summary>
    private void Governing(VerbGroup verb)
    {
        var found = ContentFinder.Find(clause, verb);
        if (found.Kind is not { } kind)
        {
            Closing(verb);
            return;
        }

        if (verb.Form != VerbForm.Finite && Opens(verb))
        {
            Opening(verb, kind, found.First);
            return;
        }

        var (source, apposition) = verb.Form == VerbForm.Finite ? _subjects.Before(verb.First) : MainSource(verb);
        // « C'est ce que pense la maire : « … » »
        if (source is null && (verb.First == _sentence.FirstWord || _sentence.Is(verb.First - 1, Traits.That)) && kind == CueKind.Before)
            (source, apposition) = _subjects.After(verb.Last);
        // "I asked him how …", "We start by noting that …" are the journalist's own.
        if (verb.Form == VerbForm.Finite && !_sentence.Article.Pack.AdjectivesFollow && _sentence.Is(verb.First - 1, Traits.FirstPerson) && !_sentence.Is(verb.First - 1, Traits.Possessive))
            return;
        if (verb.Form != VerbForm.Finite && (source is null || source.First > verb.First) && IsFirstPerson(verb.First))
            return;
        // « Il convient de rappeler que » reports nobody.
        if (source is { IsPronoun: true } && verb.Form == VerbForm.Infinitive && clause.IsFinite(source.Last + 1) && !ReportsBetween(source.Last + 1, verb.First))
            return;
        if (source is { IsPronoun: true } && _sentence.Is(source.First, Traits.Collective) && clause.Phrases[0] is { Preposition: 0, IsTime: false } among)
            (source, apposition) = (among, null);
        Add(verb, kind, source, apposition, Stretches.Of(found.First, ContentEnd.Of(clause, found.First, verb)));
    }

    private bool IsFirstPerson(int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (_sentence.Is(i, Traits.FirstPerson) && !_sentence.Is(i, Traits.Possessive))
                return true;
        }

        return false;
    }

    /// <summary>Whether a participle or infinitive opens its sentence: « Et d'ajouter », « Estimant que ».</summary>
    private bool Opens(VerbGroup verb)
    {
        for (var i = 0; i < verb.First; i++)
        {
            var opens = _sentence.Is(i, Traits.And | Traits.Adverb | Traits.Conjunction | Traits.Preposition | Traits.Linker) && !clause.IsFinite(i) && clause.At(i) is null;
            var linked = verb.Form != VerbForm.Infinitive || i < verb.First - 1 || _sentence.Is(i, Traits.Linker);
            if (!opens || !linked)
                return false;
        }

        return true;
    }

    /// <summary>« Estimant que P, les pêcheurs ont quitté Varn »: the subject behind speaks; where there is none, whoever spoke before.</summary>
    private void Opening(VerbGroup verb, CueKind kind, int first)
    {
        for (var i = first + 1; i < clause.End; i++)
        {
            if (!_sentence.IsComma(i) || clause.StartingAt(i + 1) is not { Preposition: < 0, IsTime: false } main || !clause.HasVerb(main.Last + 1, Math.Min(clause.End, main.Last + 3)) || kind == CueKind.Clause && !clause.HasVerb(first, i - 1))
                continue;
            Add(verb, kind, main, _subjects.Following(main), Stretches.Of(first, i - 1));
            return;
        }

        if (verb.Form == VerbForm.Infinitive || kind is CueKind.Before or CueKind.Clause)
            Add(verb, kind, null, null, Stretches.Of(first, ContentEnd.Of(clause, first, verb)), implied: true);
    }

    /// <summary>Whose words a participle or infinitive reports: those of the sentence's last source, else of its subject.</summary>
    private (NounPhrase? Source, NounPhrase? Apposition) MainSource(VerbGroup verb)
    {
        if (verb.Form == VerbForm.Gerund && _sentence.Is(verb.First - 1, Traits.Likening) && Quoted(verb.First - 2) is { Subject: not null } quoted)
            return quoted;
        // « le marin qui, criant « Terre », … »
        if (verb.Form == VerbForm.Gerund && _sentence.IsComma(verb.First - 1) && _sentence.Is(verb.First - 2, Traits.Relative) && clause.WholeEndingAt(verb.First - 3) is { IsTime: false } bearer)
            return (bearer, null);
        if (verb.Form == VerbForm.Gerund && OwnSubject(verb) is { } own)
            return (own, null);
        if (verb.Form == VerbForm.Infinitive && Controller(verb) is { } controller)
            return (controller, _subjects.Following(controller));
        if (verb.Form == VerbForm.Infinitive && NearestSubject(verb.First) is { } nearest)
            return (nearest, _subjects.Following(nearest));
        if (LastSource(verb.First) is { } last)
            return (last.Source, last.Apposition);
        var main = _subjects.Acting(verb.First);
        if (main.Subject is not null)
            return main;
        var later = SubjectBehind(verb.Last, apart: true) ?? SubjectBehind(verb.Last, apart: false);
        return (later, later is null ? null : _subjects.Following(later));
    }

    /// <summary>Whether a reporting verb starts no later than one unit and ends before another.</summary>
    private bool ReportsBetween(int start, int end)
    {
        foreach (var verb in clause.Verbs)
        {
            if (verb.First <= start && verb.Last < end)
                return true;
        }

        return false;
    }

    /// <summary>The cue nearest before a unit that has a source.</summary>
    private Cue? LastSource(int before)
    {
        Cue? last = null;
        foreach (var cue in cues)
        {
            if (cue.Last < before && cue.Source is not null && !(cue.Last <= last?.Last) && !(_sentence.IsComma(before - 1) && IsReported(cue)))
                last = cue;
        }

        return last;
    }

    /// <summary>"X said that Y had announced the sale, adding …": what Y announced stands in X's words, so X adds.</summary>
    private bool IsReported(Cue cue)
    {
        foreach (var other in cues)
        {
            if (other.Kind == CueKind.Clause && other.Covers(cue.First))
                return true;
        }

        return false;
    }

    /// <summary>The first phrase behind a unit with a verb right behind it; where it must stand apart, with a comma before it.</summary>
    private NounPhrase? SubjectBehind(int unit, bool apart)
    {
        foreach (var phrase in clause.Phrases)
        {
            if (phrase.First > unit && phrase.Preposition < 0 && clause.IsFinite(phrase.Last + 1) && (!apart || _sentence.IsComma(phrase.First - 1)))
                return phrase;
        }

        return null;
    }

    /// <summary>X in "quoted X as saying", "X was quoted as saying".</summary>
    private (NounPhrase? Subject, NounPhrase? Apposition) Quoted(int before)
    {
        var governor = clause.ReportBefore(before + 1);
        if (governor is { Form: VerbForm.Passive })
            return _subjects.Before(governor.First);
        return governor is null ? default : (clause.EndingAt(before), null);
    }

    /// <summary>"P, according to the Tribune, citing X", "P, the Tribune reported, quoting X": the words are those of X.</summary>
    private void Relaying(VerbGroup participle)
    {
        if (!_sentence.IsComma(participle.First - 1) || clause.StartingAt(participle.Last + 1) is not { IsTime: false, IsPronoun: false } source || _sentence.Is(source.Head, Traits.Utterance)
            || !source.HasName && !_sentence.Is(source.Head, Traits.Role | Traits.Institution))
            return;
        var i = cues.Count - 1;
        while (i >= 0 && !(cues[i].Kind is CueKind.Preposition or CueKind.Incise && cues[i].Last < participle.First))
            i--;
        if (i >= 0 && cues[i].Source is { HasName: true } relayer && !clause.HasVerb(cues[i].Last + 1, participle.First - 1) && IsOutlet(relayer))
            cues[i] = cues[i].By(source, _subjects.Following(source));
    }

    /// <summary>Whether a name is that of a body: a person who cites another speaks all the same.</summary>
    private bool IsOutlet(NounPhrase name) =>
        NameFinder.Holds(_sentence, name.NameFirst, name.NameLast, Traits.Institution | Traits.Body) || NameFinder.IsAcronym(_sentence, name.NameLast) || !_sentence.IsCapital(name.First) && _sentence.Is(name.First, Traits.Article) && !_sentence.Is(name.Head, Traits.Role);

    /// <summary>"“…,” X was quoted as saying", "P, the Tribune quoted X as saying on Monday": the words stand before.</summary>
    private void Closing(VerbGroup participle)
    {
        if (participle.Form != VerbForm.Gerund || !_sentence.Is(participle.First - 1, Traits.Likening) || Quoted(participle.First - 2).Subject is not { } source
            || _subjects.Before(clause.ReportBefore(participle.First)!.First).Subject is not { } subject || !_sentence.IsQuote(subject.First - 1) && !_sentence.IsComma(subject.First - 1))
            return;
        var last = _sentence.IsComma(subject.First - 1) ? subject.First - 2 : subject.First - 1;
        if (_sentence.IsQuote(last) || clause.HasVerb(0, last))
            Add(participle, CueKind.Incise, source, _subjects.Following(source), Stretches.Of(0, last));
    }

    /// <summary>X in "with X saying that P": the phrase right before a participle, where it is no object of something else.</summary>
    private NounPhrase? OwnSubject(VerbGroup participle)
    {
        var beside = _sentence.Is(participle.First - 1, Traits.Adverb) ? participle.First - 2 : participle.First - 1;
        if (participle.First != participle.Head || clause.EndingAt(beside) is not { IsTime: false } own || clause.HasQuote(own.First, own.Last) || _sentence.Is(own.Head, Traits.Utterance))
            return null;
        return own.Preposition < 0 || _sentence.IsComma(own.Preposition - 1) || _sentence.Is(own.Preposition, Traits.With) ? own : null;
    }

    /// <summary>X in « ce que X a saisi pour proposer que P »: the subject of the verb that stands before in a relative clause.</summary>
    private NounPhrase? NearestSubject(int before)
    {
        var verb = before - 1;
        while (verb > 0 && !clause.IsFinite(verb))
            verb--;
        return verb > 1 && clause.EndingAt(verb - 1) is { Preposition: < 0, IsTime: false, IsPronoun: false } subject && _sentence.Is(subject.First - 1, Traits.Relative | Traits.That) ? subject : null;
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
        if (clause.EndingAt(before) is not { IsTime: false } person || !person.HasName && !_sentence.Is(person.Head, Traits.Role) && !person.IsPronoun || _sentence.Is(person.Preposition, Traits.Agent)
            || _sentence.Is(person.Preposition, Traits.To) && _sentence.Is(person.Head, Traits.Body))
            return null;
        var governor = clause.ReportBefore(person.First);
        var subject = HasSubjectBefore(person.First);
        return subject && (governor is null || !governor.Verb.Has(Frames.Infinitive) || governor.First < clause.Phrases[0].First) ? person : null;
    }

    private bool HasSubjectBefore(int unit)
    {
        foreach (var phrase in clause.Phrases)
        {
            if (phrase.Last < unit && phrase.Preposition < 0 && !phrase.IsTime)
                return true;
        }

        return false;
    }

    private void Add(VerbGroup verb, CueKind kind, NounPhrase? source, NounPhrase? apposition, Stretches content, bool implied = false) =>
        cues.Add(Cue.Of(clause, verb, kind, source, apposition, content, implied));
}
