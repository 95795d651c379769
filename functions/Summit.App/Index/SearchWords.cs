using System.Diagnostics.CodeAnalysis;

namespace Summit.App.Index;

/// <summary>One thing to look for: a word, the start of a word, or words in a row.</summary>
/// <param name="Words">The words, as typed; several make a phrase.</param>
/// <param name="Prefix">Whether the last word is the start of a word.</param>
/// <param name="Exact">Whether the words must stand as typed but for case and accents, unstemmed ("in quotation marks").</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool Prefix, bool Exact);

/// <summary>What a user typed into the box, read: <c>cessez-le-feu "garanties de sécurité" -Moscou négoc*</c>.</summary>
/// <param name="All">All of these must match.</param>
/// <param name="Excluded">None of these may.</param>
public sealed record SearchWords(IReadOnlyList<SearchTerm> All, IReadOnlyList<SearchTerm> Excluded)
{
    /// <summary>Longest text that is read, in UTF-16 code units.</summary>
    public const int MaxLength = 1000;

    /// <summary>Most terms that are read, excluded ones counted.</summary>
    public const int MaxTerms = 32;

    public static SearchWords None { get; } = new([], []);

    /// <summary>Whether there is nothing to look for and nothing to leave out.</summary>
    public bool IsNone => All.Count == 0 && Excluded.Count == 0;

    /// <summary>Reads what was typed. There are no syntax errors: signs that mean nothing where they stand are passed over.</summary>
    /// <param name="typed">What was typed; null and blank ask for nothing.</param>
    /// <param name="words">The words; <see cref="None"/> when there is a problem.</param>
    /// <param name="problem">Why it is not read: over <see cref="MaxLength"/> or <see cref="MaxTerms"/>. A query cut short could
    /// lose what it leaves out, and so find more than was asked for.</param>
    public static bool TryParse(string? typed, out SearchWords words, [NotNullWhen(false)] out string? problem)
    {
        words = None;
        problem = typed?.Length > MaxLength
            ? $"The search has {typed.Length} characters; at most {MaxLength} are read. Shorten it."
            : null;
        if (problem is not null)
            return false;
        var read = new SearchWordsReader(typed ?? "").Read();
        var terms = read.All.Count + read.Excluded.Count;
        if (terms > MaxTerms)
        {
            problem = $"The search has {terms} words and phrases; at most {MaxTerms} are read. Leave some out.";
            return false;
        }

        words = read;
        return true;
    }

    /// <summary>As <see cref="TryParse"/>, for text that is known to be short.</summary>
    /// <exception cref="FormatException">The text is too long; the message is the problem.</exception>
    public static SearchWords Parse(string? typed) =>
        TryParse(typed, out var words, out var problem) ? words : throw new FormatException(problem);
}
