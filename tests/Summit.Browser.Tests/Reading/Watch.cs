using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Summit.Browser.Tests.Reading;

/// <summary>
/// Notes what no page of Summit may do, whatever is tested: complain on the console (there the browser also tells what the
/// content security policy stopped), throw, open a dialog, or ask another host for anything.
/// </summary>
internal sealed class Watch
{
    private readonly ConcurrentQueue<string> _faults = [];
    private readonly ConcurrentQueue<string> _asked = [];
    private readonly string _origin;
    private readonly ConcurrentBag<string> _expected = [];

    public Watch(IBrowserContext context, Uri host)
    {
        _origin = host.GetLeftPart(UriPartial.Authority) + "/";
        context.Request += (_, request) => Note(request.Url);
        context.Console += (_, message) => Note(message);
        context.WebError += (_, thrown) => _faults.Enqueue($"threw {thrown.Error}");
        context.Dialog += (_, dialog) => Dismiss(dialog);
    }

    /// <summary>The addresses that were asked for, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public IReadOnlyList<string> Faults => [.. _faults.Where(fault => !_expected.Any(words => fault.Contains(words, StringComparison.Ordinal)))];

    /// <summary>The test itself brings about complaints that hold these words.</summary>
    public void Expect(string words) => _expected.Add(words);

    private void Note(string address)
    {
        _asked.Enqueue(address);
        // The icon is part of the page.
        if (!address.StartsWith(_origin, StringComparison.Ordinal) && !address.StartsWith("data:image/svg+xml,", StringComparison.Ordinal))
            _faults.Enqueue($"asked for {address}");
    }

    private void Note(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
            _faults.Enqueue($"{message.Type} on the console: {message.Text} ({message.Location})");
    }

    private async void Dismiss(IDialog dialog)
    {
        _faults.Enqueue($"opened a dialog: {dialog.Message}");
        await dialog.DismissAsync();
    }
}
