using Summit.App.Index;
using Summit.App.Index.Analysis;

namespace Summit.Local.Sqlite;

/// <summary>Writes FTS5 match expressions. Only folded words, stems and tags get in: letters and digits, always in quotes.</summary>
internal static class MatchText
{
    /// <summary>What finds the quotes that have the words and one tag of each group; null when nothing is asked for.</summary>
    public static string? Of(SearchWords words, IReadOnlyList<IReadOnlyList<string>> tags)
    {
        if (words.IsNone && tags.Count == 0)
            return null;
        string[] all = [.. words.All.Select(Of), .. tags.Select(AnyTag)];
        var found = all.Length == 0 ? AnyTag([QuoteTags.Any]) : string.Join(" AND ", all);
        return words.Excluded.Count == 0
            ? found
            : $"({found}) NOT ({string.Join(" OR ", words.Excluded.Select(Of))})";
    }

    /// <summary>What finds what one expression finds and another does not.</summary>
    public static string Without(string found, string? other) => other is null ? found : $"({found}) NOT ({other})";

    private static string Of(SearchTerm term)
    {
        var forms = TermForms.Of(term);
        var star = forms.Prefix ? "*" : "";
        var rows = forms.Rows.Select(row => string.Join(" + ", row.Select(Quoted)) + star);
        return $"{(forms.Stemmed ? "stems" : "words")} : ({string.Join(" OR ", rows)})";
    }

    private static string AnyTag(IReadOnlyList<string> tags) => $"tags : ({string.Join(" OR ", tags.Select(Quoted))})";

    private static string Quoted(string word) => $"\"{word}\"";
}
