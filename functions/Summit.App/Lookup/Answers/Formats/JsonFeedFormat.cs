using System.Text.Json;

namespace Summit.App.Lookup.Answers.Formats;

/// <summary>JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonFeedFormat
{
    public static byte[] Write(QuoteSelection selection) => JsonBytes.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", selection.Title);
        json.WriteStartArray("items");
        foreach (var quote in selection.Items)
            WriteItem(json, quote);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteItem(Utf8JsonWriter json, QuoteItemJson quote)
    {
        json.WriteStartObject();
        json.WriteString("id", FeedEntry.Id(quote));
        json.WriteKnown("url", quote.Link);
        json.WriteString("title", FeedEntry.Title(quote));
        json.WriteString("content_text", quote.Text);
        json.WriteString("summary", FeedEntry.Summary(quote));
        if (quote.Article.Published is { } published)
            json.WriteString("date_published", published);
        if (quote.Speakers.Count > 0)
            WriteAuthors(json, quote);
        json.WriteString("language", quote.Language);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, QuoteItemJson quote)
    {
        json.WriteStartArray("authors");
        foreach (var speaker in quote.Speakers)
        {
            json.WriteStartObject();
            json.WriteString("name", speaker.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
