using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>Finds what a reporting verb governs: the first of que/that, a quote, a colon, an infinitive or an object.</summary>
internal ref struct ContentFinder(Clause clause, VerbGroup verb)
{
    private const int Reach = 45;

    private readonly Sentence _sentence = clause.Sentence;

    /// <summary>Phrases between the verb and its content that are objects of its own; whom it is said to is none.</summary>
    private int _objects;

    public static (CueKind? Kind, int First) Find(Clause clause, VerbGroup verb) => new ContentFinder(clause, verb).Find();

    private (CueKind? Kind, int First) Find()
    {
        for (var i = verb.Last + 1; i < _sentence.Count && i < verb.Last + Reach; i++)
        {
            if (_sentence.IsQuote(i))
                return Quote(i);
            if (_sentence.Sign(i) == ':')
                return clause.HasQuote(i, clause.End) ? (CueKind.Before, i + 1) : (null, 0);
            if (Asides.At(_sentence, i) is { } aside)
            {
                i += aside.Words.Length - 1;
                continue;
            }

            if (PastRelative(i) is var that and > 0)
                i = that;
            if (Opened(i) is { } opened)
                return opened;

            if (verb.Verb.Has(Frames.Bare) && !verb.Verb.Has(Frames.Object) && Bare.IsBehindComplement(i))
                continue;
            if (_sentence.Sign(i) == ';' || clause.IsFinite(i))
                return AsQuoted(i) ? (CueKind.Object, verb.Last + 1) : (null, 0);
            if (_sentence.IsComma(i))
            {
                if (AfterComma(i) is not (>= 0 and var resume))
                    return (null, 0);
                i = resume - 1;
                continue;
            }

            if (Asides.StartingAt(_sentence, i, PhraseKind.ClauseNoun) is { } noun && verb.Verb.Has(Frames.Speech | Frames.Clause))
                return (CueKind.Clause, i + noun.Words.Length);
            if (clause.StartingAt(i) is { } phrase)
            {
                if (IsTold(phrase))
                    return (null, 0);
                if (Phrase(phrase) is { } found)
                    return found;
                i = phrase.Last;
            }
        }

        return (null, 0);
    }

    /// <summary>"described the plans that he had seen as “…”": behind whatever tells of the object.</summary>
    private bool AsQuoted(int from)
    {
        if (!verb.Verb.Has(Frames.Object) || verb.Verb.Has(Frames.Clause))
            return false;
        for (var i = from; i < _sentence.Count && i < verb.Last + Reach && !(_sentence.Sign(i) is ',' or ';' or ':'); i++)
        {
            if (_sentence.Is(i, Traits.Likening) && (_sentence.IsQuote(i + 1) || _sentence.Is(i + 1, Traits.Determiner) && _sentence.IsQuote(i + 2)))
                return true;
        }

        return false;
    }

    /// <summary>What the word at a unit opens: a clause, a question, an infinitive; null where it opens nothing.</summary>
    private (CueKind? Kind, int First)? Opened(int i)
    {
        if (OpensSubordinate(i) || IsNextClause(i))
            return (null, 0);
        if (Bare.StartsWithThat(i))
            return TakesBareClause && !Bare.IsRelative(i, verb) ? (CueKind.Clause, i) : null;
        if (TakesBareClause && i == verb.Last + 1 && !verb.Verb.Has(Frames.Addressee) && Bare.StartsWithGerund(i))
            return (CueKind.Clause, i);
        if (_sentence.Is(i, Traits.That) && !_sentence.Is(i, Traits.Determiner) || _sentence.Is(i, Traits.That) && _objects == 0 && !IsDeterminer(i))
            return Clause(i + 1);
        if (_objects == 0 && _sentence.Is(i, Traits.Whether) && !_sentence.Is(i - 1, Traits.Preposition))
            return Question(i);
        if (IsInfinitive(i) && _objects == 0 && i <= verb.Last + 3 && verb.Verb.Has(Frames.Infinitive) && Asides.StartingAt(_sentence, i - 1, PhraseKind.WeakSource) is null)
            return (CueKind.Infinitive, WithNegation(i));
        if (_objects == 0 && _sentence.Is(i, Traits.Infinitive) && !verb.Verb.Has(Frames.Infinitive) && _sentence.Is(i - 1, Traits.Preposition))
            return (null, 0);
        return null;
    }

    /// <summary>"shouted at the crowd and he replied".</summary>
    private bool IsNextClause(int i) => i > verb.Last + 1 && _sentence.Is(i, Traits.And) && clause.StartingAt(i + 1) is { IsPronoun: true } && clause.IsFinite(i + 2);

    private BareClause Bare => new(clause);

    private bool TakesBareClause => verb.Verb.Has(Frames.Bare) && (_objects == 0 || verb.Verb.Has(Frames.Addressee));

    private (CueKind? Kind, int First)? Phrase(NounPhrase phrase)
    {
        if (phrase.Preposition <= verb.Last && !IsTime(phrase) && !(phrase.IsPronoun && phrase.First == verb.Pronoun))
        {
            if (TakesBareClause && !IsAddressee(phrase) && !_sentence.Is(phrase.First - 1, Traits.And) && Bare.StartsWith(phrase, verb.Verb.Has(Frames.Object)))
                return (CueKind.Clause, Opening(phrase.First));
            if (!verb.Verb.Has(Frames.Addressee) || _objects > 0)
                _objects++;
        }

        if (clause.HasQuote(phrase.First, phrase.Last))
            return (verb.Verb.Has(Frames.Object) ? CueKind.Object : null, verb.Last + 1);
        return null;
    }

    /// <summary>"told the man in the shop to leave": what he is to do.</summary>
    private bool IsTold(NounPhrase phrase)
    {
        if (!verb.Verb.Has(Frames.Addressee) || phrase.First > verb.Last + 1)
            return false;
        var next = phrase.Last + 1;
        while (clause.StartingAt(next + 1) is { IsTime: false } complement && complement.Preposition == next)
            next = complement.Last + 1;
        return _sentence.Is(next, Traits.To) && _sentence.Is(next + 1, Traits.Infinitive);
    }

    /// <summary>"told those who came that …": past the relative clause of whom it is said to; 0 for none.</summary>
    private int PastRelative(int relative)
    {
        if (!verb.Verb.Has(Frames.Addressee) || !_sentence.Is(relative, Traits.Relative) || clause.EndingAt(relative - 1) is null)
            return 0;
        for (var i = relative + 1; i < _sentence.Count && i < verb.Last + Reach && _sentence.IsWord(i); i++)
        {
            if (_sentence.Is(i, Traits.That) && clause.StartingAt(i + 1) is not null)
                return i;
        }

        return 0;
    }

    /// <summary>"said Monday the lake …", but "said Monday was …", "said 40 had …".</summary>
    private bool IsTime(NounPhrase phrase) => phrase.IsTime && !(clause.IsFinite(phrase.Last + 1) && !_sentence.IsCapital(phrase.Last + 1));

    /// <summary>Back over "at least", "only" and the like, which the phrase begins with.</summary>
    private int Opening(int first)
    {
        for (var i = verb.Last + 1; i < first; i++)
        {
            if (Asides.FocusAt(_sentence, i) is var focus and > 0 && i + focus == first)
                return i;
        }

        return first;
    }

    /// <summary>« dit ne plus croire »: from the first word that denies.</summary>
    private int WithNegation(int first)
    {
        while (first - 1 > verb.Last && _sentence.Is(first - 1, Traits.Negation))
            first--;
        return first;
    }

    private (CueKind? Kind, int First) Quote(int quote)
    {
        if (_objects == 0 && verb.Verb.Has(Frames.Speech) && IsIntroduced(quote))
            return (CueKind.Before, verb.Last + 1);
        // « demande aux élus de « respecter le lac » »
        if (verb.Verb.Has(Frames.Speech) && (_objects == 0 || verb.Verb.Has(Frames.Addressee)) && _sentence.Is(quote - 1, Traits.Linker) && QuoteKinds.IsDeed(_sentence.Article, _sentence.Quote(quote)))
            return (CueKind.Object, verb.Last + 1);
        return (verb.Verb.Has(Frames.Object) || _objects > 0 && verb.Verb.Has(Frames.Addressee) ? CueKind.Object : null, verb.Last + 1);
    }

    /// <summary>"told reporters on Monday the lake …": of two phrases that nothing governs the first is who was told.</summary>
    private bool IsAddressee(NounPhrase phrase)
    {
        if (!verb.Verb.Has(Frames.Addressee) || _objects > 0)
            return false;
        var next = phrase.Last + 1;
        while (Circumstance(next) is var length and > 0)
            next += length;
        return clause.StartingAt(next) is { Preposition: < 0 };
    }

    /// <summary>Number of units at a place that say when, where or how; 0 for none.</summary>
    private int Circumstance(int unit)
    {
        if (Asides.At(_sentence, unit) is { } aside)
            return aside.Words.Length;
        if (clause.StartingAt(unit) is { } phrase)
            return phrase.Preposition >= 0 || phrase.IsTime ? phrase.Last - unit + 1 : 0;
        return _sentence.Is(unit, Traits.Preposition | Traits.Adverb) ? 1 : 0;
    }

    private (CueKind? Kind, int First) Clause(int first)
    {
        if (_objects > 0 && !verb.Verb.Has(Frames.Addressee))
            return clause.HasQuote(first, clause.End) ? (CueKind.Object, verb.Last + 1) : (null, 0);
        return verb.Verb.Has(Frames.Clause) ? (CueKind.Clause, first) : (null, 0);
    }

    /// <summary>"asked if P" without if; "asked where P" and "said if P, Q" with all their words.</summary>
    private (CueKind? Kind, int First)? Question(int i)
    {
        if (verb.Verb.Has(Frames.Question))
            return (CueKind.Clause, _sentence.Is(i, Traits.Interrogative | Traits.Adverb) || _sentence.Is(i, Traits.Conjunction) && verb.Verb.Has(Frames.Bare) ? i : i + 1);
        if (verb.Verb.Has(Frames.Bare) && !clause.HasQuote(i, clause.End))
            _objects++;
        return null;
    }

    /// <summary>"that" before a noun it points to is no conjunction: "said that lake".</summary>
    private bool IsDeterminer(int i) => _sentence.Is(i, Traits.Determiner) && !_sentence.IsWord(i + 1);

    private bool IsIntroduced(int quote) => quote == verb.Last + 1 || _sentence.Sign(quote - 1) is ',' or ':' || !_sentence.Is(quote - 1, Traits.Preposition | Traits.Linker | Traits.Determiner);

    /// <summary>« dès que », « avant que »: when it was said, not what.</summary>
    private bool OpensSubordinate(int i) =>
        i > verb.Last + 1 && _sentence.Is(i, Traits.That) && !_sentence.Is(i, Traits.Determiner)
        && _sentence.Is(i - 1, verb.Verb.Has(Frames.Bare) ? Traits.Conjunction : Traits.Preposition | Traits.Conjunction) && !_sentence.Is(i - 1, Traits.Clitic) && Asides.EndingAt(_sentence, i - 1) == 0;

    /// <summary>« avoir vu », « ne pas l'avoir vu ».</summary>
    private bool IsInfinitive(int i)
    {
        while (_sentence.Is(i, Traits.Reflexive | Traits.Negation | Traits.Clitic) && clause.At(i) is null)
            i++;
        return _sentence.Is(i, Traits.Infinitive) && !_sentence.Is(i, Traits.Finite);
    }

    /// <summary>Where the search goes on behind a comma: at a quote, or past what the commas enclose; -1 to give up.</summary>
    private int AfterComma(int comma)
    {
        if (_sentence.IsQuote(comma + 1) || _sentence.Is(comma + 1, Traits.That))
            return comma + 1;
        for (var i = comma + 1; i < _sentence.Count && i < comma + 14; i++)
        {
            if (_sentence.IsComma(i))
                return _sentence.IsQuote(i + 1) || _sentence.Is(i + 1, Traits.That) || verb.Verb.Has(Frames.Addressee) && Circumstance(i + 1) > 0 ? i + 1 : -1;
            if (_sentence.IsQuote(i) || clause.IsFinite(i) && !_sentence.Is(comma + 1, Traits.Relative) || _sentence.Sign(i) is ':')
                return _sentence.Sign(i) == ':' ? i : -1;
        }

        return -1;
    }
}
