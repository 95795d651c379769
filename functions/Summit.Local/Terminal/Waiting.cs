using Spectre.Console;

namespace Summit.Local.Terminal;

/// <summary>Shows how far long work has come, to people only.</summary>
internal static class Waiting
{
    /// <summary>Does the work; it calls its argument after each of its steps, from any thread.</summary>
    public static Task ForAsync(Screen screen, string what, int steps, Func<Action, Task> work) =>
        !screen.IsTerminal || steps < 2
            ? work(() => { })
            : screen.DrawBeside().Progress().AutoClear(true).StartAsync(async progress =>
            {
                var task = progress.AddTask(what, maxValue: steps);
                await work(() => task.Increment(1));
            });
}
