namespace Summit.App.Index.Analysis;

/// <summary>A quote's words as the index searches them.</summary>
public sealed class AnalysedText
{
    /// <summary>
    /// Grows whenever the same text may give other words or stems. An index written with another version holds words
    /// that queries no longer ask for, so it must be built again.
    /// </summary>
    public const int Version = 1;

    /// <param name="text">The quote's words.</param>
    /// <param name="language">Its language, which chooses the stemmer; without one a stem is the folded word.</param>
    public AnalysedText(string text, string language)
    {
        Words = WordReader.Read(text);
        var stemmer = Stemmers.For(language);
        Stems = [.. Words.Select(word => stemmer?.Stem(word.Folded) ?? word.Folded)];
    }

    /// <summary>The words, folded, with their places.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>The stem of each word.</summary>
    public IReadOnlyList<string> Stems { get; }
}
