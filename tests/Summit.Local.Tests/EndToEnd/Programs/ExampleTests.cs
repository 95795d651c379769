using System.Text;
using System.Text.Json.Nodes;

namespace Summit.Local.Tests.EndToEnd.Programs;

/// <summary>Each example of the OpenAPI document works on a host with the samples.</summary>
[Collection(nameof(Newsroom))]
public sealed class ExampleTests(LockedNewsroom newsroom) : IClassFixture<LockedNewsroom>
{
    [Fact]
    public async Task Each_example_is_answered()
    {
        var document = await newsroom.Host.GetAsync("/openapi.json");
        var (asked, refused) = (0, new List<string>());
        foreach (var (path, methods) in document["paths"]!.AsObject())
            foreach (var (method, operation) in methods!.AsObject())
                foreach (var address in Addresses(path, operation!))
                {
                    using var answer = await SendAsync(method, address, operation!);
                    asked++;
                    if (!answer.IsSuccessStatusCode)
                        refused.Add($"{method} {address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
                }

        Assert.Equal([], refused);
        Assert.True(asked > 40, $"Only {asked} examples were tried.");
    }

    /// <summary>The route alone, with each example for itself, and with all of them.</summary>
    private static IEnumerable<string> Addresses(string path, JsonNode operation)
    {
        var parameters = operation["parameters"]!.AsArray().Where(parameter => parameter!["example"] is not null).ToLookup(parameter => (string)parameter!["in"]!);
        foreach (var parameter in parameters["path"])
            path = path.Replace($"{{{parameter!["name"]}}}", (string)parameter["example"]!, StringComparison.Ordinal);
        var pairs = parameters["query"].Select(parameter => $"{parameter!["name"]}={Uri.EscapeDataString(Value(parameter["example"]!))}").ToList();
        return pairs.Count == 0 ? [path] : [path, .. pairs.Select(pair => $"{path}?{pair}"), $"{path}?{string.Join('&', pairs.Where(pair => pair != "format=csv"))}"];
    }

    private static string Value(JsonNode example) =>
        example is JsonArray words ? string.Join(',', words.Select(word => (string?)word)) : example.ToString();

    private async Task<HttpResponseMessage> SendAsync(string method, string address, JsonNode operation)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), address);
        if (operation["requestBody"]?["content"]?["text/plain"]?["example"] is { } body)
            request.Content = new StringContent((string)body!, Encoding.UTF8, "text/plain");
        return await newsroom.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
