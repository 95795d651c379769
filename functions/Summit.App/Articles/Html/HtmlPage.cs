using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Summit.App.Articles.Html;

/// <summary>Parses HTML as browsers do, without scripts and without requests.</summary>
internal static class HtmlPage
{
    /// <summary>
    /// Most tags that are read. Each tag may have to be held against all that are still open, so that hostile markup
    /// takes time quadratic in the tags; this keeps it to seconds. A long live blog has some ten thousand.
    /// </summary>
    public const int MaxTags = 30_000;

    /// <summary>Deeper elements are lifted to this depth by the parser, so that walks over the tree may recurse.</summary>
    private const int MaxDepth = 256;

    public static IHtmlDocument Parse(string html)
    {
        var tags = 0;
        var options = new HtmlParserOptions
        {
            MaximumDepth = MaxDepth,
            SkipComments = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = (ref StructHtmlToken _, ReadOnlyMemory<char> attribute) => IsRead(attribute.Span),
            OnToken = (token, _) => tags = Count(token, tags),
        };
        return new HtmlParser(options).ParseDocument(html);
    }

    private static int Count(HtmlToken token, int tags)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag)) return tags;
        return tags < MaxTags
            ? tags + 1
            : throw new UnreadableArticleException($"The page has more than {MaxTags} tags: upload the article without the rest of the page.");
    }

    /// <summary>Whether a reader looks at this attribute; the others are not kept.</summary>
    public static bool IsRead(ReadOnlySpan<char> attribute) => attribute is
        "class" or "id" or "role" or "hidden" or "aria-hidden" or "style" or "rel" or "href" or "type" or "lang"
        or "name" or "property" or "content" or "itemprop";
}
