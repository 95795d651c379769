using System.Buffers;

namespace Summit.Quotes.Speakers;

/// <summary>Names as a reader wants to see them.</summary>
internal static class Names
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"«»“”„‘’");

    /// <summary>As <see cref="Display"/>; a label in capitals is no acronym unless it is short.</summary>
    public static string OfLabel(string label)
    {
        var name = Display(label);
        return name.Length > 3 && !name.Contains(' ', StringComparison.Ordinal) && name.All(c => !char.IsLower(c)) ? name[0] + name[1..].ToLowerInvariant() : name;
    }

    /// <summary>One line, no soft hyphens, no nickname in marks, and no capitals all through: "JAKE SULLIVAN" is Jake Sullivan.</summary>
    public static string Display(string name)
    {
        var (open, close) = (name.AsSpan().IndexOfAny(Marks), name.AsSpan().LastIndexOfAny(Marks));
        if (open > 0 && close > open && close < name.Length - 1)
            name = name.Remove(open, close + 1 - open);
        var words = name.Replace("\u00AD", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && words.All(w => w.Length > 1 && w.All(c => !char.IsLower(c))))
            words = [.. words.Select(w => char.ToUpperInvariant(w[0]) + w[1..].ToLowerInvariant())];
        return string.Join(' ', words);
    }
}
