using Summit.Quotes;

namespace Summit.App.Index;

/// <summary>Which documents an index takes.</summary>
public static class QuoteAdmission
{
    /// <summary>Why an index refuses a document for good; null when it takes it.</summary>
    public static string? Problem(QuoteDocument document)
    {
        if (QuoteId.Problem(document.Id) is { } problem)
            return problem;
        if (document.Kind == QuoteKind.Mention || !Enum.IsDefined(document.Kind))
            return $"A quote of kind {document.Kind} is nobody's words and is never indexed. Leave it out.";
        if (!(document.Confidence is >= 0 and <= 1))
            return $"The confidence {document.Confidence} is not between 0 and 1. Correct it.";
        return null;
    }
}
