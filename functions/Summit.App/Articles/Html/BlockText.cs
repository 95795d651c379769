using AngleSharp.Dom;
using Summit.Quotes;

namespace Summit.App.Articles.Html;

/// <summary>Walks the tree of a page and makes its block elements the blocks of the article.</summary>
internal sealed class BlockText(ArticleText article, Func<IElement, bool> isLeftOut, bool french)
{
    private const string Nbsp = "\u00A0";
    private const int LongestHeading = 150;

    private readonly InlineText _inline = new();
    private BlockKind _kind = BlockKind.Body;
    private bool _preformatted;
    private bool _behindText;

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
            case "strong" or "b":
                WalkEmphasised(element, Emphasis.Bold);
                break;
            case "em" or "i":
                WalkEmphasised(element, Emphasis.Italic);
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

    /// <summary>A question in bold that opens a paragraph is a block of its own: below it somebody answers.</summary>
    private void WalkEmphasised(IElement element, Emphasis emphasis)
    {
        var outer = _inline.Emphasis;
        if (emphasis > outer) _inline.Emphasis = emphasis;
        WalkChildren(element);
        _inline.Emphasis = outer;
        if (_kind == BlockKind.Body && _inline.Whole == Emphasis.Bold && _inline.Asks) EndBlock();
    }

    private void EndBlock()
    {
        var (whole, asks) = (_inline.Whole, _inline.Asks);
        var text = _inline.Take();
        var heading = _kind == BlockKind.Body && IsHeading(text, whole, asks);
        article.Add(heading ? BlockKind.Subhead : _kind, text);
        if (text.Length > 0) _behindText = _kind == BlockKind.Body && whole != Emphasis.Bold;
    }

    /// <summary>
    /// A short paragraph all in bold is a heading, unless it is a sentence where no other text stands before it: the
    /// lead, or bold that nobody ended. One in italics is where it asks.
    /// </summary>
    private bool IsHeading(string text, Emphasis whole, bool asks) => whole switch
    {
        Emphasis.Bold => asks || text.Length <= LongestHeading && (_behindText || !text.EndsWith('.')),
        Emphasis.Italic => asks,
        _ => false,
    };
}
