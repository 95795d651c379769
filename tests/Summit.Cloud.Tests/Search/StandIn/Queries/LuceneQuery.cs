using System.Text;
using Summit.Cloud.Tests.Search.StandIn.Rows;

namespace Summit.Cloud.Tests.Search.StandIn.Queries;

/// <summary>
/// Reads the part of Lucene's query language that Summit writes: fields with words in quotation marks, brackets, AND, OR, NOT.
/// Without precedence, as there: each operator marks the clauses beside it as required, possible or forbidden.
/// </summary>
internal sealed class LuceneQuery
{
    private const int MaxClauses = 1024;
    private readonly StandInSchema _schema;
    private readonly string _text;
    private readonly List<Func<StandInDocument, bool>> _phrases = [];
    private int _at;
    private int _clauses;

    private LuceneQuery(StandInSchema schema, string text) => (_schema, _text) = (schema, text);

    private enum Occurs
    {
        Must,
        Should,
        MustNot,
    }

    /// <summary>What matches, and how well: here by how many of the phrases, where the service also asks how rare they are.</summary>
    public static (Func<StandInDocument, bool> Matches, Func<StandInDocument, int> Score) Parse(StandInSchema schema, string text)
    {
        var query = new LuceneQuery(schema, text);
        var parsed = query.Clauses();
        return query._at == text.Length
            ? (parsed, document => query._phrases.Count(phrase => phrase(document)))
            : throw query.Unknown();
    }

    private Func<StandInDocument, bool> Clauses()
    {
        var clauses = new List<(Occurs Occurs, Func<StandInDocument, bool> Matches)>();
        while (Skip(' ') && _at < _text.Length && _text[_at] != ')')
        {
            var or = Word("OR");
            _ = !or && Word("AND");
            var not = Word("NOT");
            if (or && clauses is [.., (Occurs.Must, var before)])
                clauses[^1] = (Occurs.Should, before);
            clauses.Add((not ? Occurs.MustNot : or ? Occurs.Should : Occurs.Must, Clause()));
        }

        if (clauses.Count == 0)
            throw Unknown();
        return document => Matches(clauses, document);
    }

    private static bool Matches(List<(Occurs Occurs, Func<StandInDocument, bool> Matches)> clauses, StandInDocument document)
    {
        var must = clauses.Where(clause => clause.Occurs == Occurs.Must).ToList();
        return must.All(clause => clause.Matches(document))
            && !clauses.Any(clause => clause.Occurs == Occurs.MustNot && clause.Matches(document))
            && (must.Count > 0 || clauses.Any(clause => clause.Occurs == Occurs.Should && clause.Matches(document)));
    }

    private Func<StandInDocument, bool> Clause()
    {
        if (++_clauses > MaxClauses)
            throw RefusedException.Bad($"The query has more than {MaxClauses} clauses.");
        Skip(' ');
        if (_at < _text.Length && _text[_at] == '(')
        {
            _at++;
            var inner = Clauses();
            if (_at >= _text.Length || _text[_at++] != ')')
                throw Unknown();
            return inner;
        }

        var colon = _text.IndexOf(":\"", _at, StringComparison.Ordinal);
        if (colon < 0)
            throw Unknown();
        var field = _schema.Field(_text[_at..colon], field => field.IsSearchable, "searchable");
        _at = colon + 2;
        var phrase = Phrase(field, Quoted());
        _phrases.Add(phrase);
        return phrase;
    }

    private Func<StandInDocument, bool> Phrase(StandInField field, string text)
    {
        string[] terms = [.. _schema.Analyzers.Of(field.SearchAnalyzer)(text).Select(term => term.Term)];
        if (terms.Length == 0)
            return _ => false;
        return document => document.Places(field, terms[0])
            .Any(start => Enumerable.Range(1, terms.Length - 1).All(i => document.Places(field, terms[i]).Contains(start + i)));
    }

    private string Quoted()
    {
        var text = new StringBuilder();
        while (_at < _text.Length && _text[_at] != '"')
        {
            if (_text[_at] == '\\')
                _at++;
            if (_at < _text.Length)
                text.Append(_text[_at++]);
        }

        return _at++ < _text.Length ? text.ToString() : throw Unknown();
    }

    private bool Word(string word)
    {
        if (string.CompareOrdinal(_text, _at, word + " ", 0, word.Length + 1) != 0)
            return false;
        _at += word.Length + 1;
        return true;
    }

    private bool Skip(char c)
    {
        while (_at < _text.Length && _text[_at] == c)
            _at++;
        return true;
    }

    private RefusedException Unknown() => RefusedException.Bad($"Failed to parse the query at {_at}: {_text}");
}
