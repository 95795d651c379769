using System.Diagnostics;
using System.Text.Json;

namespace Summit.Benchmarks.Lookups;

/// <summary>Asks a host.</summary>
internal sealed class LookupClient(Uri address) : IDisposable
{
    // More connections than any newsroom has; without a bound every lookup that waits would open one more.
    private const int Connections = 64;

    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Asks one question and reads the answer to its end.</summary>
    /// <returns>How long that took, and the answer.</returns>
    /// <exception cref="HttpRequestException">The answer is a failure.</exception>
    public async Task<(TimeSpan Time, byte[] Answer)> AskAsync(string path)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await _client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        return (Stopwatch.GetElapsedTime(start), answer);
    }

    public async Task PutAsync(string name, string text)
    {
        using var content = new StringContent(text);
        using var answer = await _client.PutAsync(new Uri("/v1/articles/" + name, UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    public async Task DeleteAsync(string name)
    {
        using var answer = await _client.DeleteAsync(new Uri("/v1/articles/" + name, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The cursor of the page after an answer; null when there is none.</summary>
    public static string? Next(byte[] answer)
    {
        using var page = JsonDocument.Parse(answer);
        return page.RootElement.TryGetProperty("next", out var next) ? next.GetString() : null;
    }

    public void Dispose() => _client.Dispose();
}
