using System.Security.Cryptography;
using System.Text;
using Summit.App.Index;
using Summit.Quotes;

namespace Summit.Local.Sqlite;

/// <summary>
/// What a quote is filtered by, as words of the full-text table: so a filter and the words are one intersection of sorted
/// row lists. Values become hashes, for FTS5 must see neither blanks nor signs; 80 bits don't collide.
/// </summary>
internal static class QuoteTags
{
    /// <summary>The tag every quote has.</summary>
    public const string Any = "q";

    public static string Kind(QuoteKind kind) => $"k{(int)kind}";

    public static string Language(string language) => Hash('l', FilterValue.Of(language));

    public static string Outlet(string outlet) => Hash('o', FilterValue.Of(outlet));

    public static string Article(string article) => Hash('a', article);

    public static string Speaker(string id) => Hash('s', id);

    public static string SpeakerName(string id, string name) => Hash('n', $"{id.Length}:{id}{name}");

    public static IEnumerable<string> Of(QuoteDocument document) =>
    [
        Any,
        Kind(document.Kind),
        Language(document.Language),
        .. document.Outlet is { Length: > 0 } outlet ? [Outlet(outlet)] : Array.Empty<string>(),
        Article(document.Article),
        .. SpeakersOf(document).SelectMany(speaker => new[] { Speaker(speaker.Id), SpeakerName(speaker.Id, speaker.Name) }),
    ];

    /// <summary>The speakers, each once.</summary>
    public static IEnumerable<Speaker> SpeakersOf(QuoteDocument document) => document.Speakers.DistinctBy(speaker => speaker.Id);

    private static string Hash(char field, string value) =>
        field + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, 10));
}
