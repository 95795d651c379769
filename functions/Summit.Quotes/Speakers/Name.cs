namespace Summit.Quotes.Speakers;

/// <summary>A name as a reader wants to see it, with what can be told of it by its letters alone.</summary>
internal sealed class Name(string text)
{
    private string[]? _keys;
    private string? _initials;

    public string Text => text;

    /// <summary>Its folded words.</summary>
    public IReadOnlyList<string> Words { get; } = NameKey.Words(text);

    /// <summary>Its last word by its letters and by its sounds; none for what has no letters.</summary>
    public string[] Keys => _keys ??= Words.Count == 0 ? [] : [Origins.WithoutSuffix(Words)[^1], .. Origins.Sounds(Origins.WithoutSuffix(Words)[^1])];

    /// <summary>The key under which a name and its acronym meet: its initials, or the acronym itself.</summary>
    public string Initials => _initials ??= InitialsOf(text);

    private static string InitialsOf(string name)
    {
        if (name.Length < 9 && name.All(char.IsUpper))
            return "=" + name;
        return "=" + string.Concat(name.Split(' ', '-').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => w[0]));
    }
}
