using System.Globalization;
using System.Text;
using Summit.App.Index;
using Summit.App.Index.Analysis;
using Summit.App.Lookup.Variants;
using Summit.Quotes;
using static Summit.Contracts.Sample;

namespace Summit.App.Tests.Lookup;

/// <summary>Cases/lookup/variants.cases, a line a test; its head says how a line is read.</summary>
public sealed class VariantTests
{
    public static TheoryData<string, string> Cases => CaseFile.Pairs("lookup/variants.cases");

    [Theory, MemberData(nameof(Cases))]
    public void Two_quotes_are_one_utterance_or_not(string pair, string expected)
    {
        var (one, other) = (Parse(pair.Split(" | ")[0], "a.txt"), Parse(pair.Split(" | ")[1], "b.txt"));
        var variant = Variant.Of(one, new AnalysedText(one.Text, one.Language), other);
        Assert.Equal(expected, variant is null ? "none" : Write(variant, one, other));
    }

    [Fact]
    public void Whoever_is_not_known_is_neither_the_same_nor_another()
    {
        var quote = Parse("orsat: Nous ne céderons jamais un mètre.", "a.txt");
        bool?[] same = [.. new[] { "orsat", "brill", "-" }.Select(speaker => Of(quote, Parse($"{speaker}: {quote.Text}", "b.txt"))?.SameSpeaker)];
        Assert.Equal([true, false, null], same);
    }

    [Fact]
    public void Quotes_without_end_are_compared_by_their_beginnings()
    {
        var words = string.Join(' ', Enumerable.Range(0, 200_000).Select(i => $"mot{i}"));
        var variant = Of(Parse($"orsat: {words}", "a.txt"), Parse($"orsat: {words} fin", "b.txt"));
        Assert.Equal(1, variant?.Similarity);
    }

    private static Variant? Of(QuoteDocument one, QuoteDocument other) => Variant.Of(one, new AnalysedText(one.Text, one.Language), other);

    private static QuoteDocument Parse(string said, string article)
    {
        var parts = said.Split(": ", 2);
        return Quote(parts[1], article) with { Speakers = parts[0] == "-" ? [] : [new(parts[0], parts[0])] };
    }

    private static string Write(Variant variant, QuoteDocument one, QuoteDocument other) => string.Create(
        CultureInfo.InvariantCulture,
        $"{variant.Similarity:0.###}: {Marked(one.Text, variant.Missing)} | {Marked(other.Text, variant.Added)}");

    private static string Marked(string text, IEnumerable<TextSpan> spans)
    {
        var marked = new StringBuilder(text);
        foreach (var span in spans.Reverse())
            marked.Insert(span.End, ']').Insert(span.Start, '[');
        return marked.ToString();
    }
}
