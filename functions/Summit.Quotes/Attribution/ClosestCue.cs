using Summit.Quotes.Languages;

namespace Summit.Quotes.Attribution;

/// <summary>Chooses among the cues of a sentence the one that holds a quote most closely.</summary>
internal static class ClosestCue
{
    /// <summary>
    /// Of the cues whose content holds the quote: an incise right beside it, else the last one before it, else the
    /// first one behind.
    /// </summary>
    public static Cue? Of(Placement quote)
    {
        Cue? before = null, behind = null;
        foreach (var cue in quote.Cues)
        {
            if (!cue.Covers(quote.Unit) || NamesNobody(cue) && HasSource(quote))
                continue;
            if (cue.Kind == CueKind.Incise && IsBeside(quote, cue) && (before is null || GivesWay(quote, before)))
                return cue;
            if (cue.Last < quote.Unit)
                before = cue;
            else
                behind ??= cue;
        }

        return before ?? behind;
    }

    /// <summary>A cue that says nothing of whose the words are, so that any other which does goes before it. An incise does by its place.</summary>
    private static bool NamesNobody(Cue cue) => !IsSomebody(cue) && !cue.Implied && cue.Kind != CueKind.Incise;

    /// <summary>Whether an incise behind the quote has the words, rather than a cue before it.</summary>
    private static bool GivesWay(Placement quote, Cue before) => before.Kind is CueKind.Object or CueKind.Incise || before.Weak || IsParted(quote, before);

    /// <summary>Whether nothing but signs stands between quote and cue, or the quote opens the sentence.</summary>
    public static bool IsBeside(Placement quote, Cue cue)
    {
        var between = cue.First - 1;
        while (between > quote.Unit && !quote.Words.IsWord(between) && !quote.Words.IsQuote(between))
            between--;
        return between == quote.Unit || quote.Unit == 0;
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
}
