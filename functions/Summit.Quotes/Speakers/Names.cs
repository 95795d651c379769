using System.Text;

namespace Summit.Quotes.Speakers;

/// <summary>Names as a reader wants to see them.</summary>
internal static class Names
{
    private const string Marks = "\"«»“”„‘’";

    /// <summary>As <see cref="Display"/>; a label in capitals is no acronym unless it is short.</summary>
    public static string OfLabel(string label)
    {
        var name = Display(label);
        return name.Length > 3 && !name.Contains(' ', StringComparison.Ordinal) && IsCapitals(name) ? Small(name) : name;
    }

    /// <summary>One line, no soft hyphens, no nickname in marks, and no capitals all through: "LENA ORSAT" is Lena Orsat.</summary>
    /// <param name="name">As the article writes it.</param>
    /// <param name="person">Whether it is surely a person's: then a surname in capitals is no acronym.</param>
    public static string Display(string name, bool person = false)
    {
        var (open, close) = (0, name.Length - 1);
        while (open < close && !Marks.Contains(name[open]))
            open++;
        while (open < close && !Marks.Contains(name[close]))
            close--;
        // "Varn’s mayor’s office" has no marks.
        if (open > 0 && close > open && close < name.Length - 1 && !char.IsLetter(name[open - 1]))
            name = name.Remove(open, close + 1 - open);
        var words = name.Replace("\u00AD", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && words.All(w => w.Length > 1 && IsCapitals(w)))
            words = [.. words.Select(Small)];
        else if (person && words.Length > 1 && !IsCapitals(words[0]))
            words = [.. words.Select((w, i) => i > 0 && IsSurnameInCapitals(w) ? Small(w) : w)];
        return string.Join(' ', words);
    }

    /// <summary>The capitals at the start of its words: Union des territoires du lac is UL.</summary>
    public static string Initials(string name)
    {
        var initials = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && (i == 0 || name[i - 1] is ' ' or '-'))
                initials.Append(name[i]);
        }

        return initials.ToString();
    }

    private static bool IsCapitals(string word) => word.All(c => !char.IsLower(c));

    /// <summary>ORSAT, but not XXIII and not UTL.</summary>
    private static bool IsSurnameInCapitals(string word) => word.Length > 3 && IsCapitals(word) && word.AsSpan().ContainsAnyExcept("IVX.");

    /// <summary>Capitals stay at the start and behind hyphen and apostrophe: O'BRIEN-VARO is O'Brien-Varo.</summary>
    private static string Small(string word) =>
        string.Concat(word.Select((c, i) => i == 0 || !char.IsLetter(word[i - 1]) ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));
}
