namespace Summit.Quotes.Attribution.Passes;

/// <summary>Marks that repeat words quoted elsewhere in the article, as headlines do, have their speaker.</summary>
internal sealed class EchoPass : IAttributionPass
{
    private const int Shortest = 4;
    private const int Longest = 200;

    /// <summary>What is repeated is what the article is about, which stands near its top.</summary>
    private const int MostAnswers = 60;

    public string Name => "echo";

    public Answer? Attribute(Placement quote)
    {
        var text = quote.Words.Article.Text;
        var words = quote.Pair.Span.In(text).TrimEnd(".!?… ");
        if (words.Length is < Shortest or > Longest)
            return null;
        foreach (var (open, answer) in quote.Story.Answers.Take(MostAnswers))
        {
            if (open == quote.Pair.Open || answer.Speakers.Count == 0)
                continue;
            var other = quote.Story.Spans[open].In(text);
            if (other.Contains(words, StringComparison.OrdinalIgnoreCase) || other.Length >= Shortest && words.Contains(other, StringComparison.OrdinalIgnoreCase))
                return new Answer(answer.Speakers, null, null, 0.7, quote.StandsAlone);
        }

        return null;
    }
}
