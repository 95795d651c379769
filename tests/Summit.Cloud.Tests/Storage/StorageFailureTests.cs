using Azure;
using Summit.Cloud.Storage;

namespace Summit.Cloud.Tests.Storage;

public class StorageFailureTests
{
    public static TheoryData<int, string, string> Answers => new()
    {
        { 403, "AuthorizationPermissionMismatch", "give this identity the roles" },
        { 404, "ContainerNotFound", "it is not there; create it" },
        { 409, "BlobArchived", "archive tier" },
        { 503, "ServerBusy", "is busy (503 ServerBusy)" },
        { 0, "", "can't be reached" },
        { 400, "InvalidUri", "answers 400 InvalidUri" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_failure_says_what_to_do_and_not_what_the_answer_held(int status, string code, string advice)
    {
        var failure = await FailAsync(new RequestFailedException(status, "a long answer with headers", code, null));
        Assert.StartsWith("The lake can't be read: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(advice, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("headers", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_tries_the_last_is_told()
    {
        var tries = new AggregateException(new RequestFailedException(503, "busy", "ServerBusy", null), new RequestFailedException(0, "no such host"));
        Assert.Contains("can't be reached", (await FailAsync(tries)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_does_not_answer_is_no_cancellation() =>
        Assert.Contains("in time", (await FailAsync(new TaskCanceledException())).Message, StringComparison.Ordinal);

    private static Task<IOException> FailAsync(Exception failure) => Assert.ThrowsAsync<IOException>(() =>
        StorageFailure.ExplainAsync<int>("The lake can't be read", () => throw failure, TestContext.Current.CancellationToken));
}
