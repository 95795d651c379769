using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using Summit.Quotes.Tests.House;

namespace Summit.Infra.Tests.Compiled;

/// <summary>What a run of the compiler printed: the result, and what it found wrong.</summary>
internal sealed record Compilation(string Output, string Complaints);

/// <summary>Runs the Bicep compiler in infra/. It needs neither Azure nor the network: all modules are local.</summary>
internal static class BicepCompiler
{
    private const string Missing =
        "The Bicep compiler is missing: restore this project, or put `bicep` on the path. The templates were not checked.";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    private static string Program { get; } = Find();

    public static Compilation Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var complaints = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Deadline))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"bicep {string.Join(' ', arguments)} did not end within {Deadline.TotalMinutes} minutes.");
        }

        return new Compilation(output.GetAwaiter().GetResult(), complaints.GetAwaiter().GetResult());
    }

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            WorkingDirectory = Path.Combine(Repository.Root, "infra"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The compiler is a .NET program, and not every machine has the libraries of other cultures.
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(Missing);
            throw;
        }
        catch (Win32Exception failure)
        {
            throw new InvalidOperationException(Missing, failure);
        }
    }

    private static string Find()
    {
        var restored = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(entry => entry.Key == "Bicep")?.Value;
        return restored is null ? "bicep" : OperatingSystem.IsWindows() ? restored + ".exe" : restored;
    }
}
