using System.Runtime.InteropServices;
using Summit.Quotes.Attribution.Passes;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution;

/// <summary>The passes, surest first: the first that answers has the word.</summary>
internal static class AttributionPasses
{
    private const int LongestLabel = 30, LabelTimes = 3;

    public static IReadOnlyList<IAttributionPass> InOrder { get; } =
    [
        new CuePass("incise", CueKind.Incise, 0.97),
        new CuePass("verb-before", CueKind.Before, 0.93),
        new CuePass("preposition", CueKind.Preposition, 0.92),
        new CuePass("clause", CueKind.Clause, 0.96),
        new CuePass("infinitive", CueKind.Infinitive, 0.93),
        new CuePass("object", CueKind.Object, 0.9),
        new CuePass("agent", CueKind.Agent, 0.9),
        new CuePass("guessed-verb", CueKind.Guess, 0.85),
        new SignaturePass(),
        new FragmentPass(),
        new InnerIncisePass(),
        new HeadlinePass(),
        new ColonPass(),
        new SameParagraphPass(),
        new EchoPass(),
        new HeadlineSubjectPass(),
        new InterviewPass(),
        new FloatingPass(),
        new ContextPass(),
        new NearestPass(),
    ];

    /// <summary>Sets mentions aside, then asks the passes in turn and keeps each answer under the name of the one that gave it.</summary>
    public static void Run(Story story, IReadOnlyList<IAttributionPass> passes)
    {
        using var quotes = new PooledList<Placement>();
        story.AddPlacements(quotes);
        var labels = RepeatedLabels(quotes.Span);
        for (var i = 0; i < quotes.Count; i++)
        {
            ref var quote = ref quotes[i];
            ref var notes = ref story.Notes[quote.Number];
            notes.IsAlone |= quote.StandsAlone;
            notes.IsMention |= MentionFilter.IsMention(quote.Words, quote.Unit, quote.Pair) || IsLabel(quote, labels);
            quote = quote with { Closest = ClosestCue.Of(quote) };
        }

        foreach (var pass in passes)
            Ask(pass, story, quotes);
    }

    /// <summary>Asks a pass about the quotes that wait for an answer, and leaves those that still do.</summary>
    private static void Ask(IAttributionPass pass, Story story, PooledList<Placement> quotes)
    {
        var waiting = 0;
        for (var i = 0; i < quotes.Count; i++)
        {
            ref readonly var quote = ref quotes[i];
            ref var notes = ref story.Notes[quote.Number];
            if (notes.Answer is not null || notes.IsMention)
                continue;
            if (pass.Attribute(quote) is { } answer)
            {
                notes.Answer = answer with { Pass = pass.Name };
                story.Answered.Add(quote.Number);
            }
            else
            {
                quotes[waiting++] = quote;
            }
        }

        quotes.Cut(waiting);
    }

    private static bool IsLabel(in Placement quote, HashSet<string> labels) =>
        labels.Count > 0 && labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(quote.Pair.Span.In(quote.Words.Article.Text));

    /// <summary>A few words that stand in marks all through an article are a name that it gives something: « bonnets verts ».</summary>
    private static HashSet<string> RepeatedLabels(ReadOnlySpan<Placement> quotes)
    {
        if (quotes.Length < LabelTimes)
            return [];
        var times = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var byWords = times.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ref readonly var quote in quotes)
        {
            var words = quote.Pair.Span.In(quote.Words.Article.Text);
            if (words.Length <= LongestLabel && !quote.StandsAlone)
                CollectionsMarshal.GetValueRefOrAddDefault(byWords, words, out _) += IsTopic(quote) ? 2 : 1;
        }

        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (words, count) in times)
        {
            if (count >= LabelTimes && !char.IsPunctuation(words[^1]))
                labels.Add(words);
        }

        return labels;
    }

    /// <summary>« « Bonnets verts » : le maire cède »: what a headline names before a colon is what it is about, if the article names it so again.</summary>
    private static bool IsTopic(Placement quote) =>
        quote.Unit == 0 && quote.Words.Kind == BlockKind.Title && quote.Words.Sign(1) == ':' && !QuoteKinds.HasVerb(quote.Words.Article, quote.Pair);
}
