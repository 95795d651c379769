using Microsoft.Extensions.Logging.Abstractions;
using Summit.App.Ingestion;

namespace Summit.App.Tests.Ingestion;

/// <summary>
/// Uploaders and workers as in the cloud: events get lost, doubled, late and out of order; workers die at any step and
/// what they were at is handed out again; every port fails now and then.
/// </summary>
internal sealed class CloudNewsroom
{
    private static readonly string[] Names = ["a.txt", "harbour.txt", "lake.txt", "port.txt"];
    private static readonly string[] Lines = ["the ferry leaves", "the lake rises", "we stay", "we stay", "refused", "!"];

    private readonly Interleaver _interleaver;
    private readonly MessageQueue<string> _events;
    private readonly MessageQueue<RepairOrder> _orders;
    private readonly MessageQueue<Redrive> _redrives;
    private readonly InMemoryMarks _marks = new();
    private readonly double _outages;
    private readonly double _deaths;
    private bool _uploading = true;
    private bool _quiet;

    /// <param name="seed">The same seed gives the same story.</param>
    /// <param name="outages">How often a call to a port fails.</param>
    /// <param name="deaths">How often a worker dies at a call to a port.</param>
    public CloudNewsroom(int seed, double outages, double deaths)
    {
        (_outages, _deaths) = (outages, deaths);
        _interleaver = new Interleaver(seed);
        Bench = new IngestBench(clock: _interleaver);
        _redrives = new(_interleaver);
        _orders = new(_interleaver);
        _events = new(_interleaver, name => _redrives.Send(new(name, _interleaver.GetUtcNow(), 0)));
    }

    public IngestBench Bench { get; }

    /// <summary>What fails for ever is rejected after a day; here everything works again after ten minutes.</summary>
    private bool IsStormy => !_quiet && _interleaver.GetUtcNow() < _interleaver.Start + TimeSpan.FromMinutes(10);

    private Random Die => _interleaver.Random;

    private IEnumerable<DateTimeOffset> Due => new[] { _events.Due, _orders.Due, _redrives.Due }.OfType<DateTimeOffset>();

    /// <summary>Runs until all uploads are done and every message is dealt with; then quiet, and one walk over all articles.</summary>
    public void Run(int uploads, int workers)
    {
        _interleaver.Run([.. Enumerable.Repeat(WorkAsync, workers), () => UploadAsync(uploads)]);
        _quiet = true;
        _interleaver.Run(WalkAsync);
        _interleaver.Run(WorkAsync);
    }

    private async Task UploadAsync(int uploads)
    {
        for (var i = 0; i < uploads; i++)
        {
            await _interleaver.StepAsync();
            var name = Names[Die.Next(Names.Length)];
            if (Die.Next(4) == 0)
                await Bench.Store.DeleteAsync(name);
            else
                await Bench.PutAsync(name, string.Join('\n', Die.GetItems(Lines, Die.Next(4))));
            for (var copies = Die.Next(0, 4); copies > 0; copies--)
                _events.Send(name, TimeSpan.FromSeconds(Die.Next(3) * 20));
        }

        _uploading = false;
    }

    private async Task WorkAsync()
    {
        while (_uploading || Due.Any())
        {
            await _interleaver.StepAsync();
            if (!await DealAsync() && Due.Any() && Due.Min() - _interleaver.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, _interleaver);
        }
    }

    /// <summary>Takes up one message, if any is due.</summary>
    private async Task<bool> DealAsync()
    {
        using var life = new CancellationTokenSource();
        var worker = Worker(life);
        if (!_quiet && Die.Next(20) == 0)
            return await DealAsync(() => Shift(worker).RunAsync(life.Token), () => { }, life.Token);
        if (_events.Take(Die) is { } changed)
            return await DealAsync(() => worker.Events.ChangedAsync(changed.Content, changed.Deliveries, life.Token), () => _events.Delete(changed), life.Token);
        if (_orders.Take(Die) is { } order)
            return await DealAsync(() => worker.Events.OrderedAsync(order.Content, order.Deliveries, life.Token), () => _orders.Delete(order), life.Token);
        return _redrives.Take(Die) is { } redrive
            && await DealAsync(() => worker.Events.RedriveAsync(redrive.Content, redrive.Deliveries, life.Token), () => _redrives.Delete(redrive), life.Token);
    }

    private static async Task<bool> DealAsync(Func<Task> deal, Action delete, CancellationToken life)
    {
        try
        {
            await deal();
            delete();
        }
        catch (Exception failure) when (failure is InjectedFault || life.IsCancellationRequested)
        {
            // The host hands the message out again.
        }

        return true;
    }

    private async Task WalkAsync()
    {
        // Until nobody can have an article in hands any more.
        await Task.Delay(TimeSpan.FromHours(2), _interleaver);
        await Shift(Worker(null)).RunAsync();
    }

    private CloudWorker Worker(CancellationTokenSource? life)
    {
        var faults = IsStormy ? new Faults(_interleaver, _outages, _deaths, life) : new Faults(_interleaver, 0);
        return new(Bench, faults, _interleaver, _orders, _redrives);
    }

    private ReconcileShift Shift(CloudWorker worker) => new(worker.Walk, _marks, worker, Bench.Extractor.EngineVersion, _interleaver)
    {
        // The last walk is one of its own, whenever the one before began.
        Interval = TimeSpan.Zero,
        LongestWalk = _quiet ? TimeSpan.Zero : TimeSpan.FromDays(1),
    };
}

/// <summary>One worker, who lives until it dies over a message.</summary>
internal sealed class CloudWorker : IRepairQueue, IRedriveQueue
{
    private readonly Faults _faults;
    private readonly MessageQueue<RepairOrder> _orders;
    private readonly MessageQueue<Redrive> _redrives;

    public CloudWorker(
        IngestBench bench, Faults faults, Interleaver interleaver, MessageQueue<RepairOrder> orders, MessageQueue<Redrive> redrives)
    {
        (_faults, _orders, _redrives) = (faults, orders, redrives);
        var store = new FaultyStore(bench.Store, faults);
        var ledger = new FaultyLedger(bench.Ledger, faults);
        var index = new FaultyIndex(bench.Index, faults);
        var ingestor = new ArticleIngestor(store, ledger, index, bench.Extractor, interleaver) { Jitter = interleaver.Random };
        Walk = new(store, ledger, index);
        Events = new(ingestor, this, NullLogger<ArticleEvents>.Instance, interleaver);
    }

    public ArticleEvents Events { get; }

    public ReconcileWalk Walk { get; }

    public Task<int> CountAsync(CancellationToken cancellation = default) => Task.FromResult(_orders.Count);

    public Task SendAsync(RepairOrder order, CancellationToken cancellation = default) => SendAsync(() => _orders.Send(order));

    public Task SendAsync(Redrive redrive, TimeSpan delay, CancellationToken cancellation = default) => SendAsync(() => _redrives.Send(redrive, delay));

    private async Task SendAsync(Action send) => await _faults.CallAsync(() =>
    {
        send();
        return Task.FromResult(true);
    });
}
