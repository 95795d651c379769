using Summit.Quotes.Languages;

namespace Summit.Quotes.Speakers;

/// <summary>The origins of names that the engine knows, read once from spellings.tsv, given-names.tsv and marks.tsv.</summary>
internal static class Origins
{
    private const string OfAnyOrigin = "-";

    private static readonly HashSet<string> Suffixes = [];
    private static readonly HashSet<string> Elisions = [];

    private static readonly Origin[] All = Read(PackFile.Speakers);

    /// <summary>Where a name of folded words comes from; null for names that are spelled in one way only.</summary>
    public static Origin? Of(IReadOnlyList<string> words)
    {
        var surname = WithoutSuffix(words);
        return surname.Count == 0 ? null : Array.Find(All, o => o.ShowsInSurname(surname)) ?? Array.Find(All, o => o.ShowsBefore(surname));
    }

    /// <summary>All that a word can sound like, by one origin each.</summary>
    public static IEnumerable<string> Sounds(string word) => All.Select(o => o.Bend([word])[0]).Where(s => s != word).Distinct();

    /// <summary>The words of a name without "Jr." and the like behind the surname.</summary>
    public static IReadOnlyList<string> WithoutSuffix(IReadOnlyList<string> words) =>
        words.Count > 1 && Suffixes.Contains(words[^1]) ? [.. words.Take(words.Count - 1)] : words;

    /// <summary>Whether a letter before an apostrophe is a word of its own: d'Orsat.</summary>
    public static bool IsElision(char letter) => Elisions.Contains(letter.ToString());

    private static Origin[] Read(PackFile file)
    {
        var origins = new Dictionary<string, Origin>();
        foreach (var e in file.Entries("spellings.tsv", 5))
            Origin(e[0]).Add(new Spelling(e[1], e[2], PlaceOf(e[3])));
        foreach (var e in file.Entries("given-names.tsv", 4))
            Origin(e[0]).AddGivenName(e[1], List(e[2]), marks: e[3].Length == 0);
        foreach (var e in file.Entries("marks.tsv", 5))
            AddMark(e);
        return [.. origins.Values];

        Origin Origin(string name)
        {
            if (!origins.TryGetValue(name, out var origin))
                origins[name] = origin = new Origin(name);
            return origin;
        }

        void AddMark(string[] e)
        {
            if (e[0] == OfAnyOrigin)
                (e[1] == "suffix" ? Suffixes : Elisions).Add(e[2]);
            else if (e[1] == "beginning")
                Origin(e[0]).AddBeginning(e[2], List(e[3]));
            else if (e[1] == "ending")
                Origin(e[0]).AddEnding(e[2], List(e[3]));
            else if (e[1] == "article")
                Origin(e[0]).AddArticle(e[2]);
            else if (e[1] == "prefix")
                Origin(e[0]).AddPrefix(e[2]);
            else
                throw new InvalidDataException($"speakers/marks.tsv: '{e[1]}' is no kind of mark: beginning, ending, article, elision, prefix or suffix.");
        }
    }

    private static string[] List(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static SpellingPlace PlaceOf(string cell) => cell switch
    {
        "" => SpellingPlace.Anywhere,
        "start" => SpellingPlace.Start,
        "end" => SpellingPlace.End,
        "whole" => SpellingPlace.Whole,
        _ => throw new InvalidDataException($"speakers/spellings.tsv: '{cell}' is no place in a word: start, end, whole, or empty."),
    };
}
