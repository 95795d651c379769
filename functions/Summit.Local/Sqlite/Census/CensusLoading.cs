using Summit.App.Index;
using Summit.App.Index.Analysis;

namespace Summit.Local.Sqlite.Census;

/// <summary>Reads a census from a state of the file.</summary>
internal sealed class CensusLoading(SqliteSession session)
{
    private const int Sample = 24_000;

    /// <summary>What one in so many quotes of the sample has is frequent.</summary>
    private const int OneIn = 4000;

    private readonly Dictionary<(string Language, string Word), RowSet[]> _setsOfWords = [];
    private readonly QuoteCensus _census = new(QuoteCensus.ReadRevision(session), FindFrequent(session));

    public QuoteCensus Run()
    {
        using var row = session.Query(
            "SELECT facet.position, shelf, speakers, confidence, document FROM facet CROSS JOIN quote ON quote.position = facet.position ORDER BY facet.position");
        while (row.Read())
        {
            var facet = new QuoteFacet(row.GetInt64(1), row.GetString(2), row.GetDouble(3));
            Add(_census.Columns.Load(row.GetInt64(0), facet), StoredJson.ReadQuote(row.GetString(4)));
        }

        _census.Words.Sort();
        return _census;
    }

    private void Add(int row, QuoteDocument quote)
    {
        string[] words = [.. WordReader.Read(quote.Text).Select(word => word.Folded)];
        _census.Words.Put(row, words);
        if (!words.All(word => _setsOfWords.ContainsKey((quote.Language, word))))
            Learn(new AnalysedText(quote.Text, quote.Language), quote.Language);
        foreach (var word in words)
            foreach (var rows in _setsOfWords[(quote.Language, word)])
                rows.Set(row, true);
        foreach (var tag in QuoteTags.Of(quote))
            _census.Frequent(Atom.Tag(tag))?.Set(row, true);
    }

    // A word has the same stem wherever it stands, and to stem it is most of the work.
    private void Learn(AnalysedText text, string language)
    {
        for (var i = 0; i < text.Words.Count; i++)
            _setsOfWords.TryAdd((language, text.Words[i].Folded), [.. Atom.Of(text.Words[i].Folded, text.Stems[i]).Select(_census.Frequent).OfType<RowSet>()]);
    }

    /// <summary>Finds what many quotes have by a sample: that takes no walk over all words of the index.</summary>
    private static IEnumerable<Atom> FindFrequent(SqliteSession session)
    {
        var quotes = session.Number("SELECT coalesce(sum(quotes), 0) FROM shelf");
        var seen = new Dictionary<Atom, int>();
        var sampled = 0;
        using var row = session.Query(
            "SELECT document FROM quote WHERE position IN (SELECT position FROM (SELECT position, row_number() OVER (ORDER BY position) AS number FROM facet) WHERE number % $every = 0)",
            ("$every", Math.Max(1, quotes / Sample)));
        for (; row.Read(); sampled++)
        {
            var quote = StoredJson.ReadQuote(row.GetString(0));
            foreach (var atom in Atom.Of(quote, new AnalysedText(quote.Text, quote.Language)))
                seen[atom] = seen.GetValueOrDefault(atom) + 1;
        }

        var least = Math.Max(2, sampled / OneIn);
        return [.. seen.Where(atom => atom.Value >= least).Select(atom => atom.Key)];
    }
}
