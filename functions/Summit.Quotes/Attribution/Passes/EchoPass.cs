namespace Summit.Quotes.Attribution.Passes;

/// <summary>A headline, subhead or caption that repeats words quoted elsewhere in the article has their speaker.</summary>
internal sealed class EchoPass : IAttributionPass
{
    private const int Shortest = 4;

    public string Name => "echo";

    public Answer? Attribute(Placement quote)
    {
        var text = quote.Words.Article.Text;
        var words = quote.Pair.Span.In(text).TrimEnd(".!?… ");
        if (words.Length < Shortest)
            return null;
        foreach (var (open, answer) in quote.Story.Answers)
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
