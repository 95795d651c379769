using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>An article's sentences, as ranges of units.</summary>
/// <param name="article">The text.</param>
/// <param name="quotes">Its outermost quotes.</param>
internal sealed class Sentences(ArticleText article, IReadOnlyList<MarkPair> quotes) : IDisposable
{
    private readonly PooledList<UnitRange> _ranges = new(article.Blocks.Count + 1);

    public ArticleText Article { get; } = article;

    public IReadOnlyList<MarkPair> Quotes { get; } = quotes;

    public int Count => _ranges.Count;

    /// <summary>The units of all sentences but those whose units are the article's own tokens.</summary>
    public PooledList<Token> Units { get; } = new(article.Tokens.Length / 2);

    /// <summary>Makes an object the sentence with a number.</summary>
    public void Read(int number, Sentence sentence) => sentence.Read(this, _ranges[number], number);

    /// <summary>Adds a sentence.</summary>
    public void Add(UnitRange range) => _ranges.Add(range);

    public void Dispose()
    {
        Units.Dispose();
        _ranges.Dispose();
    }
}

/// <summary>Where the units of a sentence stand.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Block">Block of the sentence.</param>
/// <param name="Own">Whether they stand among the units of the sentences; else among the article's tokens.</param>
/// <param name="HasQuote">Whether a quote is among them.</param>
internal readonly record struct UnitRange(int First, int Count, int Block, bool Own, bool HasQuote);
