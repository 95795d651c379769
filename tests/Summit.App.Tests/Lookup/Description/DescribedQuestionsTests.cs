using System.Net;
using System.Text.Json.Nodes;
using Summit.App.Lookup.Description;
using Summit.App.Lookup.Questions;

namespace Summit.App.Tests.Lookup.Description;

/// <summary>Routes take the parameters that they are described with, and no others: the host is asked, not the code.</summary>
public sealed class DescribedQuestionsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names { get; } = [.. Operations.All.Where(operation => operation.NeedsKey).Select(operation => operation.Name)];

    public static TheoryData<string, string> Bounded { get; } =
        [.. from operation in Operations.All from parameter in operation.Parameters where parameter is not TextParameter select (operation.Name, parameter.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task A_route_knows_the_parameters_that_it_is_described_with(string name)
    {
        var operation = Operations.All.Single(one => one.Name == name);
        var refusal = await RefusalAsync(operation, "wrong=1");
        Assert.Equal("/problems/unknown-parameter", (string?)refusal["type"]);
        var known = ((string)refusal["detail"]!).Split("Known: ");
        Assert.Equal(operation.Parameters.Select(parameter => parameter.Name), known.Length > 1 ? known[1].TrimEnd('.').Split(", ") : []);
    }

    [Theory, MemberData(nameof(Bounded))]
    public async Task A_wrong_value_is_refused_with_what_the_description_allows(string name, string parameter)
    {
        var operation = Operations.All.Single(one => one.Name == name);
        var refusal = await RefusalAsync(operation, $"{parameter}=so+wrong");
        Assert.Equal(parameter, (string?)refusal["parameter"]);
        var detail = (string)refusal["detail"]!;
        var allowed = operation.Parameters.Single(one => one.Name == parameter) switch
        {
            WordParameter word => string.Join(", ", word.Allowed),
            WordsParameter words => string.Join(", ", words.Allowed),
            FlagParameter => "false, true",
            NumberParameter number => $"from {number.Least} to {number.Most}",
            ShareParameter => "from 0 to 1",
            _ => "2026-03-31",
        };
        Assert.Contains(allowed, detail, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> RefusalAsync(Operation operation, string question)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        var path = operation.Path.Replace("{id}", "none", StringComparison.Ordinal).Replace("{name}", "none.txt", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), $"{path}?{question}");
        if (operation.TakesArticle)
            request.Content = new StringContent(ArticleBody.Example);
        using var answer = await host.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }
}
