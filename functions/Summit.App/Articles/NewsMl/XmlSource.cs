using System.Xml;
using System.Xml.Linq;

namespace Summit.App.Articles.NewsMl;

/// <summary>Parses XML that nobody vouches for: nothing is loaded, no entity is expanded, no nesting goes deep.</summary>
internal static class XmlSource
{
    private const int MaxDepth = 256;

    public static XElement Parse(string xml)
    {
        try
        {
            RefuseDeep(xml);
            using var reader = Open(xml);
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException malformed)
        {
            throw new UnreadableArticleException(
                $"The XML is malformed at line {malformed.LineNumber}, column {malformed.LinePosition}: correct it and upload it again.");
        }
    }

    private static void RefuseDeep(string xml)
    {
        using var reader = Open(xml);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                throw new UnreadableArticleException(
                    $"The XML is nested deeper than {MaxDepth} elements at line {((IXmlLineInfo)reader).LineNumber}: upload the article without its wrapping.");
        }
    }

    // NITF and XHTML come with a document type. Ignored, it declares nothing: no external subset, no entities.
    private static XmlReader Open(string xml) => XmlReader.Create(new StringReader(xml.TrimStart()), new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });
}
