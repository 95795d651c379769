using Summit.Local.Tests.EndToEnd;
using Summit.Local.Tests.Folder;

namespace Summit.Browser.Tests.Hosts;

/// <summary>A host with an article that would like to be more than text.</summary>
public sealed class HostileHost : IAsyncLifetime
{
    internal const string Words = "<script>alert(1)</script>\"><img src=x onerror=alert(1)></script>' onfocus='alert(1) \u202Ekeel\u2066 {{title}} ${alert(1)}";

    internal const string Article = "' onfocus='alert(1) & {{title}} ${alert(1)}.txt";

    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _articles = new();

    internal ServedHost Host { get; private set; } = null!;

    internal static string Path => Uri.EscapeDataString(Article);

    public async ValueTask InitializeAsync()
    {
        Host = await ServedHost.StartAsync(_data.Root, _articles.Root, "--host", "127.0.0.1");
        var known = string.Join('&', new[] { "title=", "outlet=", "url=https://example.com/" }.Select(known => known + Uri.EscapeDataString(Words)));
        var text = $"{Words}\n\n“The lake said {Words} twice,” said Lena {Words} Orsat.\n\n{Words}: the lake.\n\nOdile {Words} said that the lake was {Words}.";
        using var stored = await Host.PutAsync($"{Path}?published=2026-05-12&language=en&{known}", text);
        Assert.True(stored.IsSuccessStatusCode, await stored.Content.ReadAsStringAsync());
    }

    public ValueTask DisposeAsync()
    {
        Host?.Dispose();
        _data.Dispose();
        _articles.Dispose();
        return ValueTask.CompletedTask;
    }
}
