namespace Summit.Local.Evaluation;

/// <summary>What is wrong with a quote.</summary>
[Flags]
internal enum Fault
{
    None = 0,
    Missed = 1,
    Extra = 2,
    Speaker = 4,
    Kind = 8,
    Span = 16,
    Offsets = 32,
}

/// <summary>What differs between an annotated quote and a found one.</summary>
/// <param name="Fault">What is wrong; there may be several things.</param>
/// <param name="Gold">What was annotated; for an extra quote the mention it was made of, or null.</param>
/// <param name="Found">What was found; for a missed quote the mention it was taken for, or null.</param>
internal sealed record Difference(Fault Fault, GoldQuote? Gold, FoundQuote? Found)
{
    /// <summary>Where it begins in the text.</summary>
    public int Start => Math.Min(Gold?.Start ?? int.MaxValue, Found?.Start ?? int.MaxValue);

    /// <summary>Where it ends.</summary>
    public int End => Math.Max(Gold?.End ?? 0, Found?.End ?? 0);

    /// <summary>What is wrong, in words.</summary>
    public string Name => string.Join(", ", Faults.Of(Fault).Select(Faults.Name));
}

/// <summary>Faults as they are shown.</summary>
internal static class Faults
{
    /// <summary>All there are, worst first.</summary>
    public static IReadOnlyList<Fault> All { get; } =
        [Fault.Missed, Fault.Extra, Fault.Speaker, Fault.Kind, Fault.Span, Fault.Offsets];

    public static IEnumerable<Fault> Of(Fault faults) => All.Where(fault => faults.HasFlag(fault));

    public static string Name(Fault fault) => fault switch
    {
        Fault.Missed => "missed",
        Fault.Extra => "extra",
        _ => $"wrong {Key(fault)}",
    };

    /// <summary>The fault as one word.</summary>
    public static string Key(Fault fault) => fault.ToString().ToLowerInvariant();
}
