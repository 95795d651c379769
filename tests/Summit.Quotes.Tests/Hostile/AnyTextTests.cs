using FsCheck;
using FsCheck.Fluent;

namespace Summit.Quotes.Tests.Hostile;

/// <summary>Any text gives an answer that keeps the rules.</summary>
public sealed class AnyTextTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(80);

    [Fact]
    public void Any_string_gives_an_answer_that_keeps_the_rules() =>
        Prop.ForAll<NonNull<string>>(text => ExtractionRules.Assert(QuoteEngine.Default.Extract(text.Get)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(300));

    [Fact]
    public void Any_pieces_in_any_order_give_an_answer_that_keeps_the_rules() =>
        Prop.ForAll(
            (from text in HostileText.Pieces from language in HostileText.Language select (text, language)).ToArbitrary(),
            input => ExtractionRules.Assert(QuoteEngine.Default.Extract(input.text, null, input.language)))
        .Check(Many);

    [Fact]
    public void Any_blocks_that_are_ordered_and_inside_the_text_are_taken_as_they_are() =>
        Prop.ForAll(
            (from text in HostileText.Pieces from blocks in HostileText.BlocksOf(text) select (text, blocks)).ToArbitrary(),
            input =>
            {
                var extraction = QuoteEngine.Default.Extract(input.text, input.blocks);
                ExtractionRules.Assert(extraction);
                Assert.Equal(input.blocks, extraction.Blocks);
            })
        .Check(Many);

    [Fact]
    public void The_same_text_gives_the_same_answer_again_and_on_two_threads() =>
        Prop.ForAll(
            HostileText.Pieces.ToArbitrary(),
            text =>
            {
                var first = Written(text);
                string? one = null, other = null;
                Parallel.Invoke(() => one = Written(text), () => other = Written(text));
                Assert.Equal(first, one);
                Assert.Equal(first, other);
            })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(80));

    public static TheoryData<string> Monotonous => [.. Monotony.Names];

    [Theory, MemberData(nameof(Monotonous))]
    public void Text_that_says_one_thing_keeps_the_rules(string kind)
    {
        foreach (var length in new[] { 0, 1, 2, 3, 7, 64, 65, 1000, 5000 })
            ExtractionRules.Assert(QuoteEngine.Default.Extract(Monotony.Text(kind, length)));
    }

    /// <summary>Every quote is stored: where each ran to the end of its paragraph, one article would fill the index.</summary>
    [Theory, MemberData(nameof(Monotonous))]
    public void All_quotes_together_are_not_many_times_as_long_as_the_text(string kind)
    {
        const int Length = 5000;
        var quoted = QuoteEngine.Default.Extract(Monotony.Text(kind, Length)).Quotes.Sum(quote => (long)quote.Span.Length);
        Assert.InRange(quoted, 0, 10 * Length);
    }

    private static string Written(string text)
    {
        var extraction = QuoteEngine.Default.Extract(text);
        var quotes = extraction.Quotes.Select(quote => $"{quote} {string.Join('+', quote.Speakers)}");
        return string.Join('\n', [extraction.Language, .. quotes, .. extraction.Remarks.Select(remark => remark.ToString())]);
    }
}
