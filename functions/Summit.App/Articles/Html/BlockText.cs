using AngleSharp.Dom;
using Summit.Quotes;

namespace Summit.App.Articles.Html;

/// <summary>Walks the tree of a page and makes its block elements the blocks of the article.</summary>
internal sealed class BlockText(ArticleText article, Func<IElement, bool> isLeftOut, bool french)
{
    private const string Nbsp = "\u00A0";

    private readonly InlineText inline = new();
    private BlockKind kind = BlockKind.Body;
    private bool preformatted;

    public void Read(IElement root)
    {
        Walk(root);
        EndBlock();
    }

    private void Walk(IElement element)
    {
        if (isLeftOut(element)) return;
        switch (element.LocalName)
        {
            case "br":
                inline.Break();
                break;
            case "q":
                WalkQuoted(element);
                break;
            case var name when BlockElements.Break(name):
                WalkBlock(element);
                break;
            default:
                WalkChildren(element);
                break;
        }
    }

    private void WalkChildren(IElement element)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement inner) Walk(inner);
            else if (child is IText text) inline.Append(text.Data, preformatted);
        }
    }

    private void WalkBlock(IElement element)
    {
        EndBlock();
        var (outerKind, outerPreformatted) = (kind, preformatted);
        // A paragraph in a caption is a caption; a heading is one wherever it stands.
        if (BlockElements.KindOf(element.LocalName) is { } own && (own != BlockKind.Body || kind == BlockKind.Body)) kind = own;
        preformatted |= element.LocalName == "pre";
        WalkChildren(element);
        EndBlock();
        (kind, preformatted) = (outerKind, outerPreformatted);
    }

    /// <summary>Browsers write the marks of a q element; they are in no text, and the words would be nobody's without.</summary>
    private void WalkQuoted(IElement element)
    {
        var first = element.Descendants().OfType<IText>().FirstOrDefault(text => !string.IsNullOrWhiteSpace(text.Data));
        var marked = inline.EndsWithMark || (first?.Data ?? "").AsSpan().TrimStart() is ['«' or '“' or '"' or '‘', ..];
        if (!marked) inline.AppendMark(french ? "«" + Nbsp : "“");
        WalkChildren(element);
        if (!marked) inline.AppendMark(french ? Nbsp + "»" : "”");
    }

    private void EndBlock() => article.Add(kind, inline.Take());
}
