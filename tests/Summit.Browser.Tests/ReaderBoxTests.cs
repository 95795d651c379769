using System.Text;
using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>A text of one's own, pasted, chosen or dropped, shows its quotes as an article does.</summary>
public sealed class ReaderBoxTests(Chromium chromium, SampleHost samples) : PageTest(chromium, samples)
{
    private const string Pasted = "La digue\n\nElle a été refaite hier.\n\n« Nous tiendrons tout l'hiver », a déclaré Lena Orsat. <img src=x onerror=alert(1)>";

    [Fact]
    public async Task A_pasted_text_is_shown_with_its_quotes_and_the_next_one_can_be_pasted()
    {
        var reader = await ReaderAsync();
        await reader.OpenAsync("/articles");
        foreach (var text in new[] { Pasted, "“The ferry will sail on Monday,” said Ada Quill." })
        {
            await reader.Page.GetByLabel("Text", new() { Exact = true }).FillAsync(text);
            await reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Show quotes" }).ClickAsync();
            await Expect(reader.Page.Locator(".text mark.q")).ToHaveCountAsync(1);
            await Expect(reader.Page.Locator(".legend")).ToContainTextAsync(text == Pasted ? "Lena Orsat" : "Ada Quill");
        }

        await Expect(reader.Page).ToHaveURLAsync("/articles");
    }

    [Fact]
    public async Task A_file_is_read_as_what_it_is()
    {
        var reader = await ReaderAsync();
        await reader.OpenAsync("/articles/lake-accord.json");
        await reader.Page.Locator("#reader-file").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "note.md",
            MimeType = "text/markdown",
            Buffer = Encoding.UTF8.GetBytes("# La digue\n\n« Elle tiendra », a dit **Tomas Brill**."),
        });
        await Expect(reader.Page.Locator(".whole h1")).ToHaveTextAsync("La digue");
        await Expect(reader.Page.Locator(".legend")).ToContainTextAsync("Tomas Brill");
    }

    [Fact]
    public async Task A_file_that_is_dropped_is_read()
    {
        var reader = await ReaderAsync();
        await reader.OpenAsync("/articles");
        var dropped = await reader.Page.EvaluateHandleAsync(
            "text => { const data = new DataTransfer(); data.items.add(new File([text], 'a.txt', { type: 'text/plain' })); return data; }", Pasted);
        await reader.Page.DispatchEventAsync("#reader", "drop", new { dataTransfer = dropped });
        await Expect(reader.Page.Locator(".text mark.q")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_cannot_be_read_says_why_and_leaves_the_text()
    {
        var reader = await ReaderAsync();
        reader.Watch.Expect("status of 422");
        await reader.OpenAsync("/articles");
        await reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Show quotes" }).ClickAsync();
        await Expect(reader.Page.Locator("#reader-wrong")).Not.ToBeEmptyAsync();
        await Expect(reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Show quotes" })).ToBeVisibleAsync();
    }
}
