using Summit.Quotes.Languages;

namespace Summit.Quotes.Attribution.Passes;

/// <summary>A fragment long enough to be somebody's words, without a cue: the last who spoke in the paragraph, if any.</summary>
internal sealed class ContextPass : IAttributionPass
{
    private const int SentencesBack = 20;

    public string Name => "context";

    public Answer? Attribute(Placement quote)
    {
        if (quote.Words.Kind is BlockKind.Caption or BlockKind.Furniture)
            return null;
        var words = quote.Pair.Span.In(quote.Words.Article.Text);
        if (words.Count(' ') < 4)
            return null;
        for (var s = quote.Sentence; s >= 0 && s >= quote.Sentence - SentencesBack && quote.Story.Clauses[s].Sentence.Block == quote.Words.Block; s--)
        {
            if (Array.FindLast(quote.Story.Clauses[s].Cues, c => c.Source is not null && IsSomebody(c) && (s < quote.Sentence || c.First < quote.Unit)) is { } cue)
                return CueAnswers.From(quote, cue, 0.6, introduced: false) with { Source = null, Cue = null };
        }

        return null;
    }

    /// <summary>« selon un sondage », « la crise montre que »: what only tells something says nothing more farther on.</summary>
    private static bool IsSomebody(Cue cue) =>
        cue.Source is { } source && (source.HasName || source.IsPronoun || cue.Sentence.Is(source.Head, Traits.Role | Traits.Institution | Traits.Alone | Traits.Latter) || source.Means is [{ IsNamed: true }, ..]);
}
