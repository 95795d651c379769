using System.Collections;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>The clauses of an article. What one article has filled the next one of the same thread fills again.</summary>
internal sealed class Clauses : IReadOnlyList<Clause>, IDisposable
{
    /// <summary>What a longer article has filled beyond this is not kept.</summary>
    private const int MostKept = 65_536;

    [ThreadStatic]
    private static List<Clause>? Kept;

    private readonly List<Clause> _clauses;
    private readonly List<Cue> _found = [];

    public Clauses(Sentences sentences)
    {
        (_clauses, Kept) = (Kept ?? [], null);
        Count = sentences.Count;
        for (var i = 0; i < Count; i++)
        {
            if (i == _clauses.Count)
                _clauses.Add(new Clause(_found));
            _clauses[i].Read(sentences, i);
        }
    }

    public int Count { get; }

    public Clause this[int number] => _clauses[number];

    public IEnumerator<Clause> GetEnumerator() => _clauses.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        foreach (var clause in this)
            clause.Forget();
        if (_clauses.Count > MostKept)
            _clauses.RemoveRange(MostKept, _clauses.Count - MostKept);
        Kept = _clauses;
    }
}
