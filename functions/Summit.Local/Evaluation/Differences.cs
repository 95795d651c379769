namespace Summit.Local.Evaluation;

/// <summary>
/// The differences of a text in reading order. A missed quote and an extra one that share words are one quote with
/// the wrong span.
/// </summary>
internal static class Differences
{
    public static IReadOnlyList<Difference> Of(JudgedText text)
    {
        var missed = Quotes(text, Outcome.Missed, verdict => verdict.Gold!);
        var extra = Quotes(text, Outcome.Extra, verdict => verdict.Found!);
        var shifted = Shifted(missed, extra);
        return
        [
            .. text.Verdicts.Where(verdict => verdict.Outcome == Outcome.Hit).Select(Hit)
                .Concat(shifted)
                .Concat(missed.Select(gold => new Difference(Fault.Missed, gold, Nearest(gold, (text.Found ?? []).Where(found => found.IsMention)))))
                .Concat(extra.Select(found => new Difference(Fault.Extra, Nearest(found, text.Gold.Quotes.Where(gold => gold.IsMention)), found)))
                .Concat(text.Misplaced.Select(found => new Difference(Fault.Offsets, null, found)))
                .Where(difference => difference.Fault != Fault.None)
                .OrderBy(difference => difference.Start).ThenByDescending(difference => difference.End),
        ];
    }

    private static List<T> Quotes<T>(JudgedText text, Outcome outcome, Func<Verdict, T> quote) =>
        [.. text.Verdicts.Where(verdict => verdict.Outcome == outcome).Select(quote)];

    private static Difference Hit(Verdict hit)
    {
        var fault = hit.SpeakerRight ? Fault.None : Fault.Speaker;
        if (hit.Kind is "direct" or "partial" && !hit.KindRight)
            fault |= Fault.Kind;
        // Where a reported clause begins is often a matter of taste.
        if (!hit.Exact && !hit.IsIndirect)
            fault |= Fault.Span;
        return new(fault, hit.Gold, hit.Found);
    }

    /// <summary>Takes what belongs together out of both lists.</summary>
    private static List<Difference> Shifted(List<GoldQuote> missed, List<FoundQuote> extra)
    {
        var shifted = new List<Difference>();
        foreach (var gold in missed.ToList())
        {
            if (Nearest(gold, extra.Where(found => found.IsIndirect == gold.IsIndirect)) is not { } found)
                continue;
            missed.Remove(gold);
            extra.Remove(found);
            shifted.Add(new(Fault.Span, gold, found));
        }

        return shifted;
    }

    /// <summary>The quote that shares most words with one; null where none shares any.</summary>
    private static T? Nearest<T>(EvaluatedQuote one, IEnumerable<T> others) where T : EvaluatedQuote =>
        others.Where(other => SpanMatch.Shared(one, other) > 0).MaxBy(other => SpanMatch.Overlap(one, other));
}
