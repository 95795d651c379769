using Microsoft.Playwright;

namespace Summit.Browser.Tests.Reading;

/// <summary>How a reader's browser is set up.</summary>
public sealed record Habits
{
    public string Language { get; init; } = "en";

    public bool Dark { get; init; }

    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 900;

    public override string ToString() => $"{Language}, {(Dark ? "dark" : "light")}, {Width} wide";

    internal BrowserNewContextOptions ToOptions(Uri host) => new()
    {
        BaseURL = host.AbsoluteUri,
        Locale = Language == "fr" ? "fr-FR" : "en-GB",
        TimezoneId = "UTC",
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
        ViewportSize = new() { Width = Width, Height = Height },
        DeviceScaleFactor = 1,
    };
}
