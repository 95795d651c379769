namespace Summit.App.Articles.Ninjs;

/// <summary>The rendition of the text that is read.</summary>
/// <param name="Text">HTML or plain text.</param>
/// <param name="IsMarkup">Whether it is HTML.</param>
internal sealed record NinjsBody(string Text, bool IsMarkup)
{
    /// <summary>HTML before plain text: its paragraphs are told, not guessed.</summary>
    public static NinjsBody? Choose(NinjsItem item) => ChooseOfVersion1(item) ?? ChooseOfBodies(item);

    private static NinjsBody? ChooseOfVersion1(NinjsItem item) =>
        item.Text("body_xhtml", "body_html", "body_html5") is { } html ? new(html, true)
        : item.Text("body_text", "body_plain") is { } text ? new(text, false)
        : null;

    private static NinjsBody? ChooseOfBodies(NinjsItem item)
    {
        var bodies = item.Objects("bodies")
            .Select(body => (Text: body.Text("value"), Type: MediaType.Parse(body.Text("contenttype")).Name))
            .Where(body => body.Text is not null)
            .Select(body => (Text: body.Text!, Rank: RankOf(body.Type, body.Text!)))
            .Where(body => body.Rank < int.MaxValue)
            .ToList();
        return bodies.Count == 0 ? null : bodies.MinBy(body => body.Rank) is var best ? new(best.Text, best.Rank < 2) : null;
    }

    private static int RankOf(string type, string text) => type switch
    {
        "application/xhtml+xml" => 0,
        "text/html" => 1,
        "" when FormatSniffing.LooksLikeMarkup(text) => 1,
        "text/plain" => 2,
        "" => 3,
        _ => int.MaxValue,
    };
}
