using System.Text;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Makes one key of the spellings of one name. Case, accents and signs fold away for all; for names that end as
/// eastern European names do, so do the differences between French and English transliteration (Poutine and Putin,
/// Youri and Iouri Ouchakov, Zelensky and Zelenskyy). Other names keep their letters: Louis is not Luis.
/// </summary>
internal static class NameKey
{
    private static readonly string[] EasternEndings =
    [
        "ov", "ova", "ev", "eva", "off", "eff", "ski", "sky", "skyy", "skiy", "skii", "skaya", "skaia",
        "enko", "jko", "zhko", "tchko", "chko", "vitch", "vich", "vic", "tchouk", "chouk", "chuk", "ouk", "adze", "chvili", "shvili",
    ];

    private static readonly (string From, string To)[] Sounds =
    [
        ("tch", "ch"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("gue", "ge"), ("gui", "gi"), ("iou", "yu"), ("you", "yu"), ("ooss", "os"), ("oouss", "us"),
        ("ou", "u"), ("oo", "u"), ("ff", "v"), ("w", "v"), ("skiy", "ski"), ("skii", "ski"), ("skyy", "ski"), ("sky", "ski"), ("ey", "ei"), ("x", "ks"),
        ("iia", "ia"), ("iya", "ia"), ("ya", "ia"), ("yo", "io"), ("ye", "e"), ("ie", "e"), ("y", "i"),
    ];

    /// <summary>The key of a whole name: the keys of its words, joined by hyphens.</summary>
    public static string Of(string name)
    {
        var words = Words(name);
        var eastern = words.Count > 0 && IsEastern(words[^1]);
        return string.Join('-', words.Select(w => eastern ? Eastern(w) : w));
    }

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
    public static string OfWord(string folded) => IsEastern(folded) ? Eastern(folded) : folded;

    /// <summary>Whether two given names can be two spellings of one: Iouri and Yuri, Kiril and Kirill.</summary>
    public static bool SameSound(string a, string b) => a == b || Eastern(a) == Eastern(b);

    private static bool IsEastern(string word) =>
        word.Length > 4 && (Array.Exists(EasternEndings, e => word.EndsWith(e, StringComparison.Ordinal)) || EndsInIn(word));

    /// <summary>The surnames in -in, which French writes -ine; of these only such as have a sound besides that French does not write so.</summary>
    private static bool EndsInIn(string word)
    {
        if (word.EndsWith("ine", StringComparison.Ordinal))
            return word.Contains("ou", StringComparison.Ordinal) || word.Contains("ts", StringComparison.Ordinal) || word.Contains("kh", StringComparison.Ordinal);
        return word.EndsWith("in", StringComparison.Ordinal) && !word.Contains("ou", StringComparison.Ordinal)
            && (word[^4] == 'u' || word.Contains("ts", StringComparison.Ordinal) || word.Contains("kh", StringComparison.Ordinal));
    }

    private static string Eastern(string word)
    {
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
