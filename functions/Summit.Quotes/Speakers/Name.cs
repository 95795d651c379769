namespace Summit.Quotes.Speakers;

/// <summary>A name as a reader wants to see it, with what can be told of it by its letters alone.</summary>
internal sealed class Name(string text)
{
    /// <summary>So many letters at either end of a word find what is near it.</summary>
    private const int Edge = 3;

    private string[]? _keys, _indexKeys, _edges;
    private string? _initials, _consonants;
    private (People People, Speaker[] Speaker)? _speaker;

    public string Text => text;

    /// <summary>Its folded words.</summary>
    public List<string> Words { get; } = NameKey.Words(text);

    /// <summary>The keys by which those are found whom it can mean: its last word by its letters and by its sounds; none for what has no letters.</summary>
    public string[] Keys => _keys ??= Words.Count == 0 ? [] : [Origins.WithoutSuffix(Words)[^1], .. Origins.Sounds(Origins.WithoutSuffix(Words)[^1])];

    /// <summary>The keys under which its bearer is found: all words by their letters, and by their sounds where it shows its origin.</summary>
    public string[] IndexKeys => _indexKeys ??= [.. Origins.WithoutSuffix(Words), .. Edges, .. Origins.Of(Words)?.Bend(Origins.WithoutSuffix(Words)) ?? []];

    /// <summary>How its last word begins and ends, and its consonants: one slip of the hand leaves one of these. None for short words.</summary>
    public string[] Edges => _edges ??= Words.Count == 0 || Words[^1].Length <= 2 * Edge ? [] : ["<" + Words[^1][..Edge], Words[^1][^Edge..] + ">", "~" + Consonants];

    /// <summary>The consonants of its last word; it must have one.</summary>
    public string Consonants => _consonants ??= Misspelling.Consonants(Words[^1]);

    /// <summary>The key under which a name and its acronym meet: its initials, or the acronym itself.</summary>
    public string Initials => _initials ??= InitialsOf(text);

    /// <summary>Its bearer as the only speaker: one list for all quotes.</summary>
    public Speaker[] AsSpeaker(People people)
    {
        if (_speaker?.People != people)
            _speaker = (people, [new Speaker(people.IdOf(text), text)]);
        return _speaker.Value.Speaker;
    }

    private static string InitialsOf(string name)
    {
        if (name.Length < 9 && name.All(char.IsUpper))
            return "=" + name;
        return "=" + Names.Initials(name);
    }
}
