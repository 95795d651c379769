namespace Summit.Quotes.Speakers;

/// <summary>Names that a thread has read of late: the news names the same people from article to article.</summary>
internal sealed class KnownNames
{
    /// <summary>When it knows more than this it starts afresh: what it keeps only saves time.</summary>
    private const int MostKept = 10_000;

    /// <summary>Nothing longer is the name of anybody who comes again.</summary>
    private const int LongestKept = 100;

    [ThreadStatic]
    private static KnownNames? Kept;

    private readonly Dictionary<string, Name> _persons = [];
    private readonly Dictionary<string, Name> _others = [];
    private readonly Dictionary<string, Name> _byText = [];

    public static KnownNames OfThread => Kept ??= new KnownNames();

    /// <summary>The name that some letters write; one object for all that write the same.</summary>
    public Name Read(ReadOnlySpan<char> written, bool person)
    {
        if (written.Length > LongestKept)
            return new Name(Names.Display(written.ToString(), person));
        var known = (person ? _persons : _others).GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(written, out var name))
        {
            if (_persons.Count + _others.Count >= MostKept)
                Clear();
            var text = Names.Display(written.ToString(), person);
            if (!_byText.TryGetValue(text, out name))
                _byText[text] = name = new Name(text);
            known[written] = name;
        }

        return name;
    }

    private void Clear()
    {
        _persons.Clear();
        _others.Clear();
        _byText.Clear();
    }
}
