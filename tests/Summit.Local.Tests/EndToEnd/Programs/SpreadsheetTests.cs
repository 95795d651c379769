using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Summit.Local.Tests.EndToEnd.Programs;

/// <summary>What /docs tells spreadsheets to fetch is a table that they read alike in every country.</summary>
[Collection(nameof(Newsroom))]
public sealed partial class SpreadsheetTests(LockedNewsroom newsroom) : IClassFixture<LockedNewsroom>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_query_for_Excel_fetches_a_table_with_the_columns_that_it_gives_types()
    {
        var query = (await ShownProgram.ReadAsync(newsroom.Host, "quotes.m")).Text;
        var pairs = Pair().Matches(Asked().Match(query).Groups["query"].Value).Select(pair => $"{pair.Groups["name"].Value}={pair.Groups["value"].Value}");
        var table = await FetchAsync($"/{Place().Match(query).Groups["path"].Value}?{string.Join('&', pairs)}");
        Assert.NotEmpty(table);
        var typed = Typed().Matches(query).ToDictionary(column => column.Groups["name"].Value, column => column.Groups["type"].Value);
        Assert.Equal(["confidence", "published"], typed.Keys.Order());
        // As "en-US" reads them; in the culture of France, a point divides nothing.
        Assert.All(table, row => Assert.InRange(double.Parse(row["confidence"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), 0, 1));
        Assert.All(table, row => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$", row["published"]));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_formula_fetches_the_columns_that_it_names(string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/docs");
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var page = await newsroom.Host.Client.SendAsync(request, Cancellation);
        var formula = Formula().Match(WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancellation)));
        var table = await FetchAsync(formula.Groups["path"].Value);
        Assert.Equal(["text", "speaker", "published", "outlet", "title", "url", "article"], table[0].Keys);
        Assert.All(table, row => Assert.Contains("Orsat", row["speaker"], StringComparison.Ordinal));
    }

    /// <summary>Fetches a table as bytes say it: the mark before UTF-8 is what spreadsheets look for.</summary>
    private async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> FetchAsync(string path)
    {
        using var answer = await newsroom.Host.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return Table.Of(System.Text.Encoding.UTF8.GetString(bytes));
    }

    [GeneratedRegex("RelativePath = \"(?<path>[^\"]+)\"")]
    private static partial Regex Place();

    [GeneratedRegex(@"Query = \[(?<query>[^\]]+)\]")]
    private static partial Regex Asked();

    [GeneratedRegex("(?<name>\\w+) = \"(?<value>[^\"]*)\"")]
    private static partial Regex Pair();

    [GeneratedRegex("\\{\"(?<name>\\w+)\", type (?<type>\\w+)\\}")]
    private static partial Regex Typed();

    [GeneratedRegex("=IMPORTDATA\\(\"http://localhost:7071(?<path>[^\"]+)\"\\)")]
    private static partial Regex Formula();
}
