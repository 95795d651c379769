namespace Summit.App.Ingestion;

/// <summary>Counts what the workers of one pass report, from any thread.</summary>
internal sealed class ReconcileTally(IProgress<ReconcileStep>? progress)
{
    private readonly Lock _lock = new();
    private readonly List<IngestFailure> _failed = [];
    private readonly Dictionary<IngestResult, int> _results = [];
    private int _seen;

    public void Add(string article, IngestOutcome outcome)
    {
        lock (_lock)
        {
            _seen++;
            _results[outcome.Result] = Count(outcome.Result) + 1;
            progress?.Report(new ReconcileStep(article, outcome, null, _seen));
        }
    }

    public void AddFailure(string article, string reason)
    {
        lock (_lock)
        {
            _seen++;
            _failed.Add(new IngestFailure(article, reason));
            progress?.Report(new ReconcileStep(article, null, reason, _seen));
        }
    }

    public ReconcileReport Report()
    {
        lock (_lock)
        {
            return new ReconcileReport(
                _seen,
                Count(IngestResult.Indexed),
                Count(IngestResult.Unchanged) + Count(IngestResult.NothingThere),
                Count(IngestResult.Rejected),
                Count(IngestResult.Removed),
                [.. _failed.OrderBy(failure => failure.Article, StringComparer.Ordinal)]);
        }
    }

    private int Count(IngestResult result) => _results.GetValueOrDefault(result);
}
