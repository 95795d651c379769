using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Speakers;

/// <summary>Finds who is interviewed: the person whom headline and lead speak of most, the first of them where that says nothing.</summary>
internal static class Interviewee
{
    private const int LongestByline = 60;

    /// <summary>Who it is; null where no turn is an answer, or nobody is named above the first.</summary>
    public static CastMember? Of(IEnumerable<Clause> clauses, Cast cast, IReadOnlyList<Turn> turns)
    {
        if (!turns.Any(t => t.Kind == TurnKind.Answer))
            return null;
        var named = new List<CastMember>();
        foreach (var clause in clauses.TakeWhile(c => c.Sentence.Block < turns[0].FirstBlock).Where(c => !IsByline(c)))
        {
            foreach (var phrase in clause.Phrases)
            {
                if (phrase.HasName && cast.Find(clause.Sentence, phrase) is { Kind: MemberKind.Person } member)
                    named.Add(member);
            }
        }

        return named.Count == 0 ? null : named.CountBy(m => m).MaxBy(m => m.Value).Key;
    }

    /// <summary>« Par Paul Varo »: a short line that is no sentence and begins with who wrote it.</summary>
    private static bool IsByline(Clause clause) =>
        clause.Sentence.Is(0, Traits.Agent) && clause.Sentence.Article.Blocks[clause.Sentence.Block].Span.Length <= LongestByline;
}
