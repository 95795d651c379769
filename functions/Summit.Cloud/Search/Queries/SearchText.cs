using Summit.App.Index;
using Summit.App.Index.Analysis;
using Summit.Cloud.Search.Rows;
using static Summit.Cloud.Search.QuoteIndexDefinition;

namespace Summit.Cloud.Search.Queries;

/// <summary>
/// Writes words in the service's full query language. Every word stands in quotation marks, so none is an operator, and
/// brackets stand wherever operators meet, for that language knows no precedence.
/// </summary>
internal static class SearchText
{
    private static readonly string Words = Field(nameof(IndexedRow.Words));
    private static readonly string Stems = Field(nameof(IndexedRow.Stems));
    private static readonly string Beginnings = Field(nameof(IndexedRow.Beginnings));
    private static readonly string Prints = Field(nameof(IndexedRow.Prints));
    private static readonly string SpeakerWords = Field(nameof(IndexedRow.SpeakerWords));

    /// <summary>What finds the quotes that have the words; null when nothing is asked for.</summary>
    public static string? Of(SearchWords words)
    {
        if (words.IsNone)
            return null;
        var found = words.All.Count == 0 ? Row(Words, [WordsText.Any]) : All(words.All.Select(Term));
        return words.Excluded.Count == 0 ? found : Without(found, Any(words.Excluded.Select(Term)));
    }

    /// <summary>What finds the quotes of speakers in whose names each of the folded words begins a word.</summary>
    public static string OfNames(IEnumerable<string> words) => All(words.Select(word => Row(SpeakerWords, [word])));

    /// <summary>What finds the quotes that have any of the fingerprints.</summary>
    public static string OfPrints(IEnumerable<string> prints) => Any(prints.Select(print => Row(Prints, [print])));

    /// <summary>What finds what one text finds and another does not.</summary>
    public static string Without(string found, string other) => $"({found} NOT {other})";

    private static string Term(SearchTerm term)
    {
        var forms = TermForms.Of(term);
        return Any(forms.Rows.Select(row => forms.Prefix
            ? Row(Beginnings, [.. row.SkipLast(1).Select(word => word + WordsText.End), row[^1]])
            : Row(forms.Stemmed ? Stems : Words, row)));
    }

    private static string All(IEnumerable<string> clauses) => $"({string.Join(" AND ", clauses)})";

    private static string Any(IEnumerable<string> clauses) => $"({string.Join(" OR ", clauses)})";

    private static string Row(string field, IReadOnlyList<string> words) => $"{field}:\"{string.Join(' ', words.Select(Escaped))}\"";

    // Folded words are letters and digits. Should they ever be more, no word may end its quotation marks.
    private static string Escaped(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
