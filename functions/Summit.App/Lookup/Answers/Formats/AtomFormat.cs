using System.Text;
using System.Xml;

namespace Summit.App.Lookup.Answers.Formats;

/// <summary>Atom (RFC 4287).</summary>
internal static class AtomFormat
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    // Atom wants an author of each entry, and nobody must be taken for a speaker who is not.
    private const string Nobody = "Unknown speaker";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // Line ends stay what they are, on every system.
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static byte[] Write(QuoteSelection selection)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
            WriteFeed(xml, selection);
        return bytes.ToArray();
    }

    private static void WriteFeed(XmlWriter xml, QuoteSelection selection)
    {
        xml.WriteStartElement("feed", Namespace);
        WriteText(xml, "id", FeedEntry.Id(selection.Identity));
        WriteText(xml, "title", selection.Title);
        WriteMoment(xml, "updated", selection.Items.Max(quote => quote.Article.Published));
        WriteLink(xml, "self", selection.Self);
        if (selection.Next is { } next)
            WriteLink(xml, "next", next);
        foreach (var quote in selection.Items)
            WriteEntry(xml, quote);
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, QuoteItemJson quote)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteAttributeString("xml", "lang", null, LegalText.Of(quote.Language));
        WriteText(xml, "id", FeedEntry.Id(quote));
        WriteText(xml, "title", FeedEntry.Title(quote));
        WriteMoment(xml, "updated", quote.Article.Published);
        if (quote.Article.Published is { } published)
            WriteMoment(xml, "published", published);
        foreach (var name in quote.Speakers.Select(speaker => speaker.Name).DefaultIfEmpty(Nobody))
            WriteAuthor(xml, name);
        if (quote.Link is { } link)
            WriteLink(xml, "alternate", link);
        WriteText(xml, "content", quote.Text);
        WriteText(xml, "summary", FeedEntry.Summary(quote));
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        WriteText(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", LegalText.Of(address));
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Namespace, LegalText.Of(text));

    /// <summary>Atom wants a date where an article has none: the same each time, so that no entry looks changed.</summary>
    private static void WriteMoment(XmlWriter xml, string name, DateTimeOffset? moment) =>
        xml.WriteElementString(name, Namespace, XmlConvert.ToString(moment ?? DateTimeOffset.UnixEpoch));
}
