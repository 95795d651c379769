namespace Summit.Quotes.Tests.Hostile;

/// <summary>What is true of the answer to any text.</summary>
internal static class ExtractionRules
{
    /// <summary>The blanks of Unicode, and those without a width.</summary>
    private static readonly string Blanks = string.Concat(Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(char.IsWhiteSpace)) + "\u200B\u2060\uFEFF";

    public static void Assert(Extraction extraction)
    {
        var text = extraction.Text;
        BlocksAreInOrder(extraction);
        foreach (var remark in extraction.Remarks)
            IsInside(remark.Span, text, "remark");
        foreach (var quote in extraction.Quotes)
            Assert(quote, text);
        QuotesAreInOrder(extraction.Quotes);
    }

    private static void Assert(Quote quote, string text)
    {
        IsInside(quote.Span, text, $"{quote.Kind} quote");
        if (quote.Source is { } source)
            IsInside(source, text, "source");
        if (quote.Cue is { } cue)
            IsInside(cue, text, "cue");
        Xunit.Assert.InRange(quote.Confidence, 0, 1);
        Xunit.Assert.All(quote.Speakers, speaker => Xunit.Assert.False(string.IsNullOrWhiteSpace(speaker.Id) || string.IsNullOrWhiteSpace(speaker.Name), $"A speaker without name: {speaker}"));
        Xunit.Assert.Equal(quote.Kind == QuoteKind.Turn, quote.Turn is not null);
        if (quote.Kind == QuoteKind.Turn)
            return;
        var words = quote.Span.In(text);
        Xunit.Assert.False(char.IsWhiteSpace(words[0]) || char.IsWhiteSpace(words[^1]), $"A {quote.Kind} quote starts or ends with a blank: {Shown(quote.Span, text)}");
        if (quote.Kind != QuoteKind.Indirect)
            StandsBesideItsMark(quote, text);
    }

    /// <summary>A quote in marks does not hold its own: a mark is what stands before it or, where that one is missing, behind it.</summary>
    private static void StandsBesideItsMark(Quote quote, string text)
    {
        var before = text.AsSpan(0, quote.Span.Start).TrimEnd(Blanks);
        var behind = text.AsSpan(quote.Span.End).TrimStart(Blanks);
        Xunit.Assert.True(before.Length > 0 && IsMark(before[^1]) || behind.Length > 0 && IsMark(behind[0]), $"No quotation mark stands beside the {quote.Kind} quote {Shown(quote.Span, text)}");
    }

    private static bool IsMark(char c) => "«»‹›“”„‟\"＂'’‘‚`´‛ʼ＇′<>,".Contains(c);

    private static void IsInside(TextSpan span, string text, string what) =>
        Xunit.Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= text.Length, $"The span {span} of a {what} is not in the text of {text.Length}.");

    private static void BlocksAreInOrder(Extraction extraction)
    {
        var last = 0;
        foreach (var block in extraction.Blocks)
        {
            Xunit.Assert.True(block.Span.Start >= last && block.Span.End >= block.Span.Start && block.Span.End <= extraction.Text.Length, $"The block {block} overlaps or lies outside.");
            last = block.Span.End;
        }
    }

    private static void QuotesAreInOrder(IReadOnlyList<Quote> quotes)
    {
        for (var i = 1; i < quotes.Count; i++)
        {
            var (one, next) = (quotes[i - 1].Span, quotes[i].Span);
            Xunit.Assert.True(one.Start < next.Start || (one.Start == next.Start && one.Length >= next.Length), $"{one} stands before {next}.");
        }
    }

    private static string Shown(TextSpan span, string text) => $"{span} of {System.Text.Json.JsonSerializer.Serialize(text)}";
}
