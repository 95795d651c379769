using System.Text.RegularExpressions;
using Summit.App.Lookup.Description;
using Summit.App.Tests.Lookup.Shelves;
using Summit.App.Web;

namespace Summit.App.Tests.Lookup.Description;

/// <summary>Whatever is described is described in every language.</summary>
public sealed class ApiTextsTests
{
    [Fact]
    public void Each_language_has_all_texts_and_none_besides()
    {
        var keys = ApiTexts.English.Keys.Order(StringComparer.Ordinal);
        foreach (var language in PageTexts.All)
            Assert.Equal(keys, ApiTexts.In(language.Language).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_text_is_there_that_nothing_says()
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        var said = Plain(System.Text.Json.Nodes.JsonNode.Parse(await host.Client.GetStringAsync("/openapi.json", TestContext.Current.CancellationToken))!
            .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Replace("\\\"", "\"", StringComparison.Ordinal));
        said += Plain(System.Net.WebUtility.HtmlDecode(await host.Client.GetStringAsync("/docs", TestContext.Current.CancellationToken)));
        // What has a hole is said with something in it.
        Assert.Equal([], ApiTexts.English.Keys.Where(key => !said.Contains(Plain(ApiTexts.English[key].Replace("{0}", "", StringComparison.Ordinal)), StringComparison.Ordinal)));
    }

    private static string Plain(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
