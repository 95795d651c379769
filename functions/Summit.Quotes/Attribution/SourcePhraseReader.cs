using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>Finds the prepositions that name a source: « selon X, P », "P, according to X", « Pour X, « … » ».</summary>
internal readonly struct SourcePhraseReader(Clause clause, List<Cue> cues)
{
    private readonly Sentence _sentence = clause.Sentence;
    private readonly SubjectFinder _subjects = new(clause);

    public void Read()
    {
        for (var i = 0; i < _sentence.Count && _sentence.Holds(FormUse.OpensSource); i++)
        {
            if (Asides.SourceAt(_sentence, i) is { } phrase)
                Read(i, i + phrase.Words.Length - 1, phrase.Kind == PhraseKind.WeakSource);
        }
    }

    private void Read(int first, int last, bool weak)
    {
        if (weak && _sentence.Is(last + 1, Traits.Relative))
        {
            if (_sentence.IsQuote(last + 2) && Antecedent(first) is { } person && (person.HasName || _sentence.Is(person.Head, Traits.Role | Traits.Institution)))
                Relative(first, last);
            return;
        }

        if (weak && !(first == 0 || _sentence.IsQuote(first - 1) && Closes(last) || _sentence.Is(first - 1, Traits.Conjunction) || _sentence.Sign(first - 1) == ':'))
            return;
        if (_sentence.Is(last + 1, Traits.Relative))
        {
            Relative(first, last);
            return;
        }

        if (_sentence.Sign(last + 1) is '#' or '@')
            last++;
        if ((Stressed(last + 1) ?? clause.At(last + 1)) is not { IsTime: false } source || source.First > last + 1)
            return;
        if (source.First <= last)
            source = NounPhraseReader.Part(_sentence, last + 1, source.Last);
        if (!CanSpeak(source))
            return;
        var apposition = _subjects.Following(source.Joined ?? source) is { } beside && IsApposition(source, beside) ? beside : BehindRelative(source);
        var end = Math.Max(source.Last, apposition?.Last ?? 0);
        var content = Content(first, end);
        if (content.Count == 0 || weak && !content.HoldQuote(clause))
            return;
        cues.Add(new Cue
        {
            Clause = clause,
            First = first,
            Last = last,
            Kind = CueKind.Preposition,
            Source = source,
            Apposition = apposition,
            Content = content,
            Weak = weak || IsInRelative(first) || IsInApposition(first, end),
        });
    }

    /// <summary>« selon lui », « d'après eux »: what else stands before a verb stands for somebody behind a preposition; null for none.</summary>
    private NounPhrase? Stressed(int unit) =>
        _sentence.Word(unit) is { Gender: not Gender.Unknown, Traits: Traits.None or Traits.Clitic }
            ? new NounPhrase { First = unit, Last = unit, Head = unit, IsPronoun = true } : null;

    /// <summary>« le port qui, selon Lena Orsat, fermera »: what it says of is no clause of its own.</summary>
    private bool IsInRelative(int first) => _sentence.IsComma(first - 1) && _sentence.Is(first - 2, Traits.Relative | Traits.That);

    /// <summary>« …, condition indispensable, selon lui, à la paix »: it judges a noun beside the clause.</summary>
    private bool IsInApposition(int first, int end)
    {
        if (!_sentence.IsComma(first - 1) || !_sentence.IsComma(end + 1) || clause.HasVerb(end + 2, clause.End) || clause.HasQuote(end + 2, clause.End))
            return false;
        var comma = first - 2;
        while (comma > 0 && _sentence.IsWord(comma))
            comma--;
        return comma > 0 && _sentence.IsComma(comma) && !clause.HasVerb(comma + 1, first - 2) && clause.HasVerb(0, comma);
    }

    private bool IsApposition(NounPhrase source, NounPhrase apposition) => source.HasName != apposition.HasName && (apposition.Last >= clause.End || _sentence.Sign(apposition.Last + 1) is ',' or ':');

    /// <summary>« un pêcheur qui a vu la crue, Paul Varo, »: the name behind the clause that tells of the source; null for none.</summary>
    private NounPhrase? BehindRelative(NounPhrase source)
    {
        if (source.HasName || !_sentence.Is(source.Last + 1, Traits.Relative))
            return null;
        var comma = source.Last + 2;
        while (comma < _sentence.Count && _sentence.IsWord(comma))
            comma++;
        return _sentence.IsComma(comma) && clause.StartingAt(comma + 1) is { HasName: true, Joined: null } name && _sentence.IsComma(name.Last + 1) ? name : null;
    }

    private bool CanSpeak(NounPhrase source) =>
        source.HasName || source.IsPronoun || source.IsBare || _sentence.Is(source.Head, Traits.Role | Traits.Institution | Traits.Utterance) || source.Joined is { } other && CanSpeak(other);

    /// <summary>« la déclaration de X selon laquelle P »: the source is what « de » hangs on the noun before.</summary>
    private void Relative(int first, int last)
    {
        if (Antecedent(first) is not { } noun)
            return;
        noun = Complement(noun) ?? noun;
        var start = _sentence.IsComma(last + 2) ? last + 3 : last + 2;
        if (start > clause.End)
            return;
        cues.Add(new Cue { Clause = clause, First = first, Last = last + 1, Kind = CueKind.Clause, Source = noun, Content = Stretches.Of(start, clause.End) });
    }

    /// <summary>« Un geste honteux » pour la FDL: nothing but the source follows.</summary>
    private bool Closes(int last) => clause.StartingAt(last + 1) is { } source && (source.Joined ?? source).Last >= clause.End;

    private NounPhrase? Antecedent(int first) => clause.EndingAt(_sentence.IsComma(first - 1) ? first - 2 : first - 1);

    /// <summary>X in « la déclaration de X ».</summary>
    private NounPhrase? Complement(NounPhrase noun)
    {
        for (var i = noun.Last; i > noun.First; i--)
        {
            if (_sentence.Is(i - 1, Traits.Linker) && _sentence.IsCapital(i))
                return NounPhraseReader.Part(_sentence, i, noun.Last);
        }

        return null;
    }

    private Stretches Content(int first, int end)
    {
        if (first == 0 || _sentence.Is(first - 1, Traits.Conjunction) && first == 1 || _sentence.Sign(first - 1) is ';' or ':')
        {
            var start = FirstClause(end + 1);
            return start < 0 ? default : Stretches.Of(start, End(start));
        }

        // "Here is how it went in the words of Orsat: “…”"
        if (_sentence.Sign(end + 1) == ':' && _sentence.IsQuote(end + 2))
            return Stretches.Of(end + 2, clause.End);
        var before = first - 1;
        while (before > 0 && _sentence.Sign(before) is ',' or '—' or '–')
            before--;
        // "“…,” said one expert, as reported by the Tribune"
        if (Cue.InciseEndsAt(cues, before) || clause.EndingAt(before) is { } speaker && _sentence.IsQuote(0) && Cue.HasSource(cues, speaker))
            return default;
        var from = ClauseStart(before);
        var parts = !clause.HasVerb(from, before) && clause.HasVerb(end + 2, clause.End) || clause.IsFinite(before) || _sentence.Is(before, Traits.Have | Traits.Be);
        var content = Stretches.Of(from, before);
        if (_sentence.IsComma(first - 1) && _sentence.IsComma(end + 1) && end + 2 <= clause.End && parts)
            content.Add(end + 2, End(end + 2));
        return content;
    }

    /// <summary>The first stretch behind a comma that has a verb or is a quote: what stands before it explains the source.</summary>
    private int FirstClause(int from)
    {
        if (_sentence.IsQuote(from))
            return from;
        for (var i = from; i < _sentence.Count; i++)
        {
            if (_sentence.Sign(i) is not (',' or ':'))
                continue;
            var next = i + 1;
            while (next < _sentence.Count && _sentence.Sign(next) is not (',' or ':'))
                next++;
            if (!_sentence.Is(i + 1, Traits.Relative) && (IsSubject(i + 1) || clause.HasVerb(i + 2, next - 1) || _sentence.IsQuote(i + 1) || next >= clause.End))
                return i + 1;
        }

        return -1;
    }

    /// <summary>« la baisse du prix du sel, de la glace … »: a phrase with its article that is no apposition opens the clause.</summary>
    private bool IsSubject(int first) =>
        clause.StartingAt(first) is { Preposition: < 0, IsTime: false, HasName: false } phrase && _sentence.Is(first, Traits.Determiner)
        && !_sentence.Is(phrase.Head, Traits.Role | Traits.Institution) && _sentence.IsComma(phrase.Last + 1) && _sentence.Is(phrase.Last + 2, Traits.Linker);

    private bool OpensContent(int unit)
    {
        foreach (var cue in cues)
        {
            if (cue.Kind == CueKind.Clause && cue.Content.StartAt(unit))
                return true;
        }

        return false;
    }

    private int ClauseStart(int before)
    {
        for (var i = before; i >= 0; i--)
        {
            if (_sentence.Sign(i) is ';' or ':' || _sentence.Is(i, Traits.That) && i > 0 && OpensContent(i + 1))
                return i + 1;
        }

        return 0;
    }

    private int End(int first)
    {
        for (var i = first; i <= clause.End; i++)
        {
            if (_sentence.Sign(i) == ';' || i > first && _sentence.IsComma(i - 1) && _sentence.Word(i) is { Reports.Length: > 0 } word && word.Is(Traits.Gerund))
                return _sentence.Sign(i) == ';' ? i - 1 : i - 2;
        }

        return clause.End;
    }
}
