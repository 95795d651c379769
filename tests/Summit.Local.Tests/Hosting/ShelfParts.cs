using Microsoft.Extensions.Hosting;
using Summit.App.Tests.Lookup.Shelves;
using Summit.Local.Hosting;

namespace Summit.Local.Tests.Hosting;

/// <summary>The parts of a machine, on a shelf in memory and watching nothing.</summary>
internal static class ShelfParts
{
    public static LocalParts Of(Shelf shelf)
    {
        var parts = shelf.Parts();
        return new(() => parts, [_ => new Idle()], () => ValueTask.CompletedTask) { Places = ("the shelf", "the shelf") };
    }

    private sealed class Idle : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
    }
}
