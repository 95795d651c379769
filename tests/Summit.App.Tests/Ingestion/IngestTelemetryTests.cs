using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Summit.App.Ingestion;

namespace Summit.App.Tests.Ingestion;

public class IngestTelemetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_is_counted_with_its_quotes_and_how_long_it_waited()
    {
        var clock = new ManualClock(new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero));
        var bench = new IngestBench(clock: clock);
        bench.Store.Clock = clock;
        await bench.PutAsync("lake.txt", "the lake rises\nwe stay");
        clock.Now += TimeSpan.FromSeconds(7);
        using var heard = new Heard();

        Assert.Equal(TimeSpan.FromSeconds(7), (await bench.Ingestor.IngestAsync("lake.txt", Token)).Waited);
        Assert.Null((await bench.Ingestor.RepairAsync("lake.txt", Token)).Waited);

        // Other tests ingest at the same time, so that only the least can be told.
        Assert.Contains(heard.Measured, one => one is { Name: "summit.upload_to_searchable", Value: 7 });
        Assert.Contains(heard.Measured, one => one is { Name: "summit.articles", Tag: "indexed" });
        Assert.Contains(heard.Measured, one => one is { Name: "summit.quotes", Value: 2 });
    }

    [Fact]
    public async Task An_ingestion_is_an_activity_that_names_the_article_and_ends_in_error_where_it_fails()
    {
        var bench = new IngestBench(new ChokingExtractor("telemetry.txt"));
        await bench.PutAsync("telemetry.txt", "we stay");
        var ended = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == IngestTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);

        await Assert.ThrowsAsync<ArticleException>(() => bench.Ingestor.IngestAsync("telemetry.txt", Token));

        var activity = Assert.Single(ended, activity => (string?)activity.GetTagItem("summit.article") == "telemetry.txt");
        Assert.Equal((ActivityStatusCode.Error, "The engine fails over 'telemetry.txt': It chokes."), (activity.Status, activity.StatusDescription));
    }

    private sealed record Measurement(string Name, double Value, string? Tag);

    private sealed class Heard : IDisposable
    {
        private readonly MeterListener _listener = new();

        public Heard()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == IngestTelemetry.Name)
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public ConcurrentBag<Measurement> Measured { get; } = [];

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            Measured.Add(new(instrument.Name, value, tags.Length > 0 ? tags[0].Value as string : null));
    }
}
