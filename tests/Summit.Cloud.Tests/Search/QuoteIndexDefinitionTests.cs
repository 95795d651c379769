using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Summit.Cloud.Search;
using Summit.Cloud.Search.Rows;

namespace Summit.Cloud.Tests.Search;

/// <summary>What the service is told to build. A change here needs a new version of the index.</summary>
public class QuoteIndexDefinitionTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_definition_is_the_one_that_was_agreed()
    {
        var sent = (await SentAsync()).ToJsonString(Indented) + "\n";
        var golden = Path.Combine(AppContext.BaseDirectory, "Golden", "quotes-index.json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(Path.Combine(Source(), "Golden", "quotes-index.json"), sent, TestContext.Current.CancellationToken);
        else
            Assert.Equal(await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken), sent, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_name_says_the_version() => Assert.Equal("quotes-v1", QuoteIndexDefinition.FirstName);

    [Fact]
    public async Task Fields_and_rows_are_the_same()
    {
        var fields = (await SentAsync())["fields"]!.AsArray().Select(field => field!["name"]!.GetValue<string>());
        var row = typeof(IndexedRow).GetProperties().Where(property => property.CanWrite).Select(property => QuoteIndexDefinition.Field(property.Name));
        Assert.Equal(row.Order(StringComparer.Ordinal), fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_comes_back_is_retrievable()
    {
        var hidden = (await SentAsync())["fields"]!.AsArray()
            .Where(field => field!["retrievable"]?.GetValue<bool>() == false).Select(field => field!["name"]!.GetValue<string>());
        Assert.Empty(hidden.Intersect(QuoteIndexDefinition.Stored));
    }

    private static async Task<JsonObject> SentAsync()
    {
        var search = await TestSearch.CreateAsync();
        await new QuoteIndexes(search.Endpoint).CreateAsync(QuoteIndexDefinition.FirstName, TestContext.Current.CancellationToken);
        return JsonNode.Parse(search.Service.Requests.Last().Body)!.AsObject();
    }

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder!.GetFiles("*.csproj").Length == 0)
            folder = folder.Parent;
        return folder.FullName;
    }
}
