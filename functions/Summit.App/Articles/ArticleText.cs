using System.Text;
using Summit.Quotes;

namespace Summit.App.Articles;

/// <summary>Collects the blocks of an article and joins them to the one text that every span points into.</summary>
internal sealed class ArticleText
{
    private const string Between = "\n\n";

    private readonly List<(BlockKind Kind, string Text)> _blocks = [];

    public bool IsEmpty => _blocks.Count == 0;

    /// <summary>Length of the words outside the title.</summary>
    public int BodyLength => _blocks.Sum(block => block.Kind == BlockKind.Title ? 0 : block.Text.Length);

    /// <summary>The headline, as the text has it.</summary>
    public string? Title { get; private set; }

    /// <summary>Adds a block. There is one title; what comes later as one is a heading inside the article.</summary>
    public void Add(BlockKind kind, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        var isTitle = kind == BlockKind.Title && Title is null;
        if (isTitle) Title = text;
        _blocks.Add((kind == BlockKind.Title && !isTitle ? BlockKind.Subhead : kind, text));
    }

    /// <summary>Adds the paragraphs of a plain text: parted by empty lines, or by line ends where it has none.</summary>
    public void AddParagraphs(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var separator = lines.Contains(Between, StringComparison.Ordinal) ? Between : "\n";
        foreach (var paragraph in lines.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Add(BlockKind.Body, paragraph);
    }

    /// <summary>Puts the headline in front, unless the text has one or begins with it.</summary>
    public void LeadWith(string? headline)
    {
        if (Title is not null || MetadataText.Clean(headline) is not { } title) return;
        var repeated = _blocks is [(_, var first), ..] && Same(first, title);
        if (repeated) _blocks.RemoveAt(0);
        Title = title;
        _blocks.Insert(0, (BlockKind.Title, title));
    }

    public Article ToArticle(string name, ArticleMetadata metadata)
    {
        var text = new StringBuilder();
        var spans = new List<Block>(_blocks.Count);
        foreach (var (kind, words) in _blocks)
        {
            if (text.Length > 0) text.Append(Between);
            spans.Add(new(new(text.Length, text.Length + words.Length), kind));
            text.Append(words);
        }

        return new(name, text.ToString(), spans, metadata);
    }

    private static bool Same(string text, string title) =>
        string.Equals(MetadataText.Clean(text), title, StringComparison.OrdinalIgnoreCase);
}
