using Summit.Quotes.Languages;
using Summit.Quotes.Speakers;

namespace Summit.Quotes.Attribution.Passes;

/// <summary>« L'avis de l'entraîneur était sévère : « … » »: a colon without a reporting verb; the subject speaks.</summary>
internal sealed class ColonPass : IAttributionPass
{
    public string Name => "colon";

    public Answer? Attribute(Placement quote)
    {
        var words = quote.Words;
        if (words.Sign(quote.Unit - 1) == ':')
            return Subject(quote, quote.Sentence, quote.Unit - 1);
        if (quote.Unit != 0 || quote.Sentence == 0)
            return null;
        var before = quote.Story.Clauses[quote.Sentence - 1].Sentence;
        return before.Sign(before.Count - 1) == ':' ? Subject(quote, quote.Sentence - 1, before.Count - 1) : null;
    }

    private static Answer? Subject(Placement quote, int sentence, int colon)
    {
        var clause = quote.Story.Clauses[sentence];
        var cue = Array.FindLast(quote.Story.Clauses[sentence].Cues, c => c.Source is not null && c.First < colon);
        if (cue is not null)
            return CueAnswers.From(quote, cue, 0.9, introduced: true);
        var subject = Utterer(clause, colon) ?? new SubjectFinder(clause).Main(colon).Subject;
        var speakers = subject is null ? [] : Speakers(quote.Story.Speakers, clause, subject);
        if (speakers.Count == 0 && quote.Story.Speakers.PersonBefore(sentence, colon) is { } person)
            speakers = [person];
        // « Jeux du lac : « Un franc en rapporte trois » »: a headline's topic is no speaker.
        if (speakers.Count == 0 || clause.Sentence.Kind == BlockKind.Title && !speakers.All(s => s.Kind != MemberKind.Body && (s.IsSure || s.IsEvident && s.Mentions > 1)))
            return null;
        return new Answer(speakers, subject is null ? null : clause.Sentence.Span(subject.First, subject.Last), clause.Sentence.Span(colon, colon), 0.88, Introduced: true);
    }

    /// <summary>Whose an utterance is that the sentence announces: "The following is a statement from Lena Orsat:"; null for none.</summary>
    private static NounPhrase? Utterer(Clause clause, int colon)
    {
        foreach (var phrase in clause.Phrases)
        {
            if (phrase.Last < colon && clause.Sentence.Is(phrase.Head, Traits.Utterance) && clause.StartingAt(phrase.Last + 2) is { HasName: true } whose && whose.Preposition == phrase.Last + 1)
                return whose;
        }

        return null;
    }

    /// <summary>Whom the subject means, or whose words it is, or somebody whom it only describes.</summary>
    private static IReadOnlyList<CastMember> Speakers(SpeakerResolver speakers, Clause clause, NounPhrase subject)
    {
        if (clause.Sentence.Is(subject.Head, Traits.Utterance))
            return speakers.Owner(clause, subject, null) is { } owner ? [owner] : [];
        if (subject.Means is { Count: > 0 } known)
            return known;
        if (clause.Sentence.Is(subject.Head, Traits.Role | Traits.Institution))
            return speakers.AsSource(clause, subject);
        return speakers.Owner(clause, subject, null) is { } of ? [of] : [];
    }
}
