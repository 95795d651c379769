using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution;

/// <summary>
/// Takes a verb that no list knows for a reporting one by its place: right behind an utterance in marks, with somebody
/// as its subject and nothing as its object: « … », tonitrue Lena Orsat; « … », grimace-t-elle; "…," Orsat deadpanned.
/// </summary>
internal readonly struct GuessedVerbReader(Clause clause, List<Cue> cues)
{
    private const int ShortestUtterance = 3;

    private const Traits NoVerb = Traits.Determiner | Traits.Linker | Traits.Preposition | Traits.Conjunction | Traits.And | Traits.That | Traits.Relative
        | Traits.Whether | Traits.Adverb | Traits.Pronoun | Traits.FirstPerson | Traits.Have | Traits.Be | Traits.Modal | Traits.Role | Traits.Institution | Traits.Time | Traits.Title;

    private readonly Sentence _sentence = clause.Sentence;

    public void Read()
    {
        for (var quote = 0; quote < _sentence.Count && _sentence.HasQuote; quote++)
        {
            if (_sentence.IsQuote(quote) && IsUtterance(quote) && !Cue.AnyCovers(cues, quote) && Guess(quote) is { } cue)
                cues.Add(cue);
        }
    }

    /// <summary>Whether the marks hold more than a name, and their sentence ends in them or pauses behind them.</summary>
    private bool IsUtterance(int quote)
    {
        var pair = _sentence.Quote(quote);
        var last = _sentence.Article.Text[pair.Span.End - 1];
        return pair.Close - pair.Open > ShortestUtterance && (_sentence.IsComma(quote + 1) || last == ',' || Letters.EndsSentence(last));
    }

    private Cue? Guess(int quote)
    {
        var first = quote + 1;
        while (_sentence.Sign(first) is ',' or '—' or '–')
            first++;
        var verb = first;
        while (_sentence.Is(verb, Traits.Clitic | Traits.Reflexive | Traits.Have) || _sentence.Is(verb, Traits.Be) && _sentence.Is(verb - 1, Traits.Reflexive) || _sentence.Is(verb, Traits.Adverb) && _sentence.Is(verb - 1, Traits.Have))
            verb++;
        return Turned(quote, first, verb) ?? Behind(quote, first, verb) ?? Before(quote, first);
    }

    /// <summary>The pronoun that hangs on the auxiliary: « s'est-il adressé aux élus », « a-t-elle aussi twitté ».</summary>
    private Cue? Turned(int quote, int first, int pronoun)
    {
        if (pronoun == first || !_sentence.Is(pronoun - 1, Traits.Have | Traits.Be) || !_sentence.Is(pronoun, Traits.Pronoun) || !Letters.IsHyphen(_sentence.Words(pronoun)[0]))
            return null;
        var verb = pronoun + 1;
        while (_sentence.Is(verb, Traits.Adverb) || AdverbForms.Are(_sentence, verb))
            verb++;
        return CanBeVerb(verb) ? Make(quote, first, verb, clause.At(pronoun)) : null;
    }

    /// <summary>The subject behind the verb, as French has it.</summary>
    private Cue? Behind(int quote, int first, int verb)
    {
        if (!CanBeVerb(verb))
            return null;
        var next = verb + 1;
        if (_sentence.Is(next, Traits.Pronoun) && Letters.IsHyphen(_sentence.Words(next)[0]))
            return Make(quote, first, next, clause.At(next));
        while (_sentence.Is(next, Traits.Adverb))
            next++;
        // « recense en ouverture Lena Orsat »
        if (clause.StartingAt(next + 1) is { } where && where.Preposition == next && clause.StartingAt(where.Last + 1) is { Preposition: < 0, IsTime: false })
            next = where.Last + 1;
        var subject = clause.StartingAt(next) ?? (clause.At(next) is { } whole && whole.First <= verb ? NounPhraseReader.Part(_sentence, next, whole.Last) : null);
        return subject is { Preposition: < 0, IsPronoun: false } && IsSomebody(subject) && Closes(subject.Last + 1) ? Make(quote, first, verb, subject) : null;
    }

    /// <summary>The subject before the verb, as English has it.</summary>
    private Cue? Before(int quote, int first)
    {
        if (clause.At(first) is not { Preposition: < 0 } whole || whole.First != first)
            return null;
        var verb = whole.Last + 1;
        while (_sentence.Is(verb, Traits.Adverb))
            verb++;
        return (whole.IsPronoun || IsSomebody(whole)) && CanBeVerb(verb) && Closes(verb + 1) ? Make(quote, first, verb, whole) : null;
    }

    private bool CanBeVerb(int unit) =>
        _sentence.IsWord(unit) && _sentence[unit].Kind == TokenKind.Word && !_sentence.IsCapital(unit) && !_sentence.Is(unit, NoVerb);

    private bool IsSomebody(NounPhrase phrase) => phrase.HasName || _sentence.Is(phrase.Head, Traits.Role | Traits.Institution);

    /// <summary>Whether the sentence ends or pauses there, or goes on with when, where and how: the verb has no object.</summary>
    private bool Closes(int unit) =>
        unit >= _sentence.Count || !_sentence.IsWord(unit) || _sentence.Is(unit, Traits.Preposition | Traits.Adverb | Traits.Time | Traits.Gerund | Traits.Conjunction | Traits.Relative)
        || clause.At(unit) is { IsTime: true };

    private Cue Make(int quote, int first, int last, NounPhrase? source) => new()
    {
        Clause = clause,
        First = first,
        Last = last,
        Kind = CueKind.Guess,
        Source = source,
        Content = Stretches.Of(quote, quote),
    };
}
