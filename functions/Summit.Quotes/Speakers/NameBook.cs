namespace Summit.Quotes.Speakers;

/// <summary>The names of one article, each taken apart once however often it stands there.</summary>
internal sealed class NameBook
{
    /// <summary>Of more comparisons than this the oldest are forgotten: they cost memory, and only serve to save time.</summary>
    private const int MostComparisons = 100_000;

    private readonly Dictionary<string, string> _displayed = [];
    private readonly Dictionary<string, string> _persons = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _words = [];
    private readonly Dictionary<(IReadOnlyList<string>, IReadOnlyList<string>), bool> _samePerson = [];
    private readonly Dictionary<(string, string), bool> _sameBody = [];

    /// <summary>A name as a reader wants to see it.</summary>
    public string Display(ReadOnlySpan<char> name, bool person = false)
    {
        var known = (person ? _persons : _displayed).GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(name, out var displayed))
            known[name] = displayed = Names.Display(name.ToString(), person);
        return displayed;
    }

    /// <summary>The folded words of a name: the same list for the same name.</summary>
    public IReadOnlyList<string> Words(string name)
    {
        if (!_words.TryGetValue(name, out var words))
            _words[name] = words = NameKey.Words(name);
        return words;
    }

    /// <summary>Whether two names, given by the lists of their words, can be one person's.</summary>
    public bool ArePerson(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (_samePerson.TryGetValue((one, other), out var known))
            return known;
        if (_samePerson.Count == MostComparisons)
            _samePerson.Clear();
        return _samePerson[(one, other)] = NameMatch.IsPerson(one, other);
    }

    /// <summary>Whether two names can be one body's.</summary>
    public bool AreBody(string one, string other)
    {
        if (_sameBody.TryGetValue((one, other), out var known))
            return known;
        if (_sameBody.Count == MostComparisons)
            _sameBody.Clear();
        return _sameBody[(one, other)] = NameMatch.IsBody(one, Words(one), other, Words(other));
    }
}
