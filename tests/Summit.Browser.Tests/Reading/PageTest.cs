using Microsoft.Playwright;
using Summit.Browser.Tests.Hosts;
using Summit.Local.Tests.EndToEnd;

namespace Summit.Browser.Tests.Reading;

/// <summary>A test of pages: its readers leave at its end, and the pages they saw must not have done anything they must not do.</summary>
public abstract class PageTest(Chromium chromium, SampleHost samples) : IAsyncLifetime
{
    /// <summary>How long something may take to show: machines that build other things at the same time are slow.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<Reader> _readers = [];

    public ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        var faults = new List<string>();
        foreach (var reader in _readers)
            faults.AddRange(await reader.LeaveAsync());
        GC.SuppressFinalize(this);
        Assert.Equal([], faults);
    }

    /// <summary>A reader of the samples, or of another host.</summary>
    internal async Task<Reader> ReaderAsync(Habits? habits = null, ServedHost? host = null)
    {
        var reader = await Reader.SitDownAsync(await chromium.StartAsync(), host ?? await samples.ServeAsync(), habits ?? new());
        _readers.Add(reader);
        return reader;
    }
}
