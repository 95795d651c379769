using System.Collections;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>An article's sentences, as ranges of one array of units.</summary>
/// <param name="article">The text.</param>
/// <param name="quotes">Its outermost quotes.</param>
internal sealed class Sentences(ArticleText article, IReadOnlyList<MarkPair> quotes) : IReadOnlyList<Sentence>, IDisposable
{
    private readonly PooledList<(int First, int Count, int Block)> _ranges = new(article.Blocks.Count + 1);

    public ArticleText Article { get; } = article;

    public IReadOnlyList<MarkPair> Quotes { get; } = quotes;

    public int Count => _ranges.Count;

    /// <summary>The units of all sentences.</summary>
    public PooledList<Token> Units { get; } = new(article.Tokens.Length + 1);

    public Sentence this[int number]
    {
        get
        {
            var (first, count, block) = _ranges[number];
            return new Sentence(this, Units.Items, first, count, block, number);
        }
    }

    /// <summary>Adds a sentence of a block.</summary>
    public void Add(int firstUnit, int count, int block) => _ranges.Add((firstUnit, count, block));

    public IEnumerator<Sentence> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        Units.Dispose();
        _ranges.Dispose();
    }
}
