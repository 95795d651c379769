using Summit.App.Index;
using Summit.App.Index.Analysis;

namespace Summit.Local.Sqlite.Census;

/// <summary>The census while one question is answered: it does not change meanwhile.</summary>
/// <param name="census">The census.</param>
/// <param name="session">Reads the same state of the file.</param>
/// <param name="close">Lets it change again.</param>
internal sealed class CensusView(QuoteCensus census, SqliteSession session, Action close) : IDisposable
{
    private readonly Dictionary<Atom, RowSet> _read = [];

    /// <summary>Counts rows.</summary>
    public QuoteCounts Count(QuoteRows rows) => census.Count(Of(rows), rows);

    /// <summary>The positions of the first rows.</summary>
    public IEnumerable<long> First(QuoteRows rows, bool ascending, int limit)
    {
        var before = rows.Before is null ? null : Of(rows with { Words = rows.Before });
        return census.First(Of(rows), before, rows, ascending, limit);
    }

    public void Dispose() => close();

    private CensusRows Of(QuoteRows rows) => new(
        [.. rows.Words.All.Select(PartsOf), .. rows.Tags.Select(any => any.Select(tag => PartOf(Atom.Tag(tag))).ToArray())],
        [.. rows.Words.Excluded.SelectMany(PartsOf)]);

    private CensusPart[] PartsOf(SearchTerm term)
    {
        var forms = TermForms.Of(term);
        return [.. forms.Rows.Select(row => forms switch
        {
            { Stemmed: true } => PartOf(row.Count == 1 ? Atom.Stem(row[0]) : Atom.Stems(row)),
            { Prefix: false } when row.Count == 1 => PartOf(Atom.Word(row[0])),
            { Prefix: true } when row is [{ Length: <= Atom.LongestStart }] => PartOf(Atom.Start(row[0])),
            _ => PartOf(row, forms.Prefix),
        })];
    }

    private CensusPart PartOf(Atom atom) => new([RowsOf(atom)], null, census.Words);

    private CensusPart PartOf(IReadOnlyList<string> row, bool prefix)
    {
        if (census.Words.PatternOf(row, prefix) is not { } pattern)
            return new([new RowSet()], null, census.Words);
        var whole = row.Take(prefix ? row.Count - 1 : row.Count).Distinct().Select(Atom.Word);
        var start = prefix ? [Atom.Start(row[^1][..Math.Min(Atom.LongestStart, row[^1].Length)])] : Array.Empty<Atom>();
        return new([.. whole.Concat(start).Select(RowsOf)], pattern, census.Words);
    }

    private RowSet RowsOf(Atom atom)
    {
        if (census.Frequent(atom) is { } frequent)
            return frequent;
        if (!_read.TryGetValue(atom, out var rows))
            _read.Add(atom, rows = census.Read(session, atom));
        return rows;
    }
}
