using System.Collections;
using Summit.Quotes.Spans;
using Summit.Quotes.Speakers;
using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution;

/// <summary>The clauses of an article. What one article has filled the next one of the same thread fills again.</summary>
internal sealed class Clauses : IReadOnlyList<Clause>, IDisposable
{
    /// <summary>Room for so many phrases is kept, some thirty megabytes; what a still longer article has filled is not.</summary>
    private const int MostKept = 400_000;

    [ThreadStatic]
    private static List<Clause>? Kept;

    private readonly List<Clause> _clauses;
    private readonly PooledList<ClausePhrase> _named = new();
    private readonly PooledList<ClausePhrase> _naming = new();
    private readonly PooledList<int> _quoted = new();
    private readonly PooledList<int> _reporting = new();

    public Clauses(Sentences sentences)
    {
        (_clauses, Kept) = (Kept ?? [], null);
        Count = sentences.Count;
        var cues = new List<Cue>();
        for (var i = 0; i < Count; i++)
        {
            if (i == _clauses.Count)
                _clauses.Add(new Clause());
            _clauses[i].Read(sentences, i, cues);
            NoteNames(_clauses[i]);
            if (_clauses[i].Sentence.HasQuote)
                _quoted.Add(i);
            if (_clauses[i].Cues.Length > 0)
                _reporting.Add(i);
        }
    }

    /// <summary>The numbers of those that hold a quote, in order.</summary>
    public ReadOnlySpan<int> Quoted => _quoted.Span;

    /// <summary>The numbers of those that have a cue, in order.</summary>
    public ReadOnlySpan<int> Reporting => _reporting.Span;

    /// <summary>The names of the article.</summary>
    public NameReader Names { get; } = new();

    /// <summary>The phrases with a name, in order.</summary>
    public ReadOnlySpan<ClausePhrase> Named => _named.Span;

    /// <summary>Those without one that name somebody else, in order: « la maison de Lena Orsat ».</summary>
    public ReadOnlySpan<ClausePhrase> Naming => _naming.Span;

    public int Count { get; }

    public Clause this[int number] => _clauses[number];

    public IEnumerator<Clause> GetEnumerator() => _clauses.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        _named.Dispose();
        _naming.Dispose();
        _quoted.Dispose();
        _reporting.Dispose();
        var room = 0;
        for (var i = 0; i < _clauses.Count; i++)
        {
            if ((room += _clauses[i].Room) > MostKept)
                _clauses.RemoveRange(i, _clauses.Count - i);
            else if (i < Count)
                _clauses[i].Forget();
        }

        Kept = _clauses;
    }

    private void NoteNames(Clause clause)
    {
        foreach (var phrase in clause.Phrases)
        {
            if (phrase.HasName)
            {
                Names.Note(clause.Sentence, phrase);
                _named.Add(new(clause, phrase));
            }
            else if (!phrase.IsTime && NounPhraseReader.Complement(clause.Sentence, phrase) is not null)
                _naming.Add(new(clause, phrase));
        }
    }
}

/// <summary>A phrase in its clause.</summary>
internal readonly record struct ClausePhrase(Clause Clause, NounPhrase Phrase);
