namespace Summit.Local.Evaluation.Report;

/// <summary>
/// A stretch of text over which nothing begins or ends, with the quotes that it stands in. There are four lanes, as a
/// reported clause (indirect) can hold a fragment in marks (speech); in each lane the innermost quote is shown.
/// </summary>
/// <param name="Text">The words.</param>
/// <param name="Starts">Numbers of the differences that begin here, from 1.</param>
/// <param name="Fault">What is wrong with the quotes that it stands in.</param>
internal sealed record Stretch(
    string Text,
    GoldQuote? GoldSpeech,
    GoldQuote? GoldIndirect,
    FoundQuote? FoundSpeech,
    FoundQuote? FoundIndirect,
    IReadOnlyList<int> Starts,
    Fault Fault)
{
    public bool IsPlain => GoldSpeech is null && GoldIndirect is null && FoundSpeech is null && FoundIndirect is null && Starts.Count == 0;
}

/// <summary>A line of a text as stretches.</summary>
/// <param name="Differences">The differences that begin in this line, with their numbers.</param>
internal sealed record MarkedLine(IReadOnlyList<Stretch> Stretches, IReadOnlyList<(int Number, Difference Difference)> Differences)
{
    public Fault Fault => Differences.Aggregate(Fault.None, (faults, one) => faults | one.Difference.Fault);
}

/// <summary>Cuts a text at its lines and wherever an annotated or a found quote begins or ends.</summary>
internal sealed class MarkedText
{
    private readonly string _text;
    private readonly List<GoldQuote> _gold;
    private readonly List<FoundQuote> _found;
    private readonly List<(int Number, Difference Difference)> _differences;

    private MarkedText(JudgedText text, IReadOnlyList<Difference> differences)
    {
        _text = text.Text;
        // Annotations that count are shown before those that may be found.
        _gold = [.. text.Gold.Quotes, .. text.Gold.Optional.Where(optional => !text.Gold.Quotes.Any(gold => SpanMatch.Overlap(gold, optional) >= 1))];
        _found = [.. text.Found ?? []];
        _differences = [.. differences.Select((difference, i) => (i + 1, difference))];
    }

    /// <summary>The lines that hold any words.</summary>
    public static IEnumerable<MarkedLine> Lines(JudgedText text, IReadOnlyList<Difference> differences)
    {
        var marked = new MarkedText(text, differences);
        for (var start = 0; start <= text.Text.Length;)
        {
            var end = text.Text.IndexOf('\n', start);
            if (end < 0)
                end = text.Text.Length;
            if (!text.Text.AsSpan(start, end - start).IsWhiteSpace())
                yield return marked.Line(start, end);
            start = end + 1;
        }
    }

    private MarkedLine Line(int start, int end)
    {
        var gold = Crossing(_gold, start, end);
        var found = Crossing(_found, start, end);
        var differences = _differences.FindAll(one => one.Difference.Start < end && start < one.Difference.End);
        var cuts = gold.Concat<EvaluatedQuote>(found)
            .SelectMany(quote => new[] { quote.Start, quote.End })
            .Where(cut => start < cut && cut < end)
            .Concat([start, end]).Distinct().Order().ToList();
        return new(
            [.. cuts.Zip(cuts.Skip(1), (from, to) => Cut(from, to, gold, found, differences))],
            differences.FindAll(one => one.Difference.Start >= start));
    }

    private Stretch Cut(int from, int to, List<GoldQuote> gold, List<FoundQuote> found, List<(int Number, Difference Difference)> differences)
    {
        var under = differences.FindAll(one => Holds(one.Difference.Gold, from) || Holds(one.Difference.Found, from));
        return new(
            _text[from..to],
            Innermost(gold, from, indirect: false),
            Innermost(gold, from, indirect: true),
            Innermost(found, from, indirect: false),
            Innermost(found, from, indirect: true),
            [.. differences.Where(one => from <= one.Difference.Start && one.Difference.Start < to).Select(one => one.Number)],
            under.Aggregate(Fault.None, (faults, one) => faults | one.Difference.Fault));
    }

    private static List<T> Crossing<T>(List<T> quotes, int start, int end) where T : EvaluatedQuote =>
        quotes.FindAll(quote => quote.Start < end && start < quote.End);

    private static T? Innermost<T>(List<T> quotes, int at, bool indirect) where T : EvaluatedQuote =>
        quotes.FindAll(quote => quote.IsIndirect == indirect && Holds(quote, at)).MinBy(quote => quote.Length);

    private static bool Holds(EvaluatedQuote? quote, int at) => quote is not null && quote.Start <= at && at < quote.End;
}
