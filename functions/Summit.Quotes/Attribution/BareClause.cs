using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>
/// Tells a clause without that from an object: "said the lake was falling", "announced the sale of the lake". A clause
/// has a finite verb of its own, outside everything that only says more of its subject.
/// </summary>
internal readonly ref struct BareClause(Clause clause)
{
    private const int Reach = 30;

    private readonly Sentence _sentence = clause.Sentence;

    /// <summary>Whether a noun phrase is the subject of a clause.</summary>
    /// <param name="subject">The phrase.</param>
    /// <param name="orObject">Whether it may as well be an object of the reporting verb.</param>
    public bool StartsWith(NounPhrase subject, bool orObject) => EndsInPredicate(subject) || HasVerb(subject.Last + 1, orObject);

    /// <summary>"said the lake “would not last”", but "promised a “new era”".</summary>
    private bool EndsInPredicate(NounPhrase subject) =>
        _sentence.IsQuote(subject.Last)
        && (!_sentence.Is(subject.Last - 1, Traits.Determiner | Traits.Linker | Traits.Adjective | Traits.Preposition) || QuoteKinds.HasVerb(_sentence.Article, _sentence.Quote(subject.Last)));

    /// <summary>"that is enough", "this was": a word that would else open the clause or hold a noun up is its subject.</summary>
    public bool StartsWithThat(int unit) =>
        _sentence.Is(unit, Traits.That) && _sentence.Is(unit, Traits.Alone) && IsVerb(unit + 1) && !(_sentence.Is(unit + 1, Traits.Participle) && _sentence.Is(unit + 2, Traits.Preposition));

    /// <summary>"said in a video that was shared": behind anything but the verb and whom it is said to it tells of a noun.</summary>
    public bool IsRelative(int that, VerbGroup verb) =>
        StartsWithThat(that) && that > verb.Last + 1 && (clause.At(that - 1) is not { Preposition: < 0 } before || !verb.Verb.Has(Frames.Addressee) || before.IsTime);

    /// <summary>"losing the lake would be …": what somebody does is the subject.</summary>
    public bool StartsWithGerund(int unit) => _sentence.Is(unit, Traits.Gerund) && clause.At(unit) is null && HasVerb(unit + 1);

    private bool IsVerb(int unit)
    {
        while (_sentence.Is(unit, Traits.Adverb))
            unit++;
        // "that talks have resumed": of two verbs in a row the first is a noun.
        return clause.IsFinite(unit) && !_sentence.IsCapital(unit) && !_sentence.IsNounByPlace(unit) && !(_sentence.Is(unit, Traits.Nominal) && clause.IsFinite(unit + 1));
    }

    /// <summary>Whether a verb follows that waits for a subject: one for every relative clause is taken by that.</summary>
    private bool HasVerb(int from, bool orObject = false)
    {
        var relatives = 0;
        for (var i = from; i < _sentence.Count && i < from + Reach; i++)
        {
            if (Asides.FocusAt(_sentence, i) is var focus and > 0)
            {
                i += focus - 1;
                continue;
            }

            // "the exchange last week": there no verb.
            if (Asides.At(_sentence, i) is { } aside)
            {
                i += aside.Words.Length - 1;
                continue;
            }

            if (_sentence.Is(i, Traits.Participle) && (_sentence.Is(i + 1, Traits.Agent) || orObject && IsBehindComplement(i)))
                continue;
            if (_sentence.IsComma(i) && _sentence.Is(i + 1, Traits.Gerund) && _sentence.Word(i + 1)!.Reports.Length > 0)
                return false;
            if (clause.IsFinite(i) && (!_sentence.Is(i, Traits.Modal | Traits.Have | Traits.Be) || !_sentence.Is(i - 1, Traits.Modal | Traits.Have | Traits.Be)))
            {
                if (relatives-- == 0)
                    return !_sentence.Is(i - 1, Traits.And);
                i = EndOfGroup(i);
            }
            else if (_sentence.Is(i, Traits.And) && clause.StartingAt(i + 1) is { IsPronoun: true } || orObject && _sentence.Is(i, Traits.Likening) && clause.StartingAt(i + 1) is { } other && clause.IsFinite(other.Last + 1))
            {
                return false;
            }
            else if (_sentence.IsQuote(i))
            {
                return relatives == 0 && !_sentence.Is(i - 1, Traits.Preposition | Traits.Linker | Traits.Determiner);
            }
            else if (_sentence.Is(i, Traits.Relative | Traits.Interrogative) || _sentence.Is(i, Traits.That) && IsVerb(i + 1))
            {
                relatives++;
            }
            else if (_sentence.IsComma(i) || _sentence.Sign(i) is '—' or '–')
            {
                if (AfterSign(i) is not (> 0 and var next))
                    return false;
                i = next - 1;
            }
            else if (_sentence.Sign(i) is ':' or ';' || _sentence.Is(i, Traits.That | Traits.Whether) || _sentence.Is(i, Traits.Conjunction) && !_sentence.Is(i, Traits.Preposition | Traits.And) && !(i == from && clause.IsFinite(i + 1)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"denied the claims in a statement shared on Monday": what stands between a complement and a preposition says more of it.</summary>
    public bool IsBehindComplement(int participle) =>
        _sentence.Is(participle, Traits.Participle) && (clause.EndingAt(participle - 1) is { } before && (clause.JoinedTo(before) ?? before).Preposition >= 0 || Asides.EndingAt(_sentence, participle - 1) > 0) && _sentence.Is(participle + 1, Traits.Preposition);

    /// <summary>The last of "would have been": one verb.</summary>
    private int EndOfGroup(int verb)
    {
        while (_sentence.Is(verb, Traits.Have | Traits.Be | Traits.Modal | Traits.Negation | Traits.Adverb) && _sentence.Is(verb + 1, Traits.Have | Traits.Be | Traits.Negation | Traits.Adverb | Traits.Infinitive | Traits.Participle))
            verb++;
        return verb;
    }

    /// <summary>Where a subject goes on behind a comma: past what a second one closes, or at the next of a row; -1 where it ends.</summary>
    private int AfterSign(int sign)
    {
        var goesOn = false;
        for (var i = sign + 1; i < _sentence.Count && i < sign + Reach; i++)
        {
            goesOn |= _sentence.Is(i, Traits.And) || _sentence.Sign(i) == _sentence.Sign(sign);
            if (_sentence.IsQuote(i) || _sentence.Sign(i) is ':' or ';' || i == sign + 1 && (clause.IsFinite(i) || _sentence.Is(i, Traits.And)))
                return -1;
            // "told the owners of the mill, a Varn firm, on Monday that …": here the clause begins.
            if (goesOn && _sentence.Is(i, Traits.That) && !IsVerb(i + 1))
                return -1;
            if (clause.IsFinite(i) && goesOn)
                return i;
        }

        return -1;
    }
}
