using Summit.App.Ingestion;

namespace Summit.App.Tests.Ingestion;

/// <summary>An uploader and workers at the same few articles; events get lost, doubled and mixed up.</summary>
internal sealed class InterleavedNewsroom
{
    private static readonly string[] AllNames = ["harbour.txt", "lake.txt"];
    private static readonly string[] Lines = ["the ferry leaves", "the lake rises", "we stay", "we stay", "refused", "!"];

    private readonly Interleaver _interleaver;
    private readonly ArticleIngestor _ingestor;
    private readonly List<string> _events = [];
    private readonly int _fewestEvents;
    private readonly string[] _names;
    private bool _uploading = true;

    /// <param name="seed">The same seed gives the same story.</param>
    /// <param name="faultChance">How often a call to a port fails.</param>
    /// <param name="losesEvents">Whether some uploads go unannounced.</param>
    public InterleavedNewsroom(int seed, double faultChance, bool losesEvents)
    {
        _fewestEvents = losesEvents ? 0 : 1;
        _names = AllNames[..(1 + (seed % 2))];
        _interleaver = new Interleaver(seed);
        Bench = new IngestBench(clock: _interleaver);
        var faults = new Faults(_interleaver, faultChance);
        _ingestor = new ArticleIngestor(
            new FaultyStore(Bench.Store, faults),
            new FaultyLedger(Bench.Ledger, faults),
            new FaultyIndex(Bench.Index, faults),
            Bench.Extractor,
            _interleaver)
        {
            Jitter = _interleaver.Random,
        };
    }

    public IngestBench Bench { get; }

    /// <summary>Runs until all uploads are done and all events are dealt with.</summary>
    public void Run(int uploads, int workers) =>
        _interleaver.Run([.. Enumerable.Repeat(WorkAsync, workers), () => UploadAsync(uploads)]);

    private Random Die => _interleaver.Random;

    private async Task UploadAsync(int uploads)
    {
        for (var i = 0; i < uploads; i++)
        {
            await _interleaver.StepAsync();
            var name = _names[Die.Next(_names.Length)];
            if (Die.Next(4) == 0)
                await Bench.Store.DeleteAsync(name);
            else
                await Bench.PutAsync(name, string.Join('\n', Die.GetItems(Lines, Die.Next(4))));
            _events.AddRange(Enumerable.Repeat(name, Die.Next(_fewestEvents, 4)));
        }

        _uploading = false;
    }

    private async Task WorkAsync()
    {
        while (_uploading || _events.Count > 0)
        {
            await _interleaver.StepAsync();
            if (_events.Count > 0)
                await DealAsync(TakeEvent());
        }
    }

    private string TakeEvent()
    {
        var next = Die.Next(_events.Count);
        var name = _events[next];
        _events.RemoveAt(next);
        return name;
    }

    private async Task DealAsync(string name)
    {
        try
        {
            _ = Die.Next(6) == 0 ? await _ingestor.RepairAsync(name) : await _ingestor.IngestAsync(name);
        }
        catch (InjectedFault)
        {
            if (Die.Next(2) == 0)
                _events.Add(name);
        }
    }
}
