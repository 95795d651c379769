using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers.Formats;

namespace Summit.App.Web;

/// <summary>What pages say in one language: a file of Web/Texts, named by the language's code.</summary>
internal sealed class PageTexts
{
    private const string Folder = "web/texts/";
    private const string Fallback = "en";
    private static readonly Dictionary<string, PageTexts> Languages = ReadAll();

    private readonly Dictionary<string, string> _texts;

    private PageTexts(string language, Stream json)
    {
        Language = language;
        using var document = JsonDocument.Parse(json);
        _texts = document.RootElement.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!, StringComparer.Ordinal);
    }

    /// <summary>All languages that pages speak.</summary>
    public static IReadOnlyCollection<PageTexts> All => Languages.Values;

    /// <summary>The language's code: <c>fr</c>.</summary>
    public string Language { get; }

    public IEnumerable<string> Keys => _texts.Keys;

    public string this[string key] => _texts[key];

    /// <summary>The language that the reader likes best of those there are.</summary>
    public static PageTexts For(HttpRequest request)
    {
        var liked = request.GetTypedHeaders().AcceptLanguage
            .Where(range => (range.Quality ?? 1) > 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => range.Value.ToString().Split('-')[0]);
        foreach (var language in liked)
            if (Languages.TryGetValue(language, out var texts))
                return texts;
        return Languages[Fallback];
    }

    /// <summary>The texts in a language; null where pages do not speak it.</summary>
    public static PageTexts? Find(string language) => Languages.GetValueOrDefault(language);

    /// <summary>The texts in a language, or else in the one that pages speak to everybody.</summary>
    public static PageTexts Of(string language) => Find(language) ?? Languages[Fallback];

    /// <summary>Some texts as JSON that can stand in a page.</summary>
    public string Json(IEnumerable<string> keys) => Encoding.UTF8.GetString(JsonBytes.Write(json =>
    {
        json.WriteStartObject();
        foreach (var key in keys)
            json.WriteString(key, _texts[key]);
        json.WriteEndObject();
    }));

    /// <summary>The text of a key with a hole filled.</summary>
    public string Fill(string key, string value) => _texts[key].Replace("{0}", value, StringComparison.Ordinal);

    /// <summary>A day in words: "31 mars 2026". By data, as a host may run without the cultures of its system.</summary>
    public string Day(DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{moment.Day} {_texts["months"].Split(' ')[moment.Month - 1]} {moment.Year}");

    /// <summary>How sure a speaker is, in words and as a number.</summary>
    public string Sureness(double confidence)
    {
        var words = confidence >= 0.9 ? "sure.high" : confidence >= 0.7 ? "sure.good" : confidence >= 0.5 ? "sure.fair" : "sure.low";
        return $"{_texts[words]} ({Percent(confidence)})";
    }

    /// <summary>A share as a number of hundredths.</summary>
    public string Percent(double share) => Fill("percent", Math.Round(share * 100).ToString(CultureInfo.InvariantCulture));

    private static Dictionary<string, PageTexts> ReadAll()
    {
        var assembly = typeof(PageTexts).Assembly;
        var all = new Dictionary<string, PageTexts>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var json = assembly.GetManifestResourceStream(name)!;
            all.Add(name[Folder.Length..], new(name[Folder.Length..], json));
        }

        return all;
    }
}
