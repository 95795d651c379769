using Summit.Quotes.Attribution.Passes;

namespace Summit.Quotes.Attribution;

/// <summary>The passes, surest first: the first that answers has the word.</summary>
internal static class AttributionPasses
{
    public static IReadOnlyList<IAttributionPass> InOrder { get; } =
    [
        new CuePass("incise", CueKind.Incise, 0.97),
        new CuePass("verb-before", CueKind.Before, 0.96),
        new CuePass("preposition", CueKind.Preposition, 0.95),
        new CuePass("clause", CueKind.Clause, 0.94),
        new CuePass("infinitive", CueKind.Infinitive, 0.93),
        new CuePass("object", CueKind.Object, 0.88),
        new CuePass("agent", CueKind.Agent, 0.88),
        new InnerIncisePass(),
        new ColonPass(),
        new SameParagraphPass(),
        new EchoPass(),
        new FloatingPass(),
        new ContextPass(),
    ];

    /// <summary>Asks the passes in order and keeps the answer under the name of the one that gave it.</summary>
    public static void Run(IReadOnlyList<Placement> quotes)
    {
        foreach (var pass in InOrder)
        {
            foreach (var quote in quotes)
            {
                if (!quote.Story.Answers.ContainsKey(quote.Pair.Open) && pass.Attribute(quote) is { } answer)
                    quote.Story.Answers[quote.Pair.Open] = answer with { Pass = pass.Name };
            }
        }
    }
}
