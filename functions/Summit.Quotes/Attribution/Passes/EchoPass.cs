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
        var (story, number) = (quote.Story, quote.Number);
        for (var i = 0; i < story.Answered.Count && i < MostAnswers; i++)
        {
            var answer = story.Notes[story.Answered[i]].Answer!.Value;
            if (story.Answered[i] == number || answer.Speakers.Count == 0)
                continue;
            var other = story.Span(story.Answered[i]).In(text);
            if (words.Length <= other.Length ? Holds(other, words) : other.Length >= Shortest && Holds(words, other))
                return new Answer(answer.Speakers, null, null, 0.7, quote.StandsAlone);
        }

        return null;
    }

    /// <summary>Whether words stand in others, whatever their case: their first letter is looked for with the processor's wide instructions.</summary>
    private static bool Holds(ReadOnlySpan<char> words, ReadOnlySpan<char> part)
    {
        var (small, capital) = (char.ToLowerInvariant(part[0]), char.ToUpperInvariant(part[0]));
        while (words.Length >= part.Length)
        {
            var next = words[..(words.Length - part.Length + 1)].IndexOfAny(small, capital);
            if (next < 0)
                return false;
            if (words.Slice(next, part.Length).Equals(part, StringComparison.OrdinalIgnoreCase))
                return true;
            words = words[(next + 1)..];
        }

        return false;
    }
}
