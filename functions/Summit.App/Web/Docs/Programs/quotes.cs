// All that Lena Orsat says, page by page. Run it with .NET 10: dotnet run quotes.cs
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using var http = new HttpClient();
if (Environment.GetEnvironmentVariable("SUMMIT_API_KEY") is { Length: > 0 } key)
    http.DefaultRequestHeaders.Add("X-Api-Key", key);

var page = new Uri("http://localhost:7071/v1/quotes?speaker=orsat&sort=oldest&limit=5");
while (page is not null)
{
    using var answer = await http.GetAsync(page);
    var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    if (!answer.IsSuccessStatusCode)
        throw new HttpRequestException($"{body["title"]}: {body["detail"]}");
    foreach (var quote in body["items"]!.AsArray())
        Console.WriteLine($"{quote!["speaker"]}: {quote["text"]}");
    page = Next(answer, page);
}

// The next page's address is relative to this one's.
static Uri? Next(HttpResponseMessage answer, Uri page) =>
    answer.Headers.TryGetValues("Link", out var links)
    && Regex.Match(string.Join(", ", links), "<([^>]*)>; rel=\"next\"") is { Success: true } next
        ? new Uri(page, next.Groups[1].Value)
        : null;
