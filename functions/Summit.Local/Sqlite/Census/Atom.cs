using Summit.App.Index;
using Summit.App.Index.Analysis;

namespace Summit.Local.Sqlite.Census;

/// <summary>One thing that quotes have or have not, as the full-text table finds it: a word, a stem, a tag; or words in a row, or the start of a word.</summary>
/// <param name="Match">The match expression.</param>
internal readonly record struct Atom(string Match)
{
    public static Atom Word(string word) => new($"words : \"{word}\"");

    public static Atom Stem(string stem) => new($"stems : \"{stem}\"");

    public static Atom Tag(string tag) => new($"tags : \"{tag}\"");

    /// <summary>Those of a term, any of which will do.</summary>
    public static IEnumerable<Atom> Of(TermForms forms) => forms.Rows.Select(row =>
        new Atom($"{(forms.Stemmed ? "stems" : "words")} : {string.Join(" + ", row.Select(word => $"\"{word}\""))}{(forms.Prefix ? "*" : "")}"));

    /// <summary>Those of a quote, each once, but for words in a row and starts of words.</summary>
    public static IEnumerable<Atom> Of(QuoteDocument quote)
    {
        var text = new AnalysedText(quote.Text, quote.Language);
        var words = text.Words.Select(word => word.Folded).Distinct(StringComparer.Ordinal).Select(Word);
        return words.Concat(text.Stems.Distinct(StringComparer.Ordinal).Select(Stem)).Concat(QuoteTags.Of(quote).Select(Tag));
    }
}
