using Summit.Quotes.Attribution;
using Summit.Quotes.Spans;
using Summit.Quotes.Speakers;
using Summit.Quotes.Text;

namespace Summit.Quotes;

/// <summary>Collects what the stages found into the records that the engine returns.</summary>
internal sealed class QuoteRecords(ArticleText article, Story story, People people) : IDisposable
{
    private const int LongestMention = 4;

    private static readonly string[] CueKinds = [.. Enum.GetNames<CueKind>().Select(n => n.ToLowerInvariant())];

    private readonly PooledList<Quote> _quotes = new();
    private readonly Dictionary<CastMember, Speaker[]> _speakers = [];

    /// <summary>The quotes in marks, as the passes answered.</summary>
    public void AddMarked(IReadOnlyList<MarkPair> pairs)
    {
        for (var i = 0; i < pairs.Count; i++)
            _quotes.Add(story.Notes[i].IsMention ? new Quote(pairs[i].Span, QuoteKind.Mention) : Marked(pairs[i], story.Notes[i]));
    }

    /// <summary>The clauses reported without marks.</summary>
    public void AddClauses()
    {
        var clauses = new List<(TextSpan Span, Cue Cue)>();
        for (var i = 0; i < story.Clauses.Count; i++)
        {
            if (story.Cues[i].Length == 0)
                continue;
            clauses.Clear();
            ReportedClauses.Read(story.Clauses[i], story.Cues[i], clauses);
            foreach (var (span, cue) in clauses)
            {
                var speakers = story.Speakers.Of(cue);
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
                    Speakers = speaker is null ? [] : AsSpeaker(speaker),
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
        var quotes = _quotes.Span.ToArray();
        using var places = new PooledList<(int Start, int Length, QuoteKind Kind, int Number)>(quotes.Length);
        foreach (var quote in quotes)
            places.Add((quote.Span.Start, -quote.Span.Length, quote.Kind, places.Count));
        places.Items.AsSpan(0, quotes.Length).Sort(quotes.AsSpan());
        return quotes;
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
        members.Count == 1 ? AsSpeaker(members[0]) : [.. members.Select(m => AsSpeaker(m)[0])];

    /// <summary>A member as the only speaker: one list for all its quotes.</summary>
    private Speaker[] AsSpeaker(CastMember member)
    {
        if (!_speakers.TryGetValue(member, out var speaker))
            _speakers[member] = speaker = [new Speaker(people.IdOf(member.Name), member.Name)];
        return speaker;
    }

    private Quote Marked(MarkPair pair, in QuoteNotes notes)
    {
        var answer = notes.Answer;
        var kind = QuoteKinds.Of(article, pair, answer?.Introduced ?? notes.IsAlone);
        if (answer is null && kind == QuoteKind.Partial && pair.Last - pair.First + 1 <= LongestMention && !QuoteKinds.IsDeed(article, pair))
            return new Quote(pair.Span, QuoteKind.Mention);
        if (kind == QuoteKind.Partial && !(answer?.Introduced ?? false) && QuoteKinds.IsTitle(article, pair))
            return new Quote(pair.Span, QuoteKind.Mention);
        if (answer is null)
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
