using System.Text;
using System.Text.Json;

namespace Summit.App.Articles.Ninjs;

/// <summary>Parses JSON that nobody vouches for.</summary>
internal static class JsonSource
{
    private const int MaxDepth = 64;

    public static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new() { MaxDepth = MaxDepth });
        }
        catch (JsonException malformed) when (malformed.LineNumber is { } line)
        {
            throw new UnreadableArticleException(
                $"The JSON is malformed or nested deeper than {MaxDepth} at line {line + 1}, "
                + $"column {Column(json, line, malformed.BytePositionInLine ?? 0)}: correct it and upload it again.");
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException)
        {
            throw new UnreadableArticleException("The JSON is no valid text: upload it again as UTF-8.");
        }
    }

    /// <summary>The parser counts bytes of UTF-8; editors count characters.</summary>
    private static int Column(string json, long line, long bytes)
    {
        var start = 0;
        for (; line > 0; line--) start = json.IndexOf('\n', start) + 1;
        var column = start;
        while (column < json.Length && bytes > 0) bytes -= Encoding.UTF8.GetByteCount(json.AsSpan(column++, 1));
        return column - start + 1;
    }
}
