using Summit.Quotes.Speakers;

namespace Summit.Quotes.Attribution;

/// <summary>Turns a cue into an answer.</summary>
internal static class CueAnswers
{
    public static Answer From(Placement quote, Cue cue, double confidence, bool introduced)
    {
        return From(quote.Story.Speakers.Of(cue), cue, confidence, introduced);
    }

    public static Answer From(IReadOnlyList<CastMember> speakers, Cue cue, double confidence, bool introduced)
    {
        return new Answer(speakers, SourceSpan(cue), cue.Sentence.Span(cue.First, cue.Last), Sure(cue, speakers, confidence), introduced);
    }

    /// <summary>The words of the source as they stand, apposition left out.</summary>
    public static TextSpan? SourceSpan(Cue cue)
    {
        if (cue.Source is not { } source)
            return null;
        var span = cue.Sentence.Span(source.First, (source.Joined ?? source).Last);
        if (!source.IsPronoun)
            return span;
        // « a-t-il »: the pronoun without what ties it to its verb.
        return span with { Start = span.Start + span.In(cue.Sentence.Article.Text).LastIndexOfAny("-\u2010\u2011") + 1 };
    }

    /// <summary>A name is surer than a description, a description than a pronoun.</summary>
    private static double Sure(Cue cue, IReadOnlyList<CastMember> speakers, double confidence)
    {
        if (speakers.Count == 0)
            return confidence * 0.4;
        return cue.Source is null || cue.Source.IsPronoun ? confidence * 0.93 : cue.Source.HasName ? confidence : confidence * 0.96;
    }
}
