using Summit.Quotes.Attribution.Passes;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>The passes, surest first: the first that answers has the word.</summary>
internal static class AttributionPasses
{
    private const int LongestLabel = 30, LabelTimes = 3;

    public static IReadOnlyList<IAttributionPass> InOrder { get; } =
    [
        new CuePass("incise", CueKind.Incise, 0.97),
        new CuePass("verb-before", CueKind.Before, 0.96),
        new CuePass("preposition", CueKind.Preposition, 0.95),
        new CuePass("clause", CueKind.Clause, 0.94),
        new CuePass("infinitive", CueKind.Infinitive, 0.93),
        new CuePass("object", CueKind.Object, 0.88),
        new CuePass("agent", CueKind.Agent, 0.88),
        new CuePass("guessed-verb", CueKind.Guess, 0.85),
        new SignaturePass(),
        new FragmentPass(),
        new InnerIncisePass(),
        new HeadlinePass(),
        new ColonPass(),
        new SameParagraphPass(),
        new EchoPass(),
        new FloatingPass(),
        new ContextPass(),
        new NearestPass(),
    ];

    /// <summary>Sets mentions aside, then asks the passes in turn and keeps each answer under the name of the one that gave it.</summary>
    public static void Run(Story story, IReadOnlyList<IAttributionPass> passes)
    {
        var quotes = new List<Placement>();
        var labels = RepeatedLabels(story);
        foreach (var quote in story.Placements())
        {
            story.Spans[quote.Pair.Open] = quote.Pair.Span;
            if (quote.StandsAlone)
                story.Alone.Add(quote.Pair.Open);
            if (MentionFilter.IsMention(quote.Words, quote.Unit, quote.Pair) || labels.Contains(quote.Pair.Span.In(quote.Words.Article.Text).ToString()))
                story.Mentions.Add(quote.Pair.Open);
            else
                quotes.Add(quote);
        }

        foreach (var pass in passes)
        {
            foreach (var quote in quotes)
            {
                if (!story.Answers.ContainsKey(quote.Pair.Open) && !story.Mentions.Contains(quote.Pair.Open) && pass.Attribute(quote) is { } answer)
                    story.Answers[quote.Pair.Open] = answer with { Pass = pass.Name };
            }
        }
    }

    /// <summary>A few words that stand in marks all through an article are a name that it gives something: « bonnets verts ».</summary>
    private static HashSet<string> RepeatedLabels(Story story) =>
        [.. story.Placements().Where(q => q.Pair.Span.Length <= LongestLabel && !q.StandsAlone)
            .GroupBy(q => q.Pair.Span.In(q.Words.Article.Text).ToString()).Where(g => g.Count() >= LabelTimes && !char.IsPunctuation(g.Key[^1])).Select(g => g.Key)];
}
