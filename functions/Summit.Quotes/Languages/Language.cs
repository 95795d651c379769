namespace Summit.Quotes.Languages;

/// <summary>A language that the engine can read: its commonest words at once, its pack when the first text asks for it.</summary>
internal sealed class Language
{
    private readonly Lazy<LanguagePack> _pack;

    public Language(LanguagePack pack) => (Code, Frequent, _pack) = (pack.Code, pack.Frequent, new Lazy<LanguagePack>(pack));

    public Language(PackFile file) => (Code, Frequent, _pack) = (file.Pack, LanguageData.ReadFrequent(file), new Lazy<LanguagePack>(() => LanguagePack.Load(file)));

    /// <summary>The languages that come with the engine, ordered by code.</summary>
    public static IReadOnlyList<Language> Embedded { get; } = PackFile.Embedded().ConvertAll(file => new Language(file));

    /// <summary>As its pack's: <c>fr</c>.</summary>
    public string Code { get; }

    /// <summary>Words by whose number a text shows its language.</summary>
    public Lexicon Frequent { get; }

    /// <summary>All that the engine knows of it; read once, by whichever thread asks first.</summary>
    /// <exception cref="InvalidDataException">A file can't be read; only where the pack was not read before.</exception>
    public LanguagePack Pack => _pack.Value;

    /// <summary>Whether its pack has been read.</summary>
    public bool IsRead => _pack.IsValueCreated;
}
