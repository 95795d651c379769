using System.Xml.Linq;

namespace Summit.App.Articles.NewsMl;

/// <summary>Looks elements up by local name: news in XML comes with and without its namespace.</summary>
internal static class XmlNames
{
    public static XElement? Child(this XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    public static XElement? Below(this XElement? element, string name) =>
        element?.Descendants().FirstOrDefault(child => child.Name.LocalName == name);

    public static string? ValueOf(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    /// <summary>The element's text on one line; null when it has none.</summary>
    public static string? Words(this XElement? element) => MetadataText.Clean(element?.Value);
}
