using Summit.App.Lookup.Answers;
using Summit.Quotes;

namespace Summit.Local.Evaluation;

/// <summary>
/// Holds found quotes against annotated ones. Speech (direct, partial, turn) pairs at an overlap of 0.8,
/// indirect speech at 0.5; a turn counts as found where what was found inside it covers 0.8 of it.
/// </summary>
internal sealed class Evaluator
{
    private const double SpeechOverlap = 0.8;
    private const double IndirectOverlap = 0.5;

    private readonly GoldArticle _gold;
    private readonly string _text;
    private readonly HashSet<string> _words;

    private Evaluator(GoldArticle gold, string text) =>
        (_gold, _text, _words) = (gold, text, NameWords.Folded(text).ToHashSet());

    /// <summary>Reads an article with an engine and judges what it finds.</summary>
    public static JudgedText Judge(GoldText text, QuoteEngine engine)
    {
        if (text.Article is null)
            return Judge(text.Gold, "", null);
        var extraction = ExtractionJson.Of(text.Article, engine, mentions: true);
        return Judge(text.Gold, text.Article.Text, [.. extraction.Quotes.Select(FoundQuote.Of)]) with { Language = extraction.Language };
    }

    /// <summary>Judges what was found in an article.</summary>
    /// <param name="gold">Its annotations.</param>
    /// <param name="text">Its text.</param>
    /// <param name="found">What was found in it; null where nothing tried.</param>
    public static JudgedText Judge(GoldArticle gold, string text, IReadOnlyList<FoundQuote>? found)
    {
        var evaluator = new Evaluator(gold, text);
        var speech = (found ?? []).Where(quote => quote.IsSpeech).ToList();
        // The turns take what stands in them out of the rest.
        List<Verdict> turns = [.. gold.Quotes.Where(quote => quote.Kind == "turn").Select(turn => evaluator.Turn(turn, speech))];
        return new(gold, text, found, [.. turns, .. evaluator.Speech(speech), .. evaluator.Indirect([.. (found ?? []).Where(quote => quote.IsIndirect)])]);
    }

    private Verdict Turn(GoldQuote turn, List<FoundQuote> found)
    {
        var inside = found.FindAll(quote => SpanMatch.Shared(quote, turn) >= 0.9 * quote.Length);
        found.RemoveAll(inside.Contains);
        if (inside.Count == 0 || Covered(inside) < SpeechOverlap * turn.Length)
            return new(Outcome.Missed, turn, null);
        var answers = inside.ConvertAll(quote => (Quote: quote, Right: IsSpeaker(turn, quote)));
        var right = answers.Count(answer => answer.Right) >= 0.9 * inside.Count;
        return new(Outcome.Hit, turn, answers.Find(answer => answer.Right == right).Quote)
        {
            SpeakerRight = right,
            Exact = true,
            Answers = answers,
        };
    }

    /// <summary>How much some quotes cover, those inside another not counted.</summary>
    private static int Covered(List<FoundQuote> quotes) => quotes
        .Where(quote => !quotes.Exists(other => other.Start <= quote.Start && quote.End <= other.End && SpanMatch.Overlap(other, quote) < 1))
        .Sum(quote => quote.Length);

    private IEnumerable<Verdict> Speech(IReadOnlyList<FoundQuote> found)
    {
        var match = SpanMatch.Of([.. _gold.Quotes.Where(quote => quote.Kind is "direct" or "partial")], found, SpeechOverlap);
        return Verdicts(match, optional: 0.5);
    }

    private IEnumerable<Verdict> Indirect(IReadOnlyList<FoundQuote> found)
    {
        var match = SpanMatch.Of([.. _gold.Quotes.Where(quote => quote.IsIndirect)], found, IndirectOverlap);
        return Verdicts(match, optional: 0.3);
    }

    private IEnumerable<Verdict> Verdicts(SpanMatch match, double optional) =>
    [
        .. match.Hits.Select(hit => Hit(hit.Gold, hit.Found)),
        .. match.Missed.Select(missed => new Verdict(Outcome.Missed, missed, null)),
        .. match.Extra.Select(extra => Unexpected(extra, optional)),
    ];

    private Verdict Hit(GoldQuote gold, FoundQuote found)
    {
        var right = IsSpeaker(gold, found);
        return new(Outcome.Hit, gold, found)
        {
            SpeakerRight = right,
            Exact = Words(gold).SequenceEqual(Words(found)),
            Answers = [(found, right)],
        };
    }

    private Verdict Unexpected(FoundQuote found, double optional)
    {
        if (Overlaps(_gold.Optional, found, optional))
            return new(Outcome.Optional, null, found);
        var mentions = _gold.Quotes.Where(quote => quote.IsMention);
        return new(Outcome.Extra, null, found) { IsMention = found.IsSpeech && Overlaps(mentions, found, 0.5) };
    }

    private bool IsSpeaker(GoldQuote gold, FoundQuote found) => SameSpeaker.Is(gold.Speaker, found.Speaker, gold.Source, _words);

    private static bool Overlaps(IEnumerable<GoldQuote> quotes, FoundQuote one, double least) =>
        quotes.Any(quote => SpanMatch.Overlap(quote, one) >= least);

    /// <summary>The words of a quote without the marks and blanks at its ends; of wrong offsets, what is there.</summary>
    private ReadOnlySpan<char> Words(EvaluatedQuote quote)
    {
        var end = Math.Clamp(quote.End, 0, _text.Length);
        var start = Math.Clamp(quote.Start, 0, end);
        return _text.AsSpan(start, end - start).Trim(" \t\r\n\u00a0\u202f.,;:!?…«»“”\"'’‘");
    }
}
