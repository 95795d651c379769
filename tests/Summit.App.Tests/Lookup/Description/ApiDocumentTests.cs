using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Summit.App.Lookup;
using Summit.App.Lookup.Description;
using Summit.App.Tests.Lookup.Shelves;

namespace Summit.App.Tests.Lookup.Description;

/// <summary>The OpenAPI document: whole, valid, and of all routes.</summary>
public sealed partial class ApiDocumentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_document_is_the_one_on_file()
    {
        var path = Path.Combine(Folder(), "..", "..", "Golden", "openapi.json");
        var document = await ReadAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(path, document, Cancellation);
        else
            Assert.Equal(await File.ReadAllTextAsync(path, Cancellation), document);
    }

    [Fact]
    public async Task Readers_of_OpenAPI_find_no_fault_in_it()
    {
        var read = OpenApiDocument.Parse(await ReadAsync(), "json");
        Assert.NotNull(read.Diagnostic);
        Assert.Empty(read.Diagnostic.Errors.Select(error => error.ToString()));
        Assert.Empty(read.Diagnostic.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Equal(Operations.All.Count, read.Document!.Paths.Sum(path => path.Value.Operations!.Count));
    }

    [Fact]
    public async Task It_is_sent_to_everybody_and_only_to_those_who_do_not_have_it()
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        using var first = await host.Client.GetAsync("/openapi.json", Cancellation);
        Assert.Equal("application/json; charset=utf-8", first.Content.Headers.ContentType?.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi.json");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await host.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(LookupAccess.Page, LookupRoutes.All.Single(route => route.Name == "OpenApi").Access);
    }

    [Fact]
    public void Each_route_is_described_or_a_page()
    {
        Assert.Equal(
            LookupRoutes.All.Select(route => route.Name).Order(),
            Operations.All.Select(operation => operation.Name).Concat(Operations.Pages).Order());
        Assert.All(Operations.All, operation => Assert.Equal(operation.Method == "GET" ? ["GET", "HEAD"] : [operation.Method], operation.Route.Methods));
    }

    [Fact]
    public void Each_problem_there_is_stands_at_its_status()
    {
        var source = File.ReadAllText(Path.Combine(Folder(), "..", "..", "..", "..", "functions", "Summit.App", "Lookup", "Answers", "Problem.cs"));
        var there = ProblemType().Matches(source).Select(match => match.Groups["type"].Value).Distinct().Order();
        Assert.Equal(there, ProblemTypes.ByStatus.SelectMany(problem => problem.Value).Order());
    }

    [Fact]
    public async Task Every_schema_is_used_and_every_reference_leads_somewhere()
    {
        var text = await ReadAsync();
        var document = JsonNode.Parse(text)!;
        var referred = Reference().Matches(text).Select(match => match.Groups["path"].Value).Distinct().ToList();
        foreach (var path in referred)
            Assert.NotNull(path.Split('/').Aggregate(document, (node, name) => node?[name]!));
        var schemas = document["components"]!["schemas"]!.AsObject().Select(schema => "components/schemas/" + schema.Key);
        Assert.Equal([], schemas.Except(referred));
    }

    private static async Task<string> ReadAsync()
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        return await host.Client.GetStringAsync("/openapi.json", Cancellation);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [GeneratedRegex("\"/problems/(?<type>[a-z-]+)\"")]
    private static partial Regex ProblemType();

    [GeneratedRegex("\"\\$ref\": \"#/(?<path>[^\"]+)\"")]
    private static partial Regex Reference();
}
