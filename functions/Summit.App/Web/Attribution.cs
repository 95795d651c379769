using Summit.App.Articles;
using Summit.App.Index;
using Summit.App.Lookup.Answers;

namespace Summit.App.Web;

/// <summary>A quote with who said it and where: in the reader's language, but for what the article says.</summary>
internal sealed class Attribution(PageTexts texts, QuoteDocument quote)
{
    private const int LongestTitle = 80;

    public string Speaker { get; } = JointSpeakers.Name(quote.Speakers, quote.Language) ?? texts["nobody"];

    /// <summary>Who said what, cut where a title would get too long.</summary>
    public string Title => $"{Speaker}{texts["colon"]}{texts["open"]}{Excerpt.Beginning(quote.Text, LongestTitle)}{texts["close"]}";

    /// <summary>To be pasted: the words in quotation marks, the speaker, article, outlet and day.</summary>
    public string Text => $"{texts["open"]}{quote.Text}{texts["close"]} — {Origin}";

    /// <summary>Speaker, article, outlet and day.</summary>
    public string Origin => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        yield return Speaker;
        if (quote.Title is not null)
            yield return $"{texts["open"]}{quote.Title}{texts["close"]}";
        if (quote.Outlet is not null)
            yield return quote.Outlet;
        if (quote.Published is { } published)
            yield return texts.Day(published);
    }
}
