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
            Origin(e.Text(0)).Add(new Spelling(e.Text(1), e.Text(2), PlaceOf(e[3])));
        foreach (var e in file.Entries("given-names.tsv", 4))
            Origin(e.Text(0)).AddGivenName(e.Text(1), e.List(2).ToArray(), marks: e[3].IsEmpty);
        foreach (var e in file.Entries("marks.tsv", 5))
            AddMark(e);
        return [.. origins.Values];

        Origin Origin(string name)
        {
            if (!origins.TryGetValue(name, out var origin))
                origins[name] = origin = new Origin(name);
            return origin;
        }

        void AddMark(PackEntry e)
        {
            var form = e.Text(2);
            if (e[0] is OfAnyOrigin)
            {
                (e[1] is "suffix" ? Suffixes : Elisions).Add(form);
                return;
            }

            var origin = Origin(e.Text(0));
            switch (e[1])
            {
                case "beginning": origin.AddBeginning(form, e.List(3).ToArray()); break;
                case "ending": origin.AddEnding(form, e.List(3).ToArray()); break;
                case "article": origin.AddArticle(form); break;
                case "prefix": origin.AddPrefix(form); break;
                default: throw new InvalidDataException($"speakers/marks.tsv: '{e[1]}' is no kind of mark: beginning, ending, article, elision, prefix or suffix.");
            }
        }
    }

    private static SpellingPlace PlaceOf(ReadOnlySpan<char> cell) => cell switch
    {
        "" => SpellingPlace.Anywhere,
        "start" => SpellingPlace.Start,
        "end" => SpellingPlace.End,
        "whole" => SpellingPlace.Whole,
        _ => throw new InvalidDataException($"speakers/spellings.tsv: '{cell}' is no place in a word: start, end, whole, or empty."),
    };
}
