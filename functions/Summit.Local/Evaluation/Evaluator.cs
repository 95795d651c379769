namespace Summit.Local.Evaluation;

/// <summary>
/// Scores found quotes against annotated ones. Speech (direct, partial, turn) pairs at an overlap of 0.8,
/// indirect speech at 0.5; a turn counts as found where what was found inside it covers 0.8 of it.
/// </summary>
internal sealed class Evaluator
{
    private const double SpeechOverlap = 0.8;
    private const double IndirectOverlap = 0.5;
    private static readonly string[] Speech = ["direct", "partial", "turn"];

    public Tally Tally { get; } = new();

    /// <summary>Scores one article.</summary>
    /// <param name="gold">Its annotations.</param>
    /// <param name="text">Its text.</param>
    /// <param name="found">What was found in it; null where nothing tried.</param>
    public void Add(GoldArticle gold, string text, IReadOnlyList<GoldQuote>? found)
    {
        Tally.Articles++;
        if (found is null)
            Tally.ArticlesWithoutPrediction++;
        var article = new Article(gold.Article, text, NameWords.Folded(text).ToHashSet(), gold);
        CheckOffsets(article, found ?? []);
        var left = AddTurns(article, [.. (found ?? []).Where(quote => Speech.Contains(quote.Kind))]);
        AddSpeech(article, left);
        AddIndirect(article, [.. (found ?? []).Where(quote => quote.Kind == "indirect")]);
    }

    private sealed record Article(string Name, string Text, IReadOnlySet<string> Words, GoldArticle Gold)
    {
        public IReadOnlyList<GoldQuote> Optional => Gold.Optional ?? [];

        public bool SameSpeaker(GoldQuote gold, GoldQuote found) =>
            Evaluation.SameSpeaker.Is(gold.Speaker, found.Speaker, gold.Source, Words);
    }

    private void CheckOffsets(Article article, IReadOnlyList<GoldQuote> found)
    {
        foreach (var quote in found)
        {
            if (quote.Start >= 0 && quote.Start < quote.End && quote.End <= article.Text.Length
                && article.Text.AsSpan(quote.Start, quote.Length).SequenceEqual(quote.Text))
                continue;
            Tally.BadOffsets++;
            Fail("OFFSETS", article, quote, null);
        }
    }

    /// <summary>Scores the turns, and gives what was found outside them.</summary>
    private List<GoldQuote> AddTurns(Article article, List<GoldQuote> found)
    {
        foreach (var turn in article.Gold.Quotes.Where(quote => quote.Kind == "turn"))
        {
            var inside = found.FindAll(quote => SpanMatch.Shared(quote, turn) >= 0.9 * quote.Length);
            found.RemoveAll(inside.Contains);
            if (Covered(inside) < SpeechOverlap * turn.Length)
            {
                Miss(article, turn);
                continue;
            }

            Tally.SpeechHits++;
            Tally.Exact++;
            var right = inside.FindAll(quote => article.SameSpeaker(turn, quote));
            Judge(article, turn, right.Count >= 0.9 * inside.Count ? right[0] : inside.Find(quote => !right.Contains(quote))!);
        }

        return found;
    }

    /// <summary>How much some quotes cover, those inside another not counted.</summary>
    private static int Covered(List<GoldQuote> quotes) => quotes
        .Where(quote => !quotes.Exists(other => other.Start <= quote.Start && quote.End <= other.End && SpanMatch.Overlap(other, quote) < 1))
        .Sum(quote => quote.Length);

    private void AddSpeech(Article article, IReadOnlyList<GoldQuote> found)
    {
        var gold = article.Gold.Quotes.Where(quote => quote.Kind is "direct" or "partial").ToList();
        var match = SpanMatch.Of(gold, found, SpeechOverlap);
        foreach (var (expected, actual) in match.Hits)
        {
            Tally.SpeechHits++;
            Tally.Exact += Words(article, expected).SequenceEqual(Words(article, actual)) ? 1 : 0;
            Tally.Kinds++;
            Tally.KindsRight += actual.Kind == expected.Kind || actual.Kind == "turn" ? 1 : 0;
            Judge(article, expected, actual);
        }

        foreach (var missed in match.Missed)
            Miss(article, missed);
        foreach (var extra in match.Extra.Where(extra => !Overlaps(article.Optional, extra, 0.5)))
        {
            Tally.SpeechExtra++;
            Tally.MentionsAsSpeech += Overlaps(article.Gold.Quotes.Where(quote => quote.Kind == "mention"), extra, 0.5) ? 1 : 0;
            Fail("EXTRA", article, null, extra);
        }
    }

    private void AddIndirect(Article article, IReadOnlyList<GoldQuote> found)
    {
        var match = SpanMatch.Of([.. article.Gold.Quotes.Where(quote => quote.Kind == "indirect")], found, IndirectOverlap);
        foreach (var (expected, actual) in match.Hits)
        {
            Tally.IndirectHits++;
            if (expected.Speaker is null)
                continue;
            Tally.IndirectSpeakers++;
            if (article.SameSpeaker(expected, actual))
                Tally.IndirectSpeakersRight++;
            else
                Fail("SPEAKER", article, expected, actual);
        }

        foreach (var missed in match.Missed)
        {
            Tally.IndirectMissed++;
            Fail("MISSED", article, missed, null);
        }

        foreach (var extra in match.Extra.Where(extra => !Overlaps(article.Optional, extra, 0.3)))
        {
            Tally.IndirectExtra++;
            Fail("EXTRA", article, null, extra);
        }
    }

    /// <summary>Counts the speaker of a hit.</summary>
    private void Judge(Article article, GoldQuote gold, GoldQuote found)
    {
        var right = article.SameSpeaker(gold, found);
        Tally.JointHits += right ? 1 : 0;
        if (gold.Speaker is not null)
        {
            Tally.Speakers++;
            Tally.SpeakersRight += right ? 1 : 0;
        }

        if (!right)
            Fail("SPEAKER", article, gold, found);
    }

    private void Miss(Article article, GoldQuote gold)
    {
        Tally.SpeechMissed++;
        Fail("MISSED", article, gold, null);
    }

    private void Fail(string what, Article article, GoldQuote? gold, GoldQuote? found) =>
        Tally.Errors.Add(new(what, article.Name, gold, found));

    private static bool Overlaps(IEnumerable<GoldQuote> quotes, GoldQuote one, double least) =>
        quotes.Any(quote => SpanMatch.Overlap(quote, one) >= least);

    /// <summary>The words of a quote without the marks and blanks at its ends; of wrong offsets, what is there.</summary>
    private static ReadOnlySpan<char> Words(Article article, GoldQuote quote)
    {
        var end = Math.Clamp(quote.End, 0, article.Text.Length);
        var start = Math.Clamp(quote.Start, 0, end);
        return article.Text.AsSpan(start, end - start).Trim(" \t\r\n\u00a0\u202f.,;:!?…«»“”\"'’‘");
    }
}
