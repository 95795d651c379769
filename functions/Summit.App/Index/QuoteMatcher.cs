using Summit.App.Index.Analysis;
using Summit.Quotes;

namespace Summit.App.Index;

/// <summary>
/// Finds search words in one text: what an index must find, said without an index. Only the quote's own words are
/// searched; the words around it and the speaker's name are not.
/// </summary>
public sealed class QuoteMatcher
{
    private readonly TermForms[] _all;
    private readonly TermForms[] _excluded;

    public QuoteMatcher(SearchWords words)
    {
        _all = [.. words.All.Select(TermForms.Of)];
        _excluded = [.. words.Excluded.Select(TermForms.Of)];
    }

    /// <summary>Whether the text has all of the words and none of the excluded.</summary>
    public bool Matches(string text, string language)
    {
        var analysed = new AnalysedText(text, language);
        return _all.All(term => Find(analysed, term).Any()) && !_excluded.Any(term => Find(analysed, term).Any());
    }

    /// <summary>Where the words stand in the text: spans in order, without overlap.</summary>
    public IReadOnlyList<TextSpan> Highlights(string text, string language)
    {
        if (_all.Length == 0)
            return [];
        var analysed = new AnalysedText(text, language);
        var found = _all.SelectMany(term => Find(analysed, term)).OrderBy(span => span.Start).ThenByDescending(span => span.End);
        var merged = new List<TextSpan>();
        foreach (var span in found)
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, span.End) };
            else
                merged.Add(span);
        }

        return merged;
    }

    private static IEnumerable<TextSpan> Find(AnalysedText text, TermForms term) =>
        from start in Enumerable.Range(0, text.Words.Count)
        from row in term.Rows
        where start + row.Count <= text.Words.Count && StandsAt(text, start, row, term)
        select new TextSpan(text.Words[start].Start, text.Words[start + row.Count - 1].End);

    private static bool StandsAt(AnalysedText text, int start, IReadOnlyList<string> row, TermForms term)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var word = term.Stemmed ? text.Stems[start + i] : text.Words[start + i].Folded;
            var fits = term.Prefix && i == row.Count - 1
                ? word.StartsWith(row[i], StringComparison.Ordinal)
                : word == row[i];
            if (!fits)
                return false;
        }

        return true;
    }
}
