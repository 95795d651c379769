using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Summit.Local.Terminal;

/// <summary>Shows how far long work has come, to people only.</summary>
internal static class Waiting
{
    /// <summary>Does the work; it calls its argument after each of its steps, from any thread.</summary>
    public static Task ForAsync(Screen screen, string what, long steps, Func<Action, Task> work) =>
        !screen.IsTerminal || steps < 2
            ? work(() => { })
            : screen.DrawBeside().Progress().AutoClear(true).Columns(Columns()).StartAsync(async progress =>
            {
                var task = progress.AddTask(what, maxValue: steps);
                await work(() => task.Increment(1));
            });

    private static ProgressColumn[] Columns() =>
    [
        new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new RateColumn(), new RemainingTimeColumn(),
    ];

    /// <summary>How many of how many.</summary>
    private sealed class CountColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:N0} of {task.MaxValue:N0}"));
    }

    /// <summary>How many a second, since the beginning.</summary>
    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.ElapsedTime is { TotalSeconds: > 1 } elapsed
                ? string.Create(CultureInfo.InvariantCulture, $"{task.Value / elapsed.TotalSeconds:0.#} a second")
                : "");
    }
}
