using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>An article's sentences, as ranges of one array of units.</summary>
/// <param name="article">The text.</param>
/// <param name="quotes">Its outermost quotes.</param>
internal sealed class Sentences(ArticleText article, IReadOnlyList<MarkPair> quotes) : IDisposable
{
    private readonly PooledList<(int First, int Count, int Block)> _ranges = new(article.Blocks.Count + 1);

    public ArticleText Article { get; } = article;

    public IReadOnlyList<MarkPair> Quotes { get; } = quotes;

    public int Count => _ranges.Count;

    /// <summary>The units of all sentences.</summary>
    public PooledList<Token> Units { get; } = new(article.Tokens.Length + 1);

    /// <summary>Makes an object the sentence with a number.</summary>
    public void Read(int number, Sentence sentence) => sentence.Read(Article, Quotes, Units.Items, _ranges[number], number);

    /// <summary>Adds a sentence of a block.</summary>
    public void Add(int firstUnit, int count, int block) => _ranges.Add((firstUnit, count, block));

    public void Dispose()
    {
        Units.Dispose();
        _ranges.Dispose();
    }
}
