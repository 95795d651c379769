using AngleSharp.Dom;

namespace Summit.App.Articles.Html;

/// <summary>Chooses the element of a page that holds the article.</summary>
internal static class MainElement
{
    private const double NearlyAll = 0.9;

    /// <summary>The first of article, main and article body that holds half of the page's text; else the densest container.</summary>
    public static IElement Choose(IElement body, TextWeights weights)
    {
        foreach (var candidates in new[] { "article", "main,[role=main]", "[itemprop=articleBody]" })
        {
            var largest = body.QuerySelectorAll(candidates).MaxBy(element => weights.Of(element).Text);
            if (largest is not null && weights.Of(largest).Text > 0 && weights.IsMostOfPage(largest)) return largest;
        }

        return Densest(body, weights);
    }

    /// <summary>Goes down while one child holds nearly all of the text.</summary>
    private static IElement Densest(IElement element, TextWeights weights)
    {
        while (true)
        {
            var needed = weights.Of(element).Text * NearlyAll;
            var heir = element.Children.FirstOrDefault(child => weights.Of(child).Text is > 0 and var text && text >= needed);
            if (heir is null || BlockElements.KindOf(heir.LocalName) is not null) return element;
            element = heir;
        }
    }
}
