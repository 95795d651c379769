using System.Diagnostics;
using Summit.Quotes.Tests.House;

namespace Summit.Infra.Tests;

/// <summary>Runs the hook with programs in the place of `dotnet`, `az` and `sleep` that write down how they were called.</summary>
public sealed class HookTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("summit");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_index_is_made_and_then_the_subscription()
    {
        var (code, calls) = await RunAsync(failures: 0);
        Assert.Equal(0, code);
        Assert.Equal(
            [
                "dotnet run --project functions/Summit.Local -- index create --index https://lake.example --articles https://stlake.example/",
                "az deployment group create --name summit-events --output none --subscription news --resource-group rg-lake "
                    + "--template-file infra/events.bicep --parameters functionAppName=func-lake storageName=stlake topicName=evgt-lake",
            ],
            calls);
    }

    [Fact]
    public async Task What_fails_at_first_is_tried_again()
    {
        var (code, calls) = await RunAsync(failures: 3);
        Assert.Equal(0, code);
        Assert.Equal(["dotnet", "sleep", "dotnet", "sleep", "dotnet", "sleep", "dotnet", "az"], calls.Select(call => call.Split(' ')[0]));
    }

    [Fact]
    public async Task What_goes_on_failing_fails_the_hook_before_the_next_step()
    {
        var (code, calls) = await RunAsync(failures: 100);
        Assert.Equal(1, code);
        Assert.Equal(10, calls.Count(call => call.StartsWith("dotnet", StringComparison.Ordinal)));
        Assert.DoesNotContain(calls, call => call.StartsWith("az", StringComparison.Ordinal));
    }

    private async Task<(int Code, string[] Calls)> RunAsync(int failures)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The hook for Windows needs PowerShell and is not run here.");
        PutStandIn("dotnet", failures);
        PutStandIn("az", 0);
        PutStandIn("sleep", 0);
        var start = new ProcessStartInfo("sh", ["infra/hooks/postdeploy.sh"])
        {
            WorkingDirectory = Repository.Root,
            Environment =
            {
                ["PATH"] = $"{_folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}",
                ["AZURE_SEARCH_ENDPOINT"] = "https://lake.example",
                ["SUMMIT_STORAGE_URL"] = "https://stlake.example/",
                ["AZURE_SUBSCRIPTION_ID"] = "news",
                ["AZURE_RESOURCE_GROUP"] = "rg-lake",
                ["AZURE_FUNCTION_APP_NAME"] = "func-lake",
                ["AZURE_STORAGE_ACCOUNT_NAME"] = "stlake",
                ["AZURE_EVENT_TOPIC_NAME"] = "evgt-lake",
            },
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return (process.ExitCode, await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "calls"), TestContext.Current.CancellationToken));
    }

    /// <summary>Puts a program in the path that fails as often as said.</summary>
    private void PutStandIn(string name, int failures)
    {
        var program = Path.Combine(_folder.FullName, name);
        File.WriteAllText(program, $"""
            #!/bin/sh
            cd "{_folder.FullName}"
            echo "{name} $*" >> calls
            [ "$(grep -c '^{name} ' calls)" -gt {failures} ]
            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
