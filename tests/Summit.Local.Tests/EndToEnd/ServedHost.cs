using System.Text;
using System.Text.Json.Nodes;

namespace Summit.Local.Tests.EndToEnd;

/// <summary><c>summit serve</c> on a free port, and its API.</summary>
internal sealed class ServedHost : IDisposable
{
    private readonly SummitProcess _process;

    private ServedHost(SummitProcess process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    }

    public HttpClient Client { get; }

    public string Log => _process.Error;

    public string Output => _process.Output;

    public static Task<ServedHost> StartAsync(string data, string? articles, params string[] more) =>
        StartAsync(["--data", data, .. articles is null ? (string[])[] : ["--articles", articles], .. more]);

    public static async Task<ServedHost> StartAsync(string[] args, IReadOnlyDictionary<string, string>? variables = null)
    {
        const string Greeting = "Summit answers at ";
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = SummitProcess.Start(
            ["serve", "--port", "0", .. args],
            variables,
            line => _ = line.StartsWith(Greeting, StringComparison.Ordinal) && address.TrySetResult(line[Greeting.Length..].Split([',', ' '])[0].TrimEnd('.')));
        if (await Task.WhenAny(address.Task, process.Ended, Task.Delay(TimeSpan.FromSeconds(30))) == address.Task)
            return new ServedHost(process, new Uri(await address.Task));
        using (process)
            throw new InvalidOperationException($"The host did not start. {process.Output} {process.Error}");
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"GET {path}: {(int)answer.StatusCode} {body}\n{Log}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>The texts of the quotes that a question finds on its first page.</summary>
    public async Task<string[]> FindAsync(string question) =>
        [.. (await GetAsync("/v1/quotes?limit=100&" + question))["items"]!.AsArray().Select(item => (string)item!["text"]!)];

    public Task<HttpResponseMessage> PutAsync(string name, string text) =>
        Client.PutAsync(new Uri("/v1/articles/" + name, UriKind.Relative), new StringContent(text, Encoding.UTF8, "text/plain"));

    public Task<HttpResponseMessage> DeleteAsync(string name) => Client.DeleteAsync(new Uri("/v1/articles/" + name, UriKind.Relative));

    /// <summary>Ends it as a power cut does.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        Client.Dispose();
        _process.Dispose();
    }
}
