using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;

namespace Summit.Quotes.Speakers;

/// <summary>Finds who is interviewed: the person whom headline and lead speak of most, the first of them where that says nothing.</summary>
internal static class Interviewee
{
    private const int LongestByline = 60;

    /// <param name="story">The article.</param>
    /// <param name="first">Block of the first turn.</param>
    public static CastMember? Of(Story story, int first)
    {
        var named = new List<CastMember>();
        foreach (var clause in story.Clauses.TakeWhile(c => c.Sentence.Block < first).Where(c => !IsByline(c)))
            named.AddRange(clause.Phrases.Where(p => p.HasName).Select(p => story.Cast.Find(clause.Sentence, p)).OfType<CastMember>().Where(m => m.Kind == MemberKind.Person));
        return named.Count == 0 ? null : named.GroupBy(m => m).MaxBy(g => g.Count())!.Key;
    }

    /// <summary>« Par Paul Varo »: a short line that is no sentence and begins with who wrote it.</summary>
    private static bool IsByline(Clause clause) =>
        clause.Sentence.Is(0, Traits.Agent) && clause.Sentence.Article.Blocks[clause.Sentence.Block].Span.Length <= LongestByline;
}
