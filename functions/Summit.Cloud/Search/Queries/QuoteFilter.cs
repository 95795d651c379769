using Azure.Search.Documents;
using Summit.App.Index;
using Summit.Cloud.Search.Rows;

namespace Summit.Cloud.Search.Queries;

/// <summary>The filters of a question, all but its words.</summary>
internal static class QuoteFilter
{
    /// <summary>The filter; null when nothing is filtered.</summary>
    public static string? Of(QuoteQuery query) => Filters.All(
        Given(query.Speaker) is { } speaker ? OfSpeaker(speaker) : null,
        Given(query.SpeakerId) is { } id ? OfSpeakerKeys([FilterKey.Of(id)]) : null,
        query.Kinds.Count == 0 ? null : SearchFilter.Create($"search.in(kind, {string.Join(',', query.Kinds.Distinct().Select(QuoteFacets.KindOf))}, ',')"),
        Given(query.Outlet) is { } outlet ? SearchFilter.Create($"outletKey eq {FilterKey.Of(FilterValue.Of(outlet))}") : null,
        Given(query.Language) is { } language ? SearchFilter.Create($"languageKey eq {FilterKey.Of(FilterValue.Of(language))}") : null,
        query.Articles.Count == 0 ? null : OfArticles(query.Articles),
        OfTime(query),
        query.MinConfidence > 0 ? SearchFilter.Create($"confidence ge {query.MinConfidence}") : null);

    /// <summary>Quotes of any of the articles with these names.</summary>
    public static string OfArticles(IEnumerable<string> articles) =>
        SearchFilter.Create($"search.in(articleKey, {string.Join(FilterKey.Delimiter, articles.Distinct().Select(FilterKey.Of))}, {FilterKey.Delimiter})");

    /// <summary>Quotes of any of the speakers with these keys.</summary>
    public static string OfSpeakerKeys(IEnumerable<string> keys) =>
        SearchFilter.Create($"speakers/any(s: search.in(s/key, {string.Join(FilterKey.Delimiter, keys)}, {FilterKey.Delimiter}))");

    /// <remarks>See <see cref="SpeakerWords"/>. All words must be of one speaker, which only a filter can ask for: texts of several are searched as one.</remarks>
    private static string OfSpeaker(string speaker)
    {
        var isId = SearchFilter.Create($"speakers/any(s: s/key eq {FilterKey.Of(speaker)})");
        if (SpeakerWords.Of(speaker) is not { } words)
            return isId;
        var named = string.Join(" and ", words.Select(word => SearchFilter.Create($"s/words/any(w: w eq {word})")));
        return Filters.Any(isId, $"speakers/any(s: {named})");
    }

    private static string? OfTime(QuoteQuery query)
    {
        if (query.From is null && query.To is null)
            return null;
        var first = query.From is { } from ? PublicationSecond.AtOrAfter(from) : PublicationSecond.Undated + 1;
        return Filters.All(
            SearchFilter.Create($"publishedSecond ge {first}"),
            query.To is { } to ? SearchFilter.Create($"publishedSecond lt {PublicationSecond.AtOrAfter(to)}") : null);
    }

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
