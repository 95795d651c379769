using System.Text;
using Summit.Quotes;

namespace Summit.App.Articles;

/// <summary>Collects the blocks of an article and joins them to the one text that every span points into.</summary>
internal sealed class ArticleText
{
    private const string Between = "\n\n";

    private readonly List<(BlockKind Kind, string Text)> blocks = [];

    public bool IsEmpty => blocks.Count == 0;

    /// <summary>Length of the words outside the title.</summary>
    public int BodyLength => blocks.Sum(block => block.Kind == BlockKind.Title ? 0 : block.Text.Length);

    /// <summary>The first title among the blocks.</summary>
    public string? Title => blocks.FirstOrDefault(block => block.Kind == BlockKind.Title).Text;

    public void Add(BlockKind kind, string text)
    {
        if (!string.IsNullOrWhiteSpace(text)) blocks.Add((kind, text));
    }

    /// <summary>Adds the paragraphs of a plain text: parted by empty lines, or by line ends where it has none.</summary>
    public void AddParagraphs(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var separator = lines.Contains(Between, StringComparison.Ordinal) ? Between : "\n";
        foreach (var paragraph in lines.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Add(BlockKind.Body, paragraph);
    }

    /// <summary>Puts the headline in front, unless the text begins with it.</summary>
    public void LeadWith(string? headline)
    {
        if (MetadataText.Clean(headline) is not { } title) return;
        if (blocks is [(var kind, var first), ..] && (kind == BlockKind.Title || Same(first, title)))
            blocks[0] = (BlockKind.Title, first);
        else
            blocks.Insert(0, (BlockKind.Title, title));
    }

    public Article ToArticle(string name, ArticleMetadata metadata)
    {
        var text = new StringBuilder();
        var spans = new List<Block>(blocks.Count);
        foreach (var (kind, words) in blocks)
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
