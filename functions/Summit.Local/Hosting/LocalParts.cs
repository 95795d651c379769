using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summit.App.Lookup;

namespace Summit.Local.Hosting;

/// <summary>Where the data of one machine lies.</summary>
/// <param name="Data">Directory of index and ledger.</param>
/// <param name="Articles">Directory of the stored articles, which is watched.</param>
internal sealed record DataPlace(string Data, string Articles);

/// <summary>Opens what lies at a place, and makes it where there is nothing.</summary>
internal delegate Task<LocalParts> OpenParts(DataPlace place, CancellationToken cancellation);

/// <summary>Everything that stands on the data directory: this file alone knows which index, ledger and store it is.</summary>
internal sealed class LocalParts(LookupParts lookup, Func<ILoggerFactory, IHostedService> watch, Func<ValueTask> close) : IAsyncDisposable
{
    /// <summary>What lookups, uploads and ingestion work on.</summary>
    public LookupParts Lookup { get; } = lookup;

    /// <summary>Makes what takes in the changes of the articles' directory while the host runs.</summary>
    public Func<ILoggerFactory, IHostedService> Watch { get; } = watch;

    /// <summary>Opens SQLite and the articles' directory.</summary>
    public static Task<LocalParts> OpenAsync(DataPlace place, CancellationToken cancellation) =>
        throw new NotSupportedException($"No index is built in that could open {place.Data}.");

    public ValueTask DisposeAsync() => close();
}
