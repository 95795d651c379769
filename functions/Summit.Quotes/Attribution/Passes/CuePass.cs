using Summit.Quotes.Languages;

namespace Summit.Quotes.Attribution.Passes;

/// <summary>A cue of one kind in the quote's own sentence, where no other cue holds the quote more closely.</summary>
internal sealed class CuePass(string name, CueKind kind, double confidence) : IAttributionPass
{
    public string Name => name;

    public Answer? Attribute(Placement quote)
    {
        if (Closest(quote) is not { } cue || cue.Kind != kind || cue.Negated && kind != CueKind.Object)
            return null;
        return CueAnswers.From(quote, cue, cue.Weak ? confidence - 0.05 : confidence, IsIntroduced(quote, cue));
    }

    /// <summary>
    /// Of the cues whose content holds the quote: an incise right beside it, else the last one before it, else the
    /// first one behind.
    /// </summary>
    private static Cue? Closest(Placement quote)
    {
        Cue? before = null, behind = null;
        foreach (var cue in quote.Cues)
        {
            if (!cue.Covers(quote.Unit) || !(IsSomebody(cue) || cue.Implied) && cue.Kind != CueKind.Incise && HasSource(quote))
                continue;
            if (cue.Kind == CueKind.Incise && IsBeside(quote, cue) && (before is null || before.Kind is CueKind.Object or CueKind.Incise || before.Weak || IsParted(quote, before)))
                return cue;
            if (cue.Last < quote.Unit)
                before = cue;
            else
                behind ??= cue;
        }

        return before ?? behind;
    }

    /// <summary>« …, « Q », a dit X »: a comma parts the words from the verb before them.</summary>
    private static bool IsParted(Placement quote, Cue before) =>
        before.Kind == CueKind.Before && before.Last < quote.Unit - 2 && quote.Words.IsComma(quote.Unit - 1);

    private static bool HasSource(Placement quote)
    {
        foreach (var cue in quote.Cues)
        {
            if (IsSomebody(cue) && cue.Covers(quote.Unit))
                return true;
        }

        return false;
    }

    /// <summary>Not so « la collecte » in « elle a ajouté que la collecte reprendrait « demain » ».</summary>
    private static bool IsSomebody(Cue cue) =>
        cue.Source is { } source && (source.HasName || source.IsPronoun || source.IsBare || cue.Sentence.Is(source.Head, Traits.Role | Traits.Institution | Traits.Utterance));

    /// <summary>Whether one stretch of what a cue reports is the quote and nothing else.</summary>
    private static bool IsAll(Cue cue, int unit)
    {
        foreach (var (first, last) in cue.Content)
        {
            if (first == unit && last == unit)
                return true;
        }

        return false;
    }

    private static bool IsBeside(Placement quote, Cue cue)
    {
        var between = cue.First - 1;
        while (between > quote.Unit && !quote.Words.IsWord(between) && !quote.Words.IsQuote(between))
            between--;
        return between == quote.Unit || quote.Unit == 0;
    }

    private static bool IsIntroduced(Placement quote, Cue cue) => cue.Kind switch
    {
        CueKind.Before or CueKind.Guess => true,
        CueKind.Incise or CueKind.Preposition => IsAll(cue, quote.Unit) || quote.Unit == 0 && IsBeside(quote, cue),
        CueKind.Clause => cue.Content.Length > 0 && cue.Content[0].First == quote.Unit,
        _ => false,
    };
}
