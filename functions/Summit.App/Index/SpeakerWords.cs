using Summit.App.Index.Analysis;

namespace Summit.App.Index;

/// <summary>
/// How speakers are looked up by name. A filter fits a quote when it is the id of one of its speakers, or when each of its
/// words is, folded, a word of one speaker's name as that quote's article gives it: <c>dolin</c> fits Marek Dolin, and not a
/// quote that only speaks of him. A suggestion fits when each of its words starts a word of a name.
/// </summary>
public static class SpeakerWords
{
    /// <summary>More words than any name has; what has more fits no name.</summary>
    public const int Max = 32;

    /// <summary>The words to look for, folded, each once; null when no name can fit: it has none, or too many.</summary>
    public static IReadOnlyList<string>? Of(string typed)
    {
        string[] words = [.. WordReader.Fold(typed).Distinct()];
        return words.Length is 0 or > Max ? null : words;
    }
}
