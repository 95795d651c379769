using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Summit.App.Ingestion;

/// <summary>
/// What ingestion tells whoever listens: a meter and an activity source, both named Summit. Nobody has to listen, and
/// nothing here knows who does; a host connects OpenTelemetry to the two names.
/// </summary>
public static class IngestTelemetry
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "Summit";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Articles =
        Meter.CreateCounter<long>("summit.articles", "{article}", "Articles dealt with, by result: indexed, unchanged, rejected, removed, renewed, nothingthere, failed.");

    private static readonly Counter<long> Quotes =
        Meter.CreateCounter<long>("summit.quotes", "{quote}", "Quotes written to the index.");

    private static readonly Histogram<double> UploadToSearchable =
        Meter.CreateHistogram<double>("summit.upload_to_searchable", "s", "Seconds from the upload of a version to its quotes standing in the index.");

    private static readonly Counter<long> Retries =
        Meter.CreateCounter<long>("summit.index.retries", "{document}", "Documents sent to the index again, because it was throttled or away.");

    private static readonly Counter<long> Compared =
        Meter.CreateCounter<long>("summit.reconcile.articles", "{article}", "Articles that a walk compared.");

    private static readonly Counter<long> Differences =
        Meter.CreateCounter<long>("summit.reconcile.differences", "{article}", "Articles for which store, ledger and index did not agree.");

    private static readonly Counter<long> GivenUp =
        Meter.CreateCounter<long>("summit.articles.given_up", "{article}", "Articles rejected because they failed for too long.");

    private static readonly ActivitySource Activities = new(Name);

    /// <summary>An activity around the ingestion of one article; null where nobody listens.</summary>
    internal static Activity? Start(string article) => Activities.StartActivity("summit.ingest")?.SetTag("summit.article", article);

    /// <summary>Documents were sent again.</summary>
    public static void Retried(long documents) => Retries.Add(documents);

    internal static void Done(IngestOutcome outcome)
    {
        Articles.Add(1, Result(outcome.Result.ToString()));
        if (outcome.Result == IngestResult.Indexed)
            Quotes.Add(outcome.Quotes);
        if (outcome.Waited is { } waited)
            UploadToSearchable.Record(waited.TotalSeconds);
    }

    internal static void Failed() => Articles.Add(1, Result("failed"));

    internal static void Walked(int articles, int differences)
    {
        Compared.Add(articles);
        Differences.Add(differences);
    }

    internal static void GaveUp() => GivenUp.Add(1);

    private static KeyValuePair<string, object?> Result(string result) => new("result", result.ToLowerInvariant());
}
