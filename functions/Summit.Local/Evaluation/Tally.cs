namespace Summit.Local.Evaluation;

/// <summary>Counts verdicts, and makes shares of the counts. What nothing was counted for is not a number.</summary>
internal sealed class Tally(IEnumerable<Verdict> verdicts)
{
    private readonly List<Verdict> _verdicts = [.. verdicts];

    public int Hits => Count(verdict => verdict.Outcome == Outcome.Hit);

    public int Missed => Count(verdict => verdict.Outcome == Outcome.Missed);

    public int Extra => Count(verdict => verdict.Outcome == Outcome.Extra);

    public int Mentions => Count(verdict => verdict.IsMention);

    /// <summary>Whether quotes were found.</summary>
    public Rates Found => new(Hits, Extra, Missed);

    /// <summary>Whether quotes were found and given to the right speaker, or rightly to none.</summary>
    public Rates Joint
    {
        get
        {
            var right = Count(verdict => verdict.SpeakerRight);
            return new(right, Hits - right + Extra, Hits - right + Missed);
        }
    }

    /// <summary>Of the hits, those with the same words.</summary>
    public double Exact => Share(IsHit, verdict => verdict.Exact);

    /// <summary>Of the direct and partial hits, those of the right one of the two kinds.</summary>
    public double Kind => Share(verdict => IsHit(verdict) && verdict.Kind is "direct" or "partial", verdict => verdict.KindRight);

    /// <summary>Of the hits whose speaker is annotated, those with the right one.</summary>
    public double Speaker => Share(verdict => IsHit(verdict) && verdict.Gold!.Speaker is not null, verdict => verdict.SpeakerRight);

    private static bool IsHit(Verdict verdict) => verdict.Outcome == Outcome.Hit;

    private int Count(Func<Verdict, bool> which) => _verdicts.Count(which);

    private double Share(Func<Verdict, bool> whole, Func<Verdict, bool> part) =>
        Rates.Share(Count(verdict => whole(verdict) && part(verdict)), Count(whole));
}

/// <summary>Precision and recall.</summary>
internal readonly record struct Rates(int Hits, int Extra, int Missed)
{
    public double Precision => Share(Hits, Hits + Extra);

    public double Recall => Share(Hits, Hits + Missed);

    public double F1 => Share(2 * Hits, (2 * Hits) + Extra + Missed);

    public static double Share(double part, double whole) => whole > 0 ? part / whole : double.NaN;
}
