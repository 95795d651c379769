using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution;

/// <summary>Finds reporting verbs that are set into or behind the words they report.</summary>
internal readonly struct InciseReader(Clause clause, SubjectFinder subjects, List<Cue> cues)
{
    private const int Reach = 45;

    private readonly Sentence _sentence = clause.Sentence;

    /// <summary>« … », a ajouté X; P, a annoncé X; "P, she added, Q": adds the cue where the verb is one of these.</summary>
    public bool Read(VerbGroup verb)
    {
        if (verb.Form != VerbForm.Finite || !verb.Verb.Has(Frames.Speech | Frames.Clause) || !verb.Verb.Has(Frames.Clause) && !_sentence.HasQuote)
            return false;
        var turned = verb.Pronoun >= 0 ? (Among(verb) ?? clause.At(verb.Pronoun), null) : Behind(verb);
        if (turned.Item1 is { } source && (StandsApart(verb.First) && (verb.Pronoun >= 0 || !IsAwaited(verb)) || Parts(verb, turned.Item2 ?? source)))
            return AddIncise(verb, verb.First, Math.Max(source.Last, verb.Last), source, turned.Item2);
        if (verb.Pronoun >= 0)
            return AddIncise(verb, verb.First, verb.Last, clause.At(verb.Pronoun), null);
        var straight = clause.WholeEndingAt(BackOverAdverbs(verb.First - 1));
        if (straight is not null && clause.JoinedTo(straight) is { } joined && StandsApart(joined.First))
            straight = joined;
        // "“…,” Lena Orsat, a geologist in Varn told the Tribune": the second comma is left out.
        if (straight is { HasName: false } && ApposedSubject(straight) is { HasName: true } bearer && ClosesIncise(verb))
            return AddIncise(verb, bearer.First, verb.Last, bearer, straight);
        if (straight is { IsTime: false } && (straight.Preposition < 0 || IsLikened(straight, verb)) && !IsReduced(straight, verb) && (StandsApart(straight.First) && !IsOpening(straight.First - 2) || Parts(straight, verb)) && ClosesIncise(verb))
            return AddIncise(verb, straight.First, verb.Last, straight, null);
        if (_sentence.IsComma(verb.First - 1) && subjects.Waiting(verb.First - 1) is { } waiting && (StandsApart(waiting.First) || Parts(waiting, verb)) && ClosesIncise(verb))
            return AddIncise(verb, waiting.First, verb.Last, waiting, subjects.Following(waiting));
        if (straight is not null && ApposedSubject(straight) is { } apposed && ClosesIncise(verb))
            return AddIncise(verb, apposed.First, verb.Last, apposed, straight);
        return false;
    }

    /// <summary>« …, Lena Orsat, la maire, a salué Paul Varo »: a subject before the verb waits for it, so what follows is none.</summary>
    private bool IsAwaited(VerbGroup verb)
    {
        if (!_sentence.IsComma(verb.First - 1) || subjects.Waiting(verb.First - 1) is not { } subject)
            return false;
        return subject.First > 0 && _sentence.IsQuote(subject.First - 1) || _sentence.Sign(subject.First - 1) is ',' or ':' && _sentence.IsQuote(subject.First - 2) || !HasPredicate(verb.First - 1);
    }

    /// <summary>"As Lena Orsat said on Monday, P", "“…,” as Lena Orsat put it": apart from the words, that only tells whose they are.</summary>
    private bool IsLikened(NounPhrase source, VerbGroup verb)
    {
        if (source.Preposition != source.First - 1 || source.IsPronoun || !_sentence.Is(source.Preposition, Traits.Likening) || _sentence.Article.Pack.AdjectivesFollow
            || source.Preposition > 0 && !_sentence.IsComma(source.Preposition - 1) && !_sentence.IsQuote(source.Preposition - 1))
            return false;
        if (_sentence.HasQuote)
            return !_sentence.Is(verb.Last + 2, Traits.Gerund);
        var i = verb.Last + 1;
        while (Asides.At(_sentence, i)?.Words.Length is { } length || (length = TellsWhen(i, verb)) > 0)
            i += length;
        return i >= clause.End || _sentence.IsComma(i) && !_sentence.Is(i + 1, Traits.Gerund);
    }

    /// <summary>Number of units at a place behind a verb that say when, where or to whom; 0 for none.</summary>
    private int TellsWhen(int unit, VerbGroup verb)
    {
        if (_sentence.Is(unit, Traits.Adverb))
            return 1;
        var phrase = clause.StartingAt(unit) ?? clause.StartingAt(unit + 1);
        if (phrase is null || phrase.First > unit && phrase.Preposition != unit)
            return 0;
        return phrase.IsTime || phrase.Preposition == unit && (phrase.HasName || _sentence.Is(phrase.Head, Traits.Utterance) || _sentence.Is(unit, Traits.To)) || unit == verb.Last + 1 && verb.Verb.Has(Frames.Addressee)
            ? phrase.Last - unit + 1 : 0;
    }

    /// <summary>"…, a deal announced at the start of the week": of a thing, that only says more of it.</summary>
    private bool IsReduced(NounPhrase phrase, VerbGroup verb) =>
        verb.Verb.Has(Frames.Object) && verb.First == verb.Last && _sentence.Is(verb.Last, Traits.Participle) && _sentence.Is(verb.Last + 1, Traits.Preposition) && !_sentence.IsQuote(0)
        && !phrase.HasName && !phrase.IsPronoun && _sentence.Is(phrase.First, Traits.Article) && !_sentence.Is(phrase.Head, Traits.Role | Traits.Institution | Traits.Utterance);

    /// <summary>"The lake, she added, is …", "In time, she added, the lake will …": between commas, the verb of the reported words behind.</summary>
    private bool Parts(NounPhrase source, VerbGroup verb)
    {
        var behind = verb.Last + 2;
        return _sentence.IsComma(source.First - 1) && _sentence.IsComma(verb.Last + 1) && verb.Verb.Has(Frames.Clause) && !_sentence.IsQuote(behind)
            && !_sentence.Is(behind, Traits.Gerund | Traits.Relative | Traits.Conjunction | Traits.That) && clause.HasVerb(behind, clause.End);
    }

    /// <summary>"Asked if the lake was falling, she said …": words that only say when and why she speaks.</summary>
    private bool IsOpening(int last)
    {
        var says = _sentence.Word(0) is { Reports.Length: > 0 } && _sentence.Is(0, Traits.Gerund) && _sentence.Is(1, Traits.That);
        says |= _sentence.Is(0, Traits.Gerund) && _sentence.HasQuote && !_sentence.IsQuote(last + 1);
        if (last < 1 || !says && !_sentence.Is(0, Traits.Participle | Traits.Conjunction | Traits.Whether) || _sentence.Is(0, Traits.Connective | Traits.And | Traits.Alone))
            return false;
        for (var i = 1; i <= last; i++)
        {
            if (_sentence.IsComma(i) || _sentence.IsQuote(i))
                return false;
        }

        return true;
    }

    /// <summary>« Le pont, assure la mairie, sera fermé », « En mai, assure la mairie, le pont sera fermé »: between commas, the verb of the reported words behind.</summary>
    private bool Parts(VerbGroup verb, NounPhrase last)
    {
        var behind = EndOfApposition(last.Last + 1) + 1;
        return _sentence.IsComma(verb.First - 1) && _sentence.IsComma(behind - 1) && behind < _sentence.Count
            && (_sentence.IsQuote(behind) || _sentence.Is(behind, Traits.Clitic | Traits.Negation | Traits.Reflexive) || clause.IsFinite(behind)
                || !clause.HasVerb(0, verb.First - 1) && !_sentence.Is(behind, Traits.Gerund | Traits.Relative | Traits.Conjunction | Traits.That) && clause.HasVerb(behind, clause.End));
    }

    /// <summary>"…, says Lena Orsat, a biologist at the school of Varn, Noria, helps": the comma right before the verb that waits; the next unit where there is none.</summary>
    private int EndOfApposition(int from)
    {
        for (var i = from; i < _sentence.Count && !clause.IsFinite(i) && !_sentence.IsQuote(i) && !_sentence.Is(i, Traits.Relative | Traits.That | Traits.Conjunction); i++)
        {
            if (_sentence.IsComma(i) && clause.IsFinite(i + 1))
                return i;
        }

        return from;
    }

    private int BackOverAdverbs(int i)
    {
        while (_sentence.Is(i, Traits.Adverb) || AdverbForms.Are(_sentence, i) && clause.At(i) is null)
            i--;
        return i;
    }

    private NounPhrase? ApposedSubject(NounPhrase last) =>
        _sentence.IsComma(last.First - 1) && clause.EndingAt(last.First - 2) is { Preposition: < 0 } first && first.HasName != last.HasName && StandsApart(first.First) ? first : null;

    /// <summary>The people that « on » stands for: « dit-on à la mairie », « indique-t-on de source policière ».</summary>
    private NounPhrase? Among(VerbGroup verb)
    {
        if (!_sentence.Is(verb.Pronoun, Traits.Collective))
            return null;
        foreach (var people in clause.Phrases)
        {
            if (people.First > verb.Last && people.Preposition > 0 && !people.IsTime)
                return !_sentence.IsComma(people.Preposition - 1) && !clause.HasVerb(verb.Last + 1, people.First) ? people : null;
        }

        return null;
    }

    private (NounPhrase?, NounPhrase?) Behind(VerbGroup verb)
    {
        var (subject, apposition) = subjects.After(verb.Last);
        // "pressed into mud some years ago": where a pronoun may follow its verb, nothing but its subject does.
        if (subject is not null && _sentence.Article.Pack.TurnsPronouns && _sentence.Is(verb.Last + 1, Traits.Preposition) && clause.At(verb.Last + 2) is { IsTime: false })
            return (null, null);
        // "…, told the board the mill was wet": whom it is told to.
        if (subject is not null && (_sentence.Is(verb.First, Traits.Be) && _sentence.Is(verb.Last, Traits.Gerund) || IsObject(verb, subject) || verb.Verb.Has(Frames.Addressee) && clause.StartingAt(subject.Last + 1) is { Preposition: < 0, IsTime: false }))
            return (null, null);
        // « Dimanche, a dit Lena Orsat, le port rouvrira »: neither is who has one an apposition.
        if (apposition is not null && (clause.IsFinite(apposition.Last + 1) || _sentence.Is(apposition.Last + 1, Traits.Clitic | Traits.Negation | Traits.Reflexive)))
            apposition = null;
        if (subject is not null && !IsEqual(verb, subject))
            return (null, null);
        // "said the lake is falling": who has a verb of its own is what is spoken of.
        return subject is null || verb.Verb.Has(Frames.Bare) && subject.First == verb.Last + 1 && clause.IsFinite(subject.Last + 1) || subject.IsPronoun && !_sentence.Article.Pack.TurnsPronouns && !_sentence.Is(subject.First, Traits.Determiner) ? (null, null) : (subject, apposition);
    }

    /// <summary>« ont annoncé leur volonté », « a annoncé des mesures »: what is not of the verb's number is its object.</summary>
    private bool IsEqual(VerbGroup verb, NounPhrase subject)
    {
        if (!_sentence.Article.Pack.AdjectivesFollow || subject.Joined is not null || !_sentence.Is(subject.First, Traits.Determiner | Traits.Possessive))
            return true;
        // « a annoncé son départ », but « a annoncé son avocat ».
        if (_sentence.Is(subject.First, Traits.Possessive) && !_sentence.Is(subject.Head, Traits.Role | Traits.Institution | Traits.Utterance) && !_sentence.IsQuote(verb.First - 2))
            return false;
        var finite = verb.First;
        while (finite < verb.Head && !_sentence.Is(finite, Traits.Finite))
            finite++;
        var (one, other) = (_sentence.Word(finite)!.Number, _sentence.Word(subject.First)!.Number);
        return one == GrammaticalNumber.Unknown || other == GrammaticalNumber.Unknown || one == other || _sentence.Is(subject.Head, Traits.Institution) || one == GrammaticalNumber.Plural && subject.Last > subject.Head;
    }

    /// <summary>"…, called Orsat a “liar”", "…, dubbed the “Inn” by guards": what a verb of naming names.</summary>
    private bool IsObject(VerbGroup verb, NounPhrase phrase) =>
        verb.Verb.Has(Frames.Object) && !verb.Verb.Has(Frames.Clause)
        && (clause.HasQuote(phrase.First, phrase.Last) || _sentence.IsQuote(phrase.Last + 1) || _sentence.Is(phrase.Last + 1, Traits.Article | Traits.Likening));

    /// <summary>Whether a comma, a quote or the end of one stands before a unit, with words to report before that.</summary>
    private bool StandsApart(int first)
    {
        var before = first - 1;
        if (_sentence.IsQuote(before) || _sentence.Is(before, Traits.Likening))
            return true;
        if (_sentence.Sign(before) is not (',' or '—' or '–' or '-') && !Letters.EndsSentence(_sentence.Sign(before)))
            return false;
        return _sentence.IsQuote(before - 1) || clause.HasVerb(0, before - 1) || HasPredicate(before - 1);
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
        var apart = !_sentence.Is(_sentence.FirstWord, Traits.Conjunction | Traits.Whether | Traits.Gerund);
        for (var i = verb.Last + 1; i < _sentence.Count && i < verb.Last + Reach; i++)
        {
            if (apart && IsOwnClause(i, verb))
                return true;
            if (Asides.At(_sentence, i) is { } aside)
            {
                i += aside.Words.Length - 1;
                continue;
            }

            if (_sentence.Is(i, Traits.That | Traits.Whether) && !_sentence.Is(i, Traits.Conjunction))
                return _sentence.IsQuote(0);
            if (_sentence.IsQuote(i) || _sentence.Sign(i) is ',' or ':' or ';' || Letters.EndsSentence(_sentence.Sign(i)))
                return _sentence.Sign(i) != ':' || _sentence.IsQuote(0);
            if (clause.IsFinite(i) || !_sentence.IsQuote(0) && TakesMore(i, verb))
                return false;
        }

        return true;
    }

    /// <summary>"…, X said as he left", "X said in a letter that was read": a clause of the journalist's own, which says when, why and where.</summary>
    private bool IsOwnClause(int unit, VerbGroup verb)
    {
        if (_sentence.Is(unit, Traits.Relative) || new BareClause(clause).IsRelative(unit, verb))
            return true;
        if (!_sentence.Is(unit, Traits.Conjunction) || _sentence.Is(unit, Traits.Contrast | Traits.And))
            return false;
        return !_sentence.Is(unit, Traits.Preposition) || clause.StartingAt(unit + 1) is { } subject && clause.IsFinite(subject.Last + 1);
    }

    /// <summary>« …, X proposait de tenir un sommet »: a verb with an object of its own closes nothing.</summary>
    private bool TakesMore(int unit, VerbGroup verb) =>
        _sentence.Is(unit, Traits.Infinitive) && !_sentence.Is(unit, Traits.Finite)
        || clause.StartingAt(unit) is { Preposition: < 0, IsTime: false } && !verb.Verb.Has(Frames.Addressee);

    private bool AddIncise(VerbGroup verb, int first, int last, NounPhrase? source, NounPhrase? apposition)
    {
        var start = ClauseStart(first - 1);
        var content = default(Stretches);
        var before = TrimBack(first - 1);
        if (before >= start)
            content.Add(start, before);
        var resume = Resume(Math.Max(last, apposition?.Last ?? 0));
        if (resume >= 0)
            content.Add(resume, ContentEnd.Of(clause, resume, verb));
        cues.Add(Cue.Of(clause, verb, CueKind.Incise, source, apposition, content));
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
                return _sentence.IsQuote(i + 1) || _sentence.IsQuote(0) is false && i + 1 < _sentence.Count && clause.HasVerb(i + 1, clause.End) && !_sentence.Is(i + 1, Traits.Gerund | Traits.Relative | Traits.Conjunction) ? i + 1 : NextQuote(i + 1);
            if (clause.IsFinite(i))
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
            if (_sentence.Sign(i) == ';' || Cue.InciseEndsAt(cues, i))
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
}
