using Microsoft.Extensions.Logging;
using Summit.App.Ingestion;

namespace Summit.Local.Hosting;

/// <summary>Logs what passes do, and what fails in every pass for the same reason only once.</summary>
internal sealed partial class PassLog(ILogger logger) : IProgress<ReconcileStep>
{
    private Dictionary<string, string> _failed = new(StringComparer.Ordinal);
    private string? _failure;

    public void Report(ReconcileStep value)
    {
        switch (value.Outcome)
        {
            case { Result: IngestResult.Indexed, Quotes: var quotes }:
                Indexed(value.Article, quotes);
                break;
            case { Result: IngestResult.Rejected, Reason: var reason }:
                Rejected(value.Article, reason);
                break;
            case { Result: IngestResult.Removed }:
                Removed(value.Article);
                break;
        }
    }

    /// <summary>Logs a finished pass.</summary>
    public void Tell(ReconcileReport report)
    {
        _failure = null;
        foreach (var (article, reason) in report.Failed)
        {
            if (_failed.GetValueOrDefault(article) != reason)
                Failed(article, reason);
        }

        _failed = report.Failed.ToDictionary(failure => failure.Article, failure => failure.Reason, StringComparer.Ordinal);
        if (report.Ingested + report.Rejected + report.Removed > 0)
            Passed(report.Seen, report.Ingested, report.Rejected, report.Removed);
    }

    /// <summary>Logs a pass that could not be made.</summary>
    public void Tell(Exception failure)
    {
        if (_failure != failure.Message)
            NotPassed(failure, failure.Message);
        _failure = failure.Message;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Article}: {Quotes} quotes.")]
    private partial void Indexed(string article, int quotes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Article} is rejected: {Reason}")]
    private partial void Rejected(string article, string? reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Article} is removed.")]
    private partial void Removed(string article);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Article} is tried again later: {Reason}")]
    private partial void Failed(string article, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Seen} articles: {Indexed} indexed, {Rejected} rejected, {Removed} removed.")]
    private partial void Passed(int seen, int indexed, int rejected, int removed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The articles can't be looked through, and are tried again: {Reason}")]
    private partial void NotPassed(Exception failure, string reason);
}
