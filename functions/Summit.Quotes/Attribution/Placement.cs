using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>A quote in the sentence it stands in, with everything a pass may look at.</summary>
/// <param name="Story">The article as read so far.</param>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="Unit">The quote's unit in it.</param>
/// <param name="Pair">The quote's marks.</param>
internal readonly record struct Placement(Story Story, int Sentence, int Unit, MarkPair Pair)
{
    /// <summary>The cue that holds it most closely; null for none, and as long as nobody has looked for it.</summary>
    public Cue? Closest { get; init; }

    /// <summary>The quote's number among those of the article.</summary>
    public int Number => Words[Unit].Number;

    public Clause Clause => Story.Clauses[Sentence];

    public Cue[] Cues => Clause.Cues;

    public Sentence Words => Clause.Sentence;

    /// <summary>Whether the words before tell only what is said to have happened: « ils auraient remarqué un « signe » » is not what they say.</summary>
    public bool IsHearsay
    {
        get
        {
            for (var i = 0; i < Unit; i++)
            {
                if (Words.Is(i, Traits.Possible) && Words.Is(i, Traits.Have | Traits.Be))
                    return true;
            }

            return false;
        }
    }

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
