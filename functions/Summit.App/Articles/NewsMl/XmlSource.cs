using System.Xml;
using System.Xml.Linq;
using Summit.App.Articles.Html;

namespace Summit.App.Articles.NewsMl;

/// <summary>Parses XML that nobody vouches for: nothing is loaded, no entity is expanded, no nesting goes deep.</summary>
internal static class XmlSource
{
    private const int MaxDepth = 256;
    private const int MaxElements = HtmlPage.MaxTags / 2;

    public static XElement Parse(string xml)
    {
        var start = xml.Length - xml.AsSpan().TrimStart().Length;
        try
        {
            RefuseHuge(xml[start..]);
            using var reader = Open(xml[start..]);
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException malformed)
        {
            var line = malformed.LineNumber + xml.AsSpan(0, start).Count('\n');
            throw new UnreadableArticleException(
                $"The XML is malformed at line {line}, column {malformed.LinePosition}: correct it and upload it again.");
        }
    }

    /// <summary>Reads it once without keeping anything, so that a tree is only built of what can be an article.</summary>
    private static void RefuseHuge(string xml)
    {
        using var reader = Open(xml);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                throw new UnreadableArticleException(
                    $"The XML is nested deeper than {MaxDepth} elements: upload the article without its wrapping.");
            if (reader.NodeType == XmlNodeType.Element && ++elements > MaxElements)
                throw new UnreadableArticleException(
                    $"The XML has more than {MaxElements} elements: upload each article by itself.");
        }
    }

    // NITF and XHTML come with a document type. Ignored, it declares nothing: no external subset, no entities.
    private static XmlReader Open(string xml) => XmlReader.Create(new StringReader(xml), new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });
}
