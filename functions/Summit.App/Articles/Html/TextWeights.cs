using AngleSharp.Dom;

namespace Summit.App.Articles.Html;

/// <summary>How much text each element of a page holds, and how much of that is links.</summary>
internal sealed class TextWeights
{
    private readonly Dictionary<IElement, (int Text, int Linked)> _weights = [];
    private readonly int _page;

    public TextWeights(IElement body) => _page = Weigh(body, linked: false).Text;

    /// <summary>Code units of text below the element, blanks left out; elements that are never an article count for nothing.</summary>
    public (int Text, int Linked) Of(IElement element) => _weights.GetValueOrDefault(element);

    /// <summary>Whether it holds half of the page's text: then it is the article, whatever it is called.</summary>
    public bool IsMostOfPage(IElement element) => Of(element).Text * 2 >= _page;

    private (int Text, int Linked) Weigh(IElement element, bool linked)
    {
        if (Furniture.IsByElement(element)) return (0, 0);
        linked |= element.LocalName == "a";
        (int Text, int Linked) sum = (0, 0);
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement inner)
            {
                var weight = Weigh(inner, linked);
                sum = (sum.Text + weight.Text, sum.Linked + weight.Linked);
            }
            else if (child is IText text)
            {
                var length = text.Data.Count(c => !char.IsWhiteSpace(c));
                sum = (sum.Text + length, sum.Linked + (linked ? length : 0));
            }
        }

        return _weights[element] = sum;
    }
}
