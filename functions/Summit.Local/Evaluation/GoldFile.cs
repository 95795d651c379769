using System.Text.Json;

namespace Summit.Local.Evaluation;

/// <summary>Reads a file of annotations, and says where it is wrong.</summary>
internal sealed class GoldFile(string path)
{
    private const string Correct = "Correct the file, or take it out of the folder.";
    private static readonly string[] Kinds = ["direct", "partial", "turn", "indirect", "mention"];

    private readonly byte[] _bytes = File.ReadAllBytes(path);

    /// <summary>The annotations.</summary>
    /// <exception cref="GoldFileException">The file holds none.</exception>
    public GoldArticle Read()
    {
        try
        {
            return JsonSerializer.Deserialize(_bytes.AsSpan(ByteOrderMark()), EvaluationJson.Default.GoldArticle)
                ?? throw Wrong(1, "It holds no annotations.");
        }
        catch (JsonException fault)
        {
            throw Wrong(1 + (fault.LineNumber ?? 0), fault.Message.Split(" Path: ")[0]);
        }
    }

    /// <summary>Holds the annotations against the text that they annotate.</summary>
    /// <exception cref="GoldFileException">One of them is of no known kind, or is not what stands at its offsets.</exception>
    public void Check(GoldArticle gold, string text)
    {
        Check("quotes", gold.Quotes, text);
        Check("optional", gold.Optional, text);
    }

    /// <summary>The failure to read this file.</summary>
    public GoldFileException Wrong(long line, string what) => new($"{path}, line {line}: {what} {Correct}");

    private void Check(string list, IReadOnlyList<GoldQuote> quotes, string text)
    {
        for (var i = 0; i < quotes.Count; i++)
        {
            if (!Kinds.Contains(quotes[i].Kind))
                throw Wrong(LineOf(list, i), $"\"{quotes[i].Kind}\" is no kind of quote; the kinds are {string.Join(", ", Kinds)}.");
            if (!quotes[i].IsIn(text))
                throw Wrong(LineOf(list, i), $"The article has other words from {quotes[i].Start} to {quotes[i].End}; offsets count UTF-16 code units.");
        }
    }

    /// <summary>The line on which an entry of one of the lists begins.</summary>
    private int LineOf(string list, int index)
    {
        var json = new Utf8JsonReader(_bytes.AsSpan(ByteOrderMark()));
        while (json.Read() && !(json.CurrentDepth == 1 && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(list)))
        {
        }

        while (json.Read() && index >= 0)
        {
            if (json.CurrentDepth == 2 && json.TokenType == JsonTokenType.StartObject && index-- == 0)
                break;
        }

        return 1 + _bytes.AsSpan(0, (int)json.TokenStartIndex + ByteOrderMark()).Count((byte)'\n');
    }

    private int ByteOrderMark() => _bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
}

/// <summary>Annotated articles can't be read: where, why, and what to do.</summary>
internal sealed class GoldFileException(string message) : Exception(message);
