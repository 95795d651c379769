namespace Summit.App.Tests.Lookup.Formats;

/// <summary>The key that a function app takes in the address.</summary>
public sealed class FunctionKeyTests
{
    [Theory]
    [InlineData("/v1/quotes?limit=1&code=s3cret")]
    [InlineData("/v1/quotes?limit=1&Code=s3cret&format=atom")]
    [InlineData("/v1/quotes?limit=1&code=s3cret&format=jsonfeed")]
    [InlineData("/v1/quotes?limit=1&code=s3cret&format=csv")]
    [InlineData("/v1/timeline?code=s3cret")]
    public async Task A_key_in_the_address_is_no_part_of_the_question_and_gets_into_no_answer(string path)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        using var answer = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        Assert.DoesNotContain("s3cret", answer.Headers + await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
