using Microsoft.Playwright;

namespace Summit.Browser.Tests.Pages;

/// <summary>Holds back what a page asks of the API, until the test lets it go.</summary>
internal sealed class Hold
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the page has asked.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Ends when the question was answered, or the page no longer wants the answer.</summary>
    public Task Over => _over.Task;

    /// <param name="page">The page.</param>
    /// <param name="words">What the addresses to hold contain.</param>
    public static async Task<Hold> BackAsync(IPage page, string words)
    {
        var hold = new Hold();
        page.RequestFinished += (_, request) => hold.End(request, words);
        page.RequestFailed += (_, request) => hold.End(request, words);
        await page.RouteAsync(address => address.Contains(words, StringComparison.Ordinal), hold.TakeAsync);
        return hold;
    }

    public void LetGo() => _letGo.TrySetResult();

    private async Task TakeAsync(IRoute route)
    {
        _asked.TrySetResult();
        await _letGo.Task;
        await route.ContinueAsync();
    }

    private void End(IRequest request, string words)
    {
        if (request.Url.Contains(words, StringComparison.Ordinal))
            _over.TrySetResult();
    }
}
