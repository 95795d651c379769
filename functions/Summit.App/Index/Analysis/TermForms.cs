namespace Summit.App.Index.Analysis;

/// <summary>What a search term is compared with: rows of words, any one of which must stand in the text.</summary>
/// <param name="Stemmed">Whether the rows are stems; else they are folded words.</param>
/// <param name="Prefix">Whether the last word of a row is the start of a word.</param>
/// <param name="Rows">The rows; a row of one is a word, a longer one a phrase. Never empty.</param>
public sealed record TermForms(bool Stemmed, bool Prefix, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>
    /// The forms of a term. A plain word is stemmed by each language's stemmer, for a query has no language;
    /// quoted words and starts of words are compared unstemmed.
    /// </summary>
    public static TermForms Of(SearchTerm term)
    {
        string[] folded = [.. term.Words.SelectMany(WordReader.Fold)];
        if (term.Exact || term.Prefix)
            return new(false, term.Prefix, [folded]);
        var stems = Stemmers.All.Select(stemmer => folded.Select(stemmer.Stem).ToArray());
        return new(true, false, [.. stems.Append(folded).DistinctBy(row => string.Join(' ', row))]);
    }
}
