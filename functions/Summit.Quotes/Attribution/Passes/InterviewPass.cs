namespace Summit.Quotes.Attribution.Passes;

/// <summary>A headline or heading that is only a quote is, in an interview, the interviewee's.</summary>
internal sealed class InterviewPass : IAttributionPass
{
    public string Name => "interview";

    public Answer? Attribute(Placement quote) =>
        quote.StandsAlone && quote.Words.Kind != BlockKind.Body && quote.Story.Interviewee is { } interviewee ? new Answer([interviewee], null, null, 0.8, Introduced: true) : null;
}
