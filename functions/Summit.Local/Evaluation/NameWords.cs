using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Summit.Quotes;

namespace Summit.Local.Evaluation;

/// <summary>The words of a name, for comparing names: without case, accents, leading articles and titles.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string> Articles = FrozenSet.Create(
        "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "the", "a", "an",
        "m", "mm", "mme", "mlle", "mr", "mrs", "ms", "dr");

    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        "professor", "prof", "president", "senator", "minister", "secretary", "general", "colonel", "captain", "judge",
        "doctor", "sir", "lord", "lady", "chancellor", "prime", "premier", "pope", "king", "queen", "prince", "princess",
        "professeur", "maitre", "docteur", "ministre", "senateur", "depute", "maire", "juge", "procureur", "chancelier",
        "pape", "roi", "reine", "princesse", "senatrice", "deputee", "presidente", "chef", "porte", "parole");

    /// <summary>The words of a name that tell who it is.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var folded = Folded(name);
        var typed = Typed(name);
        if (typed.Count != folded.Count)
            typed = folded;
        var from = 0;
        while (from < folded.Count - 1
            && (Articles.Contains(folded[from]) || (Titles.Contains(folded[from]) && IsUpper(typed[from + 1]))))
            from++;
        return folded[from..];
    }

    /// <summary>All words, without case and accents.</summary>
    public static List<string> Folded(string text) => Typed(Folding.Fold(text));

    /// <summary>All words as they are typed: runs of letters, digits and underscores.</summary>
    public static List<string> Typed(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            if (IsOfWord(rune))
                word.Append(rune);
            else if (word.Length > 0)
                Take();
        if (word.Length > 0)
            Take();
        return words;

        void Take()
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>Whether a word begins with a capital.</summary>
    public static bool IsUpper(string word) =>
        word.Length > 0 && Rune.IsUpper(Rune.GetRuneAt(word, 0));

    /// <summary>Whether one is the initials of the capitalised words of the other.</summary>
    public static bool IsAcronym(string name, string acronym)
    {
        var initials = string.Concat(Typed(name).Where(IsUpper).Select(word => Rune.GetRuneAt(word, 0)));
        return new StringInfo(initials).LengthInTextElements > 1
            && initials == acronym
            && acronym.EnumerateRunes().All(Rune.IsUpper);
    }

    private static bool IsOfWord(Rune rune) => rune.Value == '_' || Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
