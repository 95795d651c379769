using Summit.Quotes.Spans;
using Summit.Quotes.Speakers;
using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution;

/// <summary>An article with its sentences, cues and cast: what passes read.</summary>
internal sealed class Story(Clauses clauses, SpeakerResolver speakers, Cast cast, IReadOnlyList<MarkPair> quotes) : IDisposable
{
    private readonly PooledList<QuoteNotes> _notes = PooledList<QuoteNotes>.Of(quotes.Count);

    public Clauses Clauses { get; } = clauses;

    /// <summary>The clause of whatever sentence inside marks a pass looks at.</summary>
    public Clause Inner { get; } = new();

    public SpeakerResolver Speakers { get; } = speakers;

    public Cast Cast { get; } = cast;

    /// <summary>Who answers the questions of an interview; null in other articles, and where headline and lead do not say.</summary>
    public CastMember? Interviewee { get; init; }

    /// <summary>Adds the quotes in their sentences; one that runs over several paragraphs stands in its first and its last.</summary>
    public void AddPlacements(PooledList<Placement> placements)
    {
        foreach (var s in Clauses.Quoted)
        {
            var words = Clauses[s].Sentence;
            for (var u = 0; u < words.Count; u++)
            {
                if (words.IsQuote(u))
                    placements.Add(new Placement(this, s, u, words.Quote(u)));
            }
        }
    }

    /// <summary>What is known of each quote, by its number.</summary>
    public QuoteNotes[] Notes => _notes.Items;

    /// <summary>The quotes that have an answer, by their numbers, in the order in which they were answered.</summary>
    public List<int> Answered { get; } = [];

    /// <summary>What stands between the marks of a quote.</summary>
    public TextSpan Span(int quote) => quotes[quote].Span;

    public void Dispose() => _notes.Dispose();

    /// <summary>The answer to the last quote of a sentence that has one already; null for none.</summary>
    public Answer? Previous(Placement quote, int sentence)
    {
        var words = Clauses[sentence].Sentence;
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (words.IsQuote(i) && words.Quote(i) != quote.Pair && Notes[words[i].Number].Answer is { } answer)
                return answer;
        }

        return null;
    }
}

/// <summary>What is known of a quote.</summary>
internal struct QuoteNotes
{
    /// <summary>Whether the marks report nobody's words.</summary>
    public bool IsMention;

    /// <summary>Whether it is a sentence by itself.</summary>
    public bool IsAlone;

    /// <summary>The answer of the first pass that knew; null as long as none does.</summary>
    public Answer? Answer;
}
