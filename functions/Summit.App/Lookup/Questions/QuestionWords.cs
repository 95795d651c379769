using System.Diagnostics.CodeAnalysis;
using Summit.App.Index;

namespace Summit.App.Lookup.Questions;

/// <summary>The words a question looks for, as the index reads them.</summary>
internal static class QuestionWords
{
    public static bool TryRead(string? typed, out SearchWords words, [NotNullWhen(false)] out string? problem)
    {
        var terms = (typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        words = new([.. terms.Select(word => new SearchTerm([word], false, false))], []);
        problem = terms.Length > 32 ? "The question has too many words. Leave some out." : null;
        return problem is null;
    }
}
