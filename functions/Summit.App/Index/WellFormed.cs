using System.Text;

namespace Summit.App.Index;

/// <summary>
/// Text as an index keeps it: verbatim, but that each lone surrogate, which is no text and which UTF-8 can't hold, is
/// U+FFFD. One code unit takes the place of one, so offsets hold.
/// </summary>
public static class WellFormed
{
    public static string Of(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>A question that compares with what the index keeps.</summary>
    public static QuoteQuery Of(QuoteQuery query) => query with
    {
        Speaker = OrNull(query.Speaker),
        Outlet = OrNull(query.Outlet),
        Language = OrNull(query.Language),
        SpeakerId = OrNull(query.SpeakerId),
        Articles = [.. query.Articles.Select(Of)],
    };

    private static string? OrNull(string? text) => text is null ? null : Of(text);
}
