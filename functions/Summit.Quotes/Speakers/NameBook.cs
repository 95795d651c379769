namespace Summit.Quotes.Speakers;

/// <summary>The names of one article, each taken apart once however often it stands there.</summary>
internal sealed class NameBook
{
    /// <summary>Of more comparisons than this the oldest are forgotten: they cost memory, and only serve to save time.</summary>
    private const int MostComparisons = 100_000;

    private readonly Dictionary<Name, CastName> _inArticle = [];
    private readonly Dictionary<(IReadOnlyList<string>, IReadOnlyList<string>), bool> _samePerson = [];
    private readonly Dictionary<(Name, Name), bool> _sameBody = [];
    private readonly KnownNames _known = KnownNames.OfThread;

    /// <summary>A name that the article writes.</summary>
    /// <param name="written">Its letters there.</param>
    /// <param name="person">Whether it is surely a person's: then a surname in capitals is no acronym.</param>
    public CastName Read(ReadOnlySpan<char> written, bool person = false)
    {
        var name = _known.Read(written, person);
        if (!_inArticle.TryGetValue(name, out var inArticle))
            _inArticle[name] = inArticle = new CastName(name);
        return inArticle;
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
    public bool AreBody(Name one, Name other)
    {
        if (_sameBody.TryGetValue((one, other), out var known))
            return known;
        if (_sameBody.Count == MostComparisons)
            _sameBody.Clear();
        return _sameBody[(one, other)] = NameMatch.IsBody(one.Text, one.Words, other.Text, other.Words);
    }
}
