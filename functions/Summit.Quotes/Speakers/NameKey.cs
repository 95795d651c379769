using System.Text;
using Summit.Quotes.Text;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Makes one key of the spellings of one name. Case, accents and signs fold away for all; for names that show that they
/// come from another script, so does what French and English transliterate differently (<see cref="Origin"/>). All other
/// names keep their letters: Louis is not Luis, and Dupont is not Dupond.
/// </summary>
/// <remarks>
/// Phonetic codes (Soundex, Metaphone, Beider-Morse) are made to find candidates, and blur too much to tell that two
/// names are one: here two spellings meet only where two published transliterations of one name differ.
/// </remarks>
internal static class NameKey
{
    /// <summary>The key of a whole name: its words by their sounds, joined by hyphens, without initials in the middle.</summary>
    public static string Of(string name) => OfWords(Words(WithoutInitials(name)));

    /// <summary>The same with the initials in the middle, by which people can differ.</summary>
    public static string WithInitials(string name) => OfWords(Words(name));

    /// <summary>The folded words of a name, without signs.</summary>
    public static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Folding.Fold(WithDj(name)))
        {
            if (char.IsLetterOrDigit(c))
                word.Append(c);
            else if (word.Length > 0 && !(Letters.IsApostrophe(c) && IsPartOfName(word)))
                words.Add(Flush(word));
        }

        if (word.Length > 0)
            words.Add(Flush(word));
        return words;
    }

    private static string OfWords(IReadOnlyList<string> words) => string.Join('-', Origins.Of(words)?.Bend(words) ?? words);

    /// <summary>O’Brien and N’Golo are one word; in d’Orsat and L’Orme the letter is a word of its own.</summary>
    private static bool IsPartOfName(StringBuilder word) => word.Length == 1 && !Origins.IsElision(word[0]);

    /// <summary>Đ is written dj without its bar; in Vietnamese, which has no ć, it is d.</summary>
    private static string WithDj(string name) =>
        name.AsSpan().ContainsAny('ć', 'Ć') ? name.Replace("đ", "dj", StringComparison.Ordinal).Replace("Đ", "Dj", StringComparison.Ordinal) : name;

    /// <summary>Lena J. Orsat is Lena Orsat, but J. L. Orsat has no other given name.</summary>
    private static string WithoutInitials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || IsInitial(words[0]))
            return name;
        return string.Join(' ', words.Where((w, i) => i == 0 || i == words.Length - 1 || !IsInitial(w)));
    }

    /// <summary>J, J. or J.-L., H.W.: capitals, each alone or with a full stop.</summary>
    private static bool IsInitial(string word) =>
        word.Length == 1 ? char.IsUpper(word[0]) : word[^1] == '.' && word.Split('.', '-').All(part => part.Length == 0 || part.Length == 1 && char.IsUpper(part[0]));

    private static string Flush(StringBuilder word)
    {
        var flushed = word.ToString();
        word.Clear();
        return flushed;
    }
}
