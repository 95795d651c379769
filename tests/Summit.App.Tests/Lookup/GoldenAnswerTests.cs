using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Summit.App.Tests.Lookup;

/// <summary>
/// Whole answers. Each file of Golden/lookup is a request line and, below it, what comes back.
/// UPDATE_GOLDEN=1 writes the files anew; read the difference before keeping it.
/// </summary>
public sealed class GoldenAnswerTests
{
    // For people who read the files; what is really sent is held by AnswerBytesTests.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder(), "*.http").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public async Task Every_request_gets_the_answer_on_file(string name)
    {
        var path = Path.Combine(Folder(), name);
        var expected = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var request = expected.Split('\n')[0];
        var actual = $"{request}\n\n{await AnswerAsync(request)}\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(path, actual, TestContext.Current.CancellationToken);
        else
            Assert.Equal(expected, actual);
    }

    private static async Task<string> AnswerAsync(string request)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        var parts = request.Split(' ', 3);
        using var message = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1]);
        if (parts.Length > 2)
            message.Content = new StringContent(parts[2]);
        using var answer = await host.Client.SendAsync(message);
        var body = await answer.Content.ReadAsStringAsync();
        var headers = string.Concat(new[] { "Allow", "Location", "ETag", "Link" }.Select(header => Header(answer, header)));
        return $"{(int)answer.StatusCode} {answer.Content.Headers.ContentType}{headers}{Shown(body, answer.Content.Headers.ContentType?.MediaType)}";
    }

    private static string Shown(string body, string? type) => type switch
    {
        _ when body.Length == 0 => "",
        "application/atom+xml" => "\n" + XDocument.Parse(body).ToString().ReplaceLineEndings("\n"),
        "text/csv" => "\n" + body.Replace("\r\n", "\n", StringComparison.Ordinal),
        _ => "\n" + JsonNode.Parse(body)!.ToJsonString(Indented),
    };

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values)
            ? $"\n{name}: {string.Join(", ", values)}"
            : "";

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden", "lookup");
}
