using AngleSharp.Dom;
using Summit.Quotes;

namespace Summit.App.Articles.Html;

/// <summary>Walks the tree of a page and makes its block elements the blocks of the article.</summary>
internal sealed class BlockText(ArticleText article, Func<IElement, bool> isLeftOut, bool french)
{
    private const string Nbsp = "\u00A0";

    private readonly InlineText _inline = new();
    private BlockKind _kind = BlockKind.Body;
    private bool _preformatted;

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
                _inline.Break();
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
            else if (child is IText text) _inline.Append(text.Data, _preformatted);
        }
    }

    private void WalkBlock(IElement element)
    {
        EndBlock();
        var (outerKind, outerPreformatted) = (_kind, _preformatted);
        // A paragraph in a caption is a caption; a heading is one wherever it stands.
        if (BlockElements.KindOf(element.LocalName) is { } own && (own != BlockKind.Body || _kind == BlockKind.Body)) _kind = own;
        _preformatted |= element.LocalName == "pre";
        WalkChildren(element);
        EndBlock();
        (_kind, _preformatted) = (outerKind, outerPreformatted);
    }

    /// <summary>Browsers write the marks of a q element; they are in no text, and the words would be nobody's without.</summary>
    private void WalkQuoted(IElement element)
    {
        var first = element.Descendants().OfType<IText>().FirstOrDefault(text => !string.IsNullOrWhiteSpace(text.Data));
        var marked = _inline.EndsWithMark || (first?.Data ?? "").AsSpan().TrimStart() is ['«' or '“' or '"' or '‘', ..];
        if (!marked) _inline.AppendMark(french ? "«" + Nbsp : "“");
        WalkChildren(element);
        if (!marked) _inline.AppendMark(french ? Nbsp + "»" : "”");
    }

    private void EndBlock() => article.Add(_kind, _inline.Take());
}
