using Summit.App.Index;

namespace Summit.App.Lookup.Questions;

/// <summary>The words a question looks for, as the index reads them.</summary>
internal static class QuestionWords
{
    public static SearchWords Read(string? typed) => typed is null
        ? SearchWords.None
        : new([.. typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new SearchTerm([word], false, false))], []);
}
