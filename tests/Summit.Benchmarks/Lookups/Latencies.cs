using System.Diagnostics;

namespace Summit.Benchmarks.Lookups;

/// <summary>How long answers took.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];

    public int Count => _milliseconds.Count;

    public void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    public void Measure(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        Add(Stopwatch.GetElapsedTime(start));
    }

    /// <summary>What a share of the answers took at most, in milliseconds.</summary>
    public double At(double share)
    {
        if (_milliseconds.Count == 0)
            return double.NaN;
        _milliseconds.Sort();
        return _milliseconds[Math.Clamp((int)Math.Ceiling(share * _milliseconds.Count) - 1, 0, _milliseconds.Count - 1)];
    }
}
