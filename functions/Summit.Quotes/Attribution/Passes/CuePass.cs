namespace Summit.Quotes.Attribution.Passes;

/// <summary>A cue of one kind in the quote's own sentence, where no other cue holds the quote more closely.</summary>
internal sealed class CuePass(string name, CueKind kind, double confidence) : IAttributionPass
{
    public string Name => name;

    public Answer? Attribute(Placement quote)
    {
        if (quote.Closest is not { } cue || cue.Kind != kind || cue.Negated && kind != CueKind.Object)
            return null;
        return CueAnswers.From(quote, cue, cue.Weak ? confidence - 0.05 : confidence, IsIntroduced(quote, cue));
    }

    private static bool IsIntroduced(Placement quote, Cue cue) => cue.Kind switch
    {
        CueKind.Before or CueKind.Guess => true,
        CueKind.Incise or CueKind.Preposition => cue.Content.Are(quote.Unit) || quote.Unit == 0 && ClosestCue.IsBeside(quote, cue),
        CueKind.Clause => cue.Content.Count > 0 && cue.Content[0].First == quote.Unit,
        _ => false,
    };
}
