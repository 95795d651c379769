using System.Text;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Makes one key of the spellings of one name: case, accents and signs fold away, and so do the differences between
/// the ways in which French and English news write Slavic and Arabic names (Poutine and Putin, Youri and Yuri).
/// </summary>
internal static class NameKey
{
    private static readonly (string From, string To)[] Sounds =
    [
        ("tch", "ch"), ("tsch", "ch"), ("sch", "sh"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"),
        ("ph", "f"), ("ck", "k"), ("iou", "yu"), ("you", "yu"), ("oo", "u"), ("ou", "u"), ("w", "v"), ("ff", "v"),
        ("ii", "i"), ("iy", "i"), ("yy", "i"), ("ij", "i"), ("ei", "e"), ("ey", "e"), ("ai", "a"), ("y", "i"), ("q", "k"), ("x", "ks"),
    ];

    /// <summary>The key of a whole name: the keys of its words, joined by hyphens.</summary>
    public static string Of(string name) => string.Join('-', Words(name).Select(OfWord));

    /// <summary>The folded words of a name, without signs.</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Folding.Fold(name))
        {
            if (char.IsLetterOrDigit(c))
                word.Append(c);
            else if (word.Length > 0)
                words.Add(Flush(word));
        }

        if (word.Length > 0)
            words.Add(Flush(word));
        return words;
    }

    /// <summary>The key of one folded word.</summary>
    public static string OfWord(string folded)
    {
        if (folded.Length < 3 || !folded.All(char.IsAsciiLetter))
            return folded;
        var word = folded;
        foreach (var (from, to) in Sounds)
            word = word.Replace(from, to, StringComparison.Ordinal);
        if (word.Length > 4 && word.EndsWith("ine", StringComparison.Ordinal))
            word = word[..^1];
        var key = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (key.Length == 0 || key[^1] != c)
                key.Append(c);
        }

        return key.ToString();
    }

    private static string Flush(StringBuilder word)
    {
        var flushed = word.ToString();
        word.Clear();
        return flushed;
    }
}
