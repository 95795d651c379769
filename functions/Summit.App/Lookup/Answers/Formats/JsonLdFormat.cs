using System.Text.Json;

namespace Summit.App.Lookup.Answers.Formats;

/// <summary>Quotes in the words of schema.org (JSON-LD): a Quotation, or an ItemList of them.</summary>
internal static class JsonLdFormat
{
    private const string Type = "@type";

    public static byte[] Write(QuoteSelection selection) => JsonBytes.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        if (selection.Page is { } page)
            WriteList(json, page);
        else
            WriteQuotation(json, selection.Items[0]);
        json.WriteEndObject();
    });

    private static void WriteList(Utf8JsonWriter json, PageJson page)
    {
        json.WriteString(Type, "ItemList");
        json.WriteNumber("numberOfItems", page.Total);
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < page.Items.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString(Type, "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteStartObject("item");
            WriteQuotation(json, page.Items[i]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteQuotation(Utf8JsonWriter json, QuoteItemJson quote)
    {
        json.WriteString(Type, "Quotation");
        json.WriteString("identifier", quote.Id);
        json.WriteString("text", quote.Text);
        json.WriteString("inLanguage", quote.Language);
        WriteSpeakers(json, quote);
        json.WriteKnown("url", quote.Link);
        WriteArticle(json, quote);
    }

    /// <summary>Speakers have no type: the index does not tell persons from organizations, and schema.org allows both here.</summary>
    private static void WriteSpeakers(Utf8JsonWriter json, QuoteItemJson quote)
    {
        if (quote.Speakers.Count == 0)
            return;
        json.WriteStartArray("spokenByCharacter");
        foreach (var speaker in quote.Speakers)
        {
            json.WriteStartObject();
            json.WriteString("identifier", speaker.Id);
            json.WriteString("name", speaker.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteArticle(Utf8JsonWriter json, QuoteItemJson quote)
    {
        var article = quote.Article;
        json.WriteStartObject("isPartOf");
        json.WriteString(Type, "NewsArticle");
        json.WriteString("identifier", article.Name);
        json.WriteString("name", article.Title ?? article.Name);
        json.WriteKnown("headline", article.Title);
        json.WriteKnown("url", WebAddress.Of(article.Url)?.AbsoluteUri);
        if (article.Outlet is { } outlet)
        {
            json.WriteStartObject("publisher");
            json.WriteString(Type, "Organization");
            json.WriteString("name", outlet);
            json.WriteEndObject();
        }

        if (article.Published is { } published)
            json.WriteString("datePublished", published);
        json.WriteString("inLanguage", quote.Language);
        json.WriteEndObject();
    }
}
