using System.Text;

namespace Summit.Quotes.Speakers;

/// <summary>
/// A family of scripts from which names come, with what its transliterations write differently. A name is bent to its
/// sounds by the rules of its origin; names without a known origin keep their letters.
/// </summary>
internal sealed class Origin(string name)
{
    private const int ShortestSurname = 4;

    private readonly Dictionary<char, List<Spelling>> _spellings = [];
    private readonly Dictionary<string, string> _givenNames = [];
    private readonly HashSet<string> _givenMarks = [];
    private readonly HashSet<string> _articles = [];
    private readonly HashSet<string> _prefixes = [];
    private readonly List<Mark> _beginnings = [];
    private readonly List<Mark> _endings = [];

    public string Name { get; } = name;

    public void Add(Spelling spelling)
    {
        if (!_spellings.TryGetValue(spelling.Letters[0], out var list))
            _spellings[spelling.Letters[0]] = list = [];
        list.Add(spelling);
        list.Sort((a, b) => b.Letters.Length.CompareTo(a.Letters.Length));
    }

    /// <summary>A given name with spellings that the sounds don't join; call it when all spellings are there.</summary>
    public void AddGivenName(string name, IEnumerable<string> others, bool marks)
    {
        var sounds = Sounds(name);
        foreach (var spelling in others.Prepend(name).Select(Sounds))
        {
            _givenNames[spelling] = sounds;
            if (marks)
                _givenMarks.Add(spelling);
        }
    }

    public void AddBeginning(string sounds, string[] unless) => _beginnings.Add(new Mark(sounds, unless));

    public void AddEnding(string sounds, string[] unless) => _endings.Add(new Mark(sounds, unless));

    public void AddArticle(string article) => _articles.Add(article);

    public void AddPrefix(string prefix) => _prefixes.Add(prefix);

    /// <summary>Whether the surname begins or ends as names of this origin do.</summary>
    public bool ShowsInSurname(IReadOnlyList<string> words)
    {
        var (letters, sounds) = (words[^1], Sounds(words[^1]));
        return sounds.Length >= ShortestSurname
            && (_endings.Exists(e => sounds.EndsWith(e.Sounds, StringComparison.Ordinal) && !e.Unless.Any(u => letters.EndsWith(u, StringComparison.Ordinal)))
                || _beginnings.Exists(b => sounds.StartsWith(b.Sounds, StringComparison.Ordinal) && !b.Unless.Any(u => letters.StartsWith(u, StringComparison.Ordinal))));
    }

    /// <summary>Whether the given name or an article before the surname is of this origin.</summary>
    public bool ShowsBefore(IReadOnlyList<string> words)
    {
        if (words.Count < 2)
            return false;
        var given = Sounds(words[0]);
        return _givenMarks.Contains(given) || _prefixes.Any(p => given.StartsWith(p, StringComparison.Ordinal)) || words.Skip(1).Take(words.Count - 2).Any(_articles.Contains);
    }

    /// <summary>The sounds of the words of a name, without the articles that spelling may leave out.</summary>
    public IReadOnlyList<string> Bend(IReadOnlyList<string> words)
    {
        var bent = new List<string>(words.Count);
        foreach (var word in words)
        {
            if (_articles.Contains(word) && words.Count > 1)
                continue;
            var sounds = Sounds(word);
            if (bent.Count > 0 && _prefixes.Contains(bent[^1]))
                sounds = Take(bent) + sounds;
            bent.Add(_givenNames.GetValueOrDefault(sounds, sounds));
        }

        return bent.Count > 0 ? bent : words;
    }

    /// <summary>The sounds of one folded word: at each place the longest spelling that stands there.</summary>
    public string Sounds(string word)
    {
        var sounds = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var spelling = _spellings.TryGetValue(word[i], out var list) ? list.Find(s => s.StandsAt(word, i)) : null;
            if (spelling is null)
                sounds.Append(word[i]);
            else
                sounds.Append(spelling.Sound);
            i += spelling?.Letters.Length ?? 1;
        }

        return sounds.ToString();
    }

    private static string Take(List<string> words)
    {
        var last = words[^1];
        words.RemoveAt(words.Count - 1);
        return last;
    }

    /// <summary>How surnames begin or end, unless they are spelled so.</summary>
    private sealed record Mark(string Sounds, string[] Unless);
}
