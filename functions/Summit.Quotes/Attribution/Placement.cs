using Summit.Quotes.Spans;
using Summit.Quotes.Speakers;

namespace Summit.Quotes.Attribution;

/// <summary>A quote in the sentence it stands in, with everything a pass may look at.</summary>
/// <param name="Story">The article as read so far.</param>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="Unit">The quote's unit in it.</param>
/// <param name="Pair">The quote's marks.</param>
internal sealed record Placement(Story Story, int Sentence, int Unit, MarkPair Pair)
{
    public Clause Clause => Story.Clauses[Sentence];

    public List<Cue> Cues => Story.Cues[Sentence];

    public Sentence Words => Clause.Sentence;

    /// <summary>Whether the sentence is nothing but this quote and signs.</summary>
    public bool StandsAlone
    {
        get
        {
            for (var i = 0; i < Words.Count; i++)
            {
                if (i != Unit && (Words.IsWord(i) || Words.IsQuote(i)))
                    return false;
            }

            return true;
        }
    }
}

/// <summary>An article with its sentences, cues and cast: what passes read.</summary>
internal sealed class Story(IReadOnlyList<Clause> clauses, IReadOnlyList<List<Cue>> cues, SpeakerResolver speakers, Cast cast)
{
    public IReadOnlyList<Clause> Clauses { get; } = clauses;

    public IReadOnlyList<List<Cue>> Cues { get; } = cues;

    public SpeakerResolver Speakers { get; } = speakers;

    public Cast Cast { get; } = cast;

    /// <summary>The answers given so far, by the opening mark of the quote.</summary>
    public Dictionary<int, Answer> Answers { get; } = [];

    /// <summary>What stands between the marks, by the opening mark.</summary>
    public Dictionary<int, TextSpan> Spans { get; } = [];

    /// <summary>The answer to the last quote of a sentence that has one already; null for none.</summary>
    public Answer? Previous(Placement quote, int sentence)
    {
        var words = Clauses[sentence].Sentence;
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (words.IsQuote(i) && words.Quote(i) != quote.Pair && Answers.TryGetValue(words.Quote(i).Open, out var answer))
                return answer;
        }

        return null;
    }
}
