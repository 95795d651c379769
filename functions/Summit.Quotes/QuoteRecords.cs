using Summit.Quotes.Attribution;
using Summit.Quotes.Spans;
using Summit.Quotes.Speakers;
using Summit.Quotes.Text;

namespace Summit.Quotes;

/// <summary>Collects what the stages found into the records that the engine returns.</summary>
internal sealed class QuoteRecords(ArticleText article, Story story, People people) : IDisposable
{
    private const int LongestMention = 4;

    private static readonly string[] CueKinds = Array.ConvertAll(Enum.GetNames<CueKind>(), name => name.ToLowerInvariant());

    private readonly PooledList<Quote> _quotes = new();

    /// <summary>The quotes in marks, as the passes answered.</summary>
    public void AddMarked(IReadOnlyList<MarkPair> pairs)
    {
        for (var i = 0; i < pairs.Count; i++)
            _quotes.Add(story.Notes[i].IsMention ? new Quote(pairs[i].Span, QuoteKind.Mention) : Marked(pairs[i], story.Notes[i]));
    }

    /// <summary>The clauses reported without marks.</summary>
    public void AddClauses()
    {
        using var clauses = new PooledList<ReportedClause>();
        foreach (var i in story.Clauses.Reporting)
        {
            clauses.Cut(0);
            ReportedClauses.Read(story.Clauses[i], story.Clauses[i].Cues, clauses);
            foreach (var (span, cue) in clauses.Span)
            {
                var speakers = story.Speakers.Of(cue);
                // « Le but ? Rappeler que … »: an infinitive that goes on with nobody's words says what is to be done.
                if (cue.Implied && speakers.Count == 0)
                    continue;
                _quotes.Add(new Quote(span, QuoteKind.Indirect)
                {
                    Speakers = AsSpeakers(speakers),
                    Source = CueAnswers.SourceSpan(cue),
                    Cue = cue.Sentence.Span(cue.First, cue.Last),
                    Pass = CueKinds[(int)cue.Kind],
                    Confidence = speakers.Count > 0 ? 0.95 : 0.4,
                });
            }
        }
    }

    /// <summary>The turns of a transcript, one quote a paragraph.</summary>
    public void AddTurns(IReadOnlyList<Turn> turns)
    {
        if (turns.Count == 0)
            return;
        var labels = new TurnLabels(article, story, turns);
        foreach (var turn in turns)
        {
            var speaker = labels.SpeakerOf(turn);
            for (var block = turn.FirstBlock; block <= turn.LastBlock; block++)
            {
                if (Spoken(turn, block) is not { } span)
                    continue;
                _quotes.Add(new Quote(span, QuoteKind.Turn)
                {
                    Speakers = speaker is null ? [] : speaker.FullName.AsSpeaker(people),
                    Source = turn.Label.Length == 0 ? null : new TextSpan(article.Tokens[turn.LabelTokens.First].Start, article.Tokens[turn.LabelTokens.Last].End),
                    Cue = turn.Colon < 0 ? null : article.Tokens[turn.Colon].Span,
                    Pass = "turn",
                    Confidence = speaker is null ? 0.3 : 0.98,
                    Turn = turn.Number,
                });
            }
        }
    }

    /// <summary>The quotes by start, the longest first; what is alike stays in the order it came in.</summary>
    public IReadOnlyList<Quote> InOrder()
    {
        var order = new int[_quotes.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(order, Compare);
        var quotes = new Quote[order.Length];
        for (var i = 0; i < order.Length; i++)
            quotes[i] = _quotes[order[i]];
        return quotes;
    }

    private int Compare(int number, int other)
    {
        var (one, two) = (_quotes[number], _quotes[other]);
        if (one.Span.Start != two.Span.Start)
            return one.Span.Start.CompareTo(two.Span.Start);
        if (one.Span.Length != two.Span.Length)
            return two.Span.Length.CompareTo(one.Span.Length);
        return one.Kind != two.Kind ? one.Kind - two.Kind : number.CompareTo(other);
    }

    public void Dispose() => _quotes.Dispose();

    /// <summary>What is said in a block of a turn; null for none, and for stage directions: "(Applause.)".</summary>
    private TextSpan? Spoken(Turn turn, int block)
    {
        var span = article.Blocks[block].Span;
        var start = Math.Max(span.Start, article.Tokens[turn.FirstToken].Start);
        var end = span.Start + span.In(article.Text).TrimEnd("*_ ").Length;
        if (start >= end || StageDirections.Is(article.Text.AsSpan(start, end - start)))
            return null;
        return new TextSpan(start, end);
    }

    private Speaker[] AsSpeakers(IReadOnlyList<CastMember> members) =>
        members.Count == 1 ? members[0].FullName.AsSpeaker(people) : [.. members.Select(m => m.FullName.AsSpeaker(people)[0])];

    private Quote Marked(MarkPair pair, in QuoteNotes notes)
    {
        var introduced = notes.Answer?.Introduced ?? false;
        var kind = QuoteKinds.Of(article, pair, notes.Answer is null ? notes.IsAlone : introduced);
        if (notes.Answer is null && kind == QuoteKind.Partial && pair.Last - pair.First + 1 <= LongestMention && !QuoteKinds.IsDeed(article, pair))
            return new Quote(pair.Span, QuoteKind.Mention);
        if (kind == QuoteKind.Partial && !introduced && QuoteKinds.IsTitle(article, pair))
            return new Quote(pair.Span, QuoteKind.Mention);
        if (notes.Answer is not { } answer)
            return new Quote(pair.Span, kind);
        return new Quote(pair.Span, kind)
        {
            Speakers = AsSpeakers(answer.Speakers),
            Source = answer.Source,
            Cue = answer.Cue,
            Pass = answer.Pass,
            Confidence = answer.Confidence,
        };
    }
}
