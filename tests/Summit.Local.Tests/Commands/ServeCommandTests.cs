using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Summit.Local.Tests.Commands;

public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("--host", "0.0.0.0")]
    [InlineData("--host", "*")]
    [InlineData("--urls", "http://127.0.0.1:0;http://10.0.0.1:0")]
    [InlineData("--host", "0.0.0.0", "--api-key", " ")]
    public async Task Serving_others_without_a_key_is_refused(params string[] args)
    {
        using var screen = new TestScreen();
        Assert.Equal(2, await screen.RunAsync(args));
        Assert.Contains("SUMMIT_API_KEY", screen.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_says_where_it_answers_and_stops_when_told()
    {
        using var screen = new TestScreen();
        using var stop = new CancellationTokenSource();
        await screen.Shelf.PutAsync("a.txt", "Ada Morel: Oui.");
        var serving = screen.RunUntilAsync(["serve", "--host", "127.0.0.1", "--port", "0"], stop.Token);
        await screen.Flushed.WaitAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        Assert.Equal(0, await serving);
        Assert.Contains("http://127.0.0.1:", screen.Output, StringComparison.Ordinal);
        Assert.Contains("1 quotes so far", screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var screen = new TestScreen();
        Assert.Equal(1, await screen.RunAsync("serve", "--host", "127.0.0.1", "--port", port));
        Assert.Equal($"Something else listens on http://127.0.0.1:{port}. Stop it, or give another --port.", screen.Error.Trim());
    }

    [Fact]
    public async Task A_localhost_port_in_use_is_told_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var screen = new TestScreen();
        Assert.Equal(1, await screen.RunAsync("--port", port));
        Assert.StartsWith("Something else listens on", screen.Error, StringComparison.Ordinal);
    }
}
