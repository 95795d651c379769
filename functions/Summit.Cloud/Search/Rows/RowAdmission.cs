using Summit.App.Index;

namespace Summit.Cloud.Search.Rows;

/// <summary>Which documents the service can hold. Readers bound what articles say of themselves, so only a caller's own documents come so far.</summary>
internal static class RowAdmission
{
    /// <summary>Why a document is refused for good; null when it is taken.</summary>
    public static string? Problem(QuoteDocument document)
    {
        if (QuoteAdmission.Problem(document) is { } problem)
            return problem;
        if (!Term.Fits(document.Language))
            return TooLong("language");
        if (!Term.Fits(document.Outlet ?? ""))
            return TooLong("outlet");
        return Term.Fits(EditionText.Of(document)) ? null : TooLong("name of the article with its version");
    }

    private static string TooLong(string what) => $"The {what} has more than {Term.MaxBytes} bytes, which the search service can't count by. Shorten it.";
}
