using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>Finds where a content that follows its verb ends.</summary>
internal readonly ref struct ContentEnd(Clause clause, int first, VerbGroup verb)
{
    private readonly Sentence _sentence = clause.Sentence;

    public static int Of(Clause clause, int first, VerbGroup verb) => new ContentEnd(clause, first, verb).Find();

    /// <summary>Last unit of a content: where a second statement of the source, or somebody's incise, begins.</summary>
    private int Find()
    {
        var end = clause.End;
        foreach (var other in clause.Verbs)
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
            // "…, with the Tribune reporting that …"
            if (other.Form == VerbForm.Gerund && clause.EndingAt(before) is { Preposition: > 0 } own && own.Preposition > first && _sentence.Is(own.Preposition, Traits.With) && _sentence.IsComma(own.Preposition - 1))
                end = Math.Min(end, own.Preposition - 2);
        }

        var (commas, opens) = (0, IsSubordinate);
        for (var i = first; i <= end; i++)
        {
            if (_sentence.Sign(i) == ';' || _sentence.IsComma(i) && _sentence.Is(i + 1, Traits.Conjunction) && TurnsAway(i + 1))
                return i - 1;
            if (IsPause(i) && commas++ == 0 && i > first && IsRelative(verb) && clause.IsFinite(i + 1))
                return _sentence.IsQuote(i) ? i : i - 1;
            if (_sentence.IsComma(i) && (IsOpening || opens) && clause.StartingAt(i + 1) is { Preposition: < 0 } subject && clause.IsFinite(subject.Last + 1))
                return i - 1;
            if (_sentence.Sign(i) == ':' && _sentence.IsQuote(i + 1))
                return i - 1;
        }

        return end;
    }

    /// <summary>A comma, or marks that end in one.</summary>
    private bool IsPause(int unit) => _sentence.IsComma(unit) || _sentence.IsQuote(unit) && _sentence.Article.Text[_sentence.Quote(unit).Span.End - 1] == ',';

    /// <summary>"After saying that P, she left": the sentence's own verb is yet to come.</summary>
    private bool IsOpening => verb.Form == VerbForm.Gerund && (verb.First == 0 || verb.First == 1 && _sentence.Is(0, Traits.Preposition));

    /// <summary>"While Orsat said that P, Varo left": the verb's own clause only opens the sentence.</summary>
    private bool IsSubordinate
    {
        get
        {
            var first = _sentence.FirstWord;
            if (_sentence.Is(first, Traits.And | Traits.Contrast))
                first++;
            if (!_sentence.Is(first, Traits.Conjunction | Traits.Whether) || _sentence.Is(first, Traits.And | Traits.Contrast | Traits.Connective | Traits.Alone))
                return false;
            for (var i = 0; i < verb.First; i++)
            {
                if (_sentence.IsComma(i) || _sentence.IsQuote(i) || clause.IsFinite(i))
                    return false;
            }

            return true;
        }
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
        || clause.StartingAt(conjunction + 1) is { IsPronoun: false } who && clause.ReportsAt(who.Last + 1, VerbForm.Finite)
        || _sentence.Is(conjunction, Traits.Contrast) && (clause.ReportsAt(conjunction + 1)
            || clause.StartingAt(conjunction + 1) is { IsPronoun: false } subject && clause.HasVerb(subject.Last + 1, Math.Min(clause.End, subject.Last + 4)));

    /// <summary>« Alors que X a dit que P, Y a affirmé »: the comma before Y; -1 where no second statement begins.</summary>
    private int IsNewStatement(VerbGroup other) =>
        _sentence.Is(0, Traits.Conjunction) && clause.EndingAt(other.First - 1) is { Preposition: < 0, IsPronoun: false } subject && _sentence.IsComma(subject.First - 1) ? subject.First - 1 : -1;
}
