using Summit.App.Articles;

namespace Summit.App.Lookup.Questions;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearName
{
    /// <summary>Says that a parameter, or what else has names, is unknown, which one was probably meant, and which there are.</summary>
    public static string Explain(string name, ReadOnlySpan<string> known, string notion = "parameter")
    {
        if (known.IsEmpty)
            return $"There is no {notion} \"{name.Cut(100)}\" here: this route knows none.";
        var near = name.Length <= 30 ? Nearest(name, known) : null;
        var meant = near is null ? "" : $" Did you mean \"{near}\"?";
        return $"There is no {notion} \"{name.Cut(100)}\".{meant} Known: {string.Join(", ", known)}.";
    }

    public static bool ContainsIgnoringCase(this ReadOnlySpan<string> names, string name)
    {
        foreach (var one in names)
            if (one.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>The beginning of what was asked, to be named in an answer.</summary>
    public static string Cut(this string text, int longest) => Excerpt.Beginning(text, longest);

    private static string? Nearest(string name, ReadOnlySpan<string> known)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in known)
        {
            var distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < least && distance <= Math.Max(1, candidate.Length / 2))
                (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>Levenshtein's distance: how many letters to change, add or drop.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
