using System.Text.RegularExpressions;
using Summit.Quotes.Tests.House;

namespace Summit.Infra.Tests;

/// <summary>azure.yaml and the hooks: what happens in which order.</summary>
public partial class StageTests
{
    [Fact]
    public void The_paths_in_azure_yaml_lead_somewhere()
    {
        var paths = PathLine().Matches(Repository.Read("azure.yaml")).Select(match => match.Groups["path"].Value).ToList();
        Assert.Equal(["infra", "functions/Summit.Functions", "./infra/hooks/postdeploy.sh", "./infra/hooks/postdeploy.ps1"], paths);
        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), $"{path} does not exist."));
    }

    [Theory]
    [InlineData("infra/hooks/postdeploy.sh")]
    [InlineData("infra/hooks/postdeploy.ps1")]
    public void The_index_is_there_before_the_first_event(string hook)
    {
        var script = Repository.Read(hook);
        var index = script.IndexOf("dotnet run --project functions/Summit.Local -- index create --index", StringComparison.Ordinal);
        var events = script.IndexOf("--template-file infra/events.bicep", StringComparison.Ordinal);
        Assert.InRange(index, 0, events);
    }

    [Fact]
    public void The_shell_can_run_the_hook()
    {
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(Path.Combine(Repository.Root, "infra/hooks/postdeploy.sh")).HasFlag(UnixFileMode.UserExecute));
    }

    [GeneratedRegex(@"^\s+(?:path|project|run): (?<path>\S+)$", RegexOptions.Multiline)]
    private static partial Regex PathLine();
}
