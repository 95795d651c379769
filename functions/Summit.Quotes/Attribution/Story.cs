using Summit.Quotes.Speakers;

namespace Summit.Quotes.Attribution;

/// <summary>An article with its sentences, cues and cast: what passes read.</summary>
internal sealed class Story(IReadOnlyList<Clause> clauses, Cue[][] cues, SpeakerResolver speakers, Cast cast)
{
    public IReadOnlyList<Clause> Clauses { get; } = clauses;

    public Cue[][] Cues { get; } = cues;

    /// <summary>The clause of whatever sentence inside marks a pass looks at.</summary>
    public Clause Inner { get; } = new();

    public SpeakerResolver Speakers { get; } = speakers;

    public Cast Cast { get; } = cast;

    /// <summary>Who answers the questions of an interview; null in other articles, and where headline and lead do not say.</summary>
    public CastMember? Interviewee { get; init; }

    /// <summary>The quotes in their sentences; one that runs over several paragraphs stands in its first and its last.</summary>
    public IEnumerable<Placement> Placements()
    {
        for (var s = 0; s < Clauses.Count; s++)
        {
            var words = Clauses[s].Sentence;
            for (var u = 0; u < words.Count; u++)
            {
                if (words.IsQuote(u))
                    yield return new Placement(this, s, u, words.Quote(u));
            }
        }
    }

    /// <summary>Opening marks of the quotes that report nobody's words.</summary>
    public HashSet<int> Mentions { get; } = [];

    /// <summary>Opening marks of the quotes that are a sentence by themselves.</summary>
    public HashSet<int> Alone { get; } = [];

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
