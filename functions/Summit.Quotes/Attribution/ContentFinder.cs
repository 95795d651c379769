using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>Finds what a reporting verb governs: the first of que/that, a quote, a colon, an infinitive or an object.</summary>
internal sealed class ContentFinder(Clause clause, VerbGroup verb)
{
    private const int Reach = 45;

    private readonly Sentence _sentence = clause.Sentence;

    public static (CueKind? Kind, int First) Find(Clause clause, VerbGroup verb) => new ContentFinder(clause, verb).Find();

    private (CueKind? Kind, int First) Find()
    {
        var objects = 0;
        for (var i = verb.Last + 1; i < _sentence.Count && i < verb.Last + Reach; i++)
        {
            if (_sentence.IsQuote(i))
                return Quote(i, objects);
            if (_sentence.Sign(i) == ':')
                return clause.HasQuote(i, clause.End) ? (CueKind.Before, i + 1) : (null, 0);
            if (_sentence.Is(i, Traits.That) && !_sentence.Is(i, Traits.Determiner) || _sentence.Is(i, Traits.That) && objects == 0 && !IsDeterminer(i))
                return Clause(i + 1, objects);
            if (objects == 0 && _sentence.Is(i, Traits.Whether) && verb.Verb.Has(Frames.Question))
                return (CueKind.Clause, _sentence.Is(i, Traits.Conjunction | Traits.Adverb) ? i : i + 1);
            if (IsInfinitive(i) && objects == 0 && i <= verb.Last + 3 && verb.Verb.Has(Frames.Infinitive))
                return (CueKind.Infinitive, i);
            if (objects == 0 && _sentence.Is(i, Traits.Infinitive) && !verb.Verb.Has(Frames.Infinitive) && _sentence.Is(i - 1, Traits.Preposition))
                return (null, 0);
            if (Asides.StartingAt(_sentence, i, PhraseKind.Aside) is { } aside)
            {
                i += aside.Words.Length - 1;
                continue;
            }

            if (_sentence.Sign(i) == ';' || clause.IsFinite(i))
                return (null, 0);
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
                if (phrase.Preposition < 0 && !phrase.IsTime && !(phrase.IsPronoun && i == verb.Pronoun))
                {
                    if (!IsAddressee(phrase, objects) && IsStartOfBareClause(phrase) && (objects == 0 || verb.Verb.Has(Frames.Addressee)))
                        return (CueKind.Clause, i);
                    if (!(verb.Verb.Has(Frames.Addressee) && objects == 0))
                        objects++;
                }

                if (!clause.HasQuote(phrase.First, phrase.Last))
                    i = phrase.Last;
                else
                    return (verb.Verb.Has(Frames.Object) ? CueKind.Object : null, verb.Last + 1);
            }
        }

        return (null, 0);
    }

    private (CueKind? Kind, int First) Quote(int quote, int objects)
    {
        if (objects == 0 && verb.Verb.Has(Frames.Speech) && IsIntroduced(quote))
            return (CueKind.Before, verb.Last + 1);
        return (verb.Verb.Has(Frames.Object) || objects > 0 && verb.Verb.Has(Frames.Addressee) ? CueKind.Object : null, verb.Last + 1);
    }

    /// <summary>"told reporters the lake …": of two phrases in a row the first is who was told.</summary>
    private bool IsAddressee(NounPhrase phrase, int objects) =>
        verb.Verb.Has(Frames.Addressee) && objects == 0 && clause.StartingAt(phrase.Last + 1) is { Preposition: < 0 };

    private (CueKind? Kind, int First) Clause(int first, int objects)
    {
        if (objects > 0 && !verb.Verb.Has(Frames.Addressee))
            return clause.HasQuote(first, clause.End) ? (CueKind.Object, verb.Last + 1) : (null, 0);
        return verb.Verb.Has(Frames.Clause) ? (CueKind.Clause, first) : (null, 0);
    }

    /// <summary>"that" before a noun it points to is no conjunction: "said that lake".</summary>
    private bool IsDeterminer(int i) => _sentence.Is(i, Traits.Determiner) && !_sentence.IsWord(i + 1);

    private bool IsIntroduced(int quote) => quote == verb.Last + 1 || _sentence.Sign(quote - 1) is ',' or ':' || !_sentence.Is(quote - 1, Traits.Preposition | Traits.Linker | Traits.Determiner);

    private bool IsInfinitive(int i) =>
        _sentence.Is(i, Traits.Infinitive) && !_sentence.Is(i, Traits.Finite) || _sentence.Is(i, Traits.Reflexive | Traits.Negation | Traits.Clitic) && _sentence.Is(i + 1, Traits.Infinitive);

    /// <summary>Whether a clause without that begins: its subject, then a finite verb before any other sign.</summary>
    private bool IsStartOfBareClause(NounPhrase phrase)
    {
        if (!verb.Verb.Has(Frames.Bare))
            return false;
        if (_sentence.IsQuote(phrase.Last))
            return true;
        if (phrase.First == verb.Last + 1 && !verb.Verb.Has(Frames.Object) && clause.End - phrase.Last >= 3 && !_sentence.IsComma(phrase.Last + 1))
            return true;
        for (var i = phrase.Last + 1; i < _sentence.Count && i < phrase.Last + 20; i++)
        {
            if (clause.IsFinite(i) || _sentence.IsQuote(i) && i == phrase.Last + 1)
                return true;
            if (_sentence.Sign(i) is ':' or ';' || _sentence.Is(i, Traits.Relative) && !_sentence.IsComma(i - 1))
                return false;
        }

        return false;
    }



    /// <summary>Where the search goes on behind a comma: at a quote, or past what the commas enclose; -1 to give up.</summary>
    private int AfterComma(int comma)
    {
        if (_sentence.IsQuote(comma + 1) || _sentence.Is(comma + 1, Traits.That))
            return comma + 1;
        for (var i = comma + 1; i < _sentence.Count && i < comma + 14; i++)
        {
            if (_sentence.IsComma(i))
                return _sentence.IsQuote(i + 1) || _sentence.Is(i + 1, Traits.That) ? i + 1 : -1;
            if (_sentence.IsQuote(i) || clause.IsFinite(i) && !_sentence.Is(comma + 1, Traits.Relative) || _sentence.Sign(i) is ':')
                return _sentence.Sign(i) == ':' ? i : -1;
        }

        return -1;
    }
}
