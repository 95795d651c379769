using System.Text.RegularExpressions;
using Summit.Infra.Tests.Compiled;
using Summit.Quotes.Tests.House;

namespace Summit.Infra.Tests;

/// <summary>The templates are right by the compiler, which knows the types of all resources.</summary>
public partial class CompilerTests
{
    [Fact]
    public void The_compiler_and_its_linter_find_nothing_to_complain_of()
    {
        var found = BicepCompiler.Run("lint", "--pattern", "**/*.bicep");
        Assert.Equal("", (found.Output + found.Complaints).Trim());
    }

    [Fact]
    public void A_property_that_does_not_exist_is_found()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("summit").FullName, "wrong.bicep");
        File.WriteAllText(file, Repository.Read("infra/modules/search.bicep").Replace("disableLocalAuth", "disableLocalAut", StringComparison.Ordinal));
        try
        {
            Assert.Contains("disableLocalAut", BicepCompiler.Run("build", file, "--stdout").Complaints, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    [Fact]
    public void The_files_are_laid_out_as_the_compiler_does()
    {
        var copy = Directory.CreateTempSubdirectory("summit");
        string Copied(string file) => Path.Combine(copy.FullName, file.Replace('/', '+'));
        try
        {
            foreach (var file in BicepFiles.All)
                File.Copy(Path.Combine(Repository.Root, file), Copied(file));
            BicepCompiler.Run("format", "--pattern", Path.Combine(copy.FullName, "*.bicep"));
            Assert.All(BicepFiles.All, file => Assert.Equal(File.ReadAllText(Copied(file)), Repository.Read(file)));
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    [Fact]
    public void All_modules_are_files_of_this_repository()
    {
        var modules = BicepFiles.All.SelectMany(file => ModuleLine().Matches(Repository.Read(file)).Select(match => $"{Path.GetDirectoryName(file)}/{match.Groups["path"].Value}"));
        Assert.NotEmpty(modules);
        Assert.All(modules, module => Assert.True(File.Exists(Path.Combine(Repository.Root, module)), $"{module} is no file here."));
    }

    [Fact]
    public void Each_file_begins_with_what_it_is_for() =>
        Assert.All(BicepFiles.Read(), read => Assert.StartsWith("// ", read.Lines[0], StringComparison.Ordinal));

    [GeneratedRegex(@"^module \w+ '(?<path>[^']+)'", RegexOptions.Multiline)]
    private static partial Regex ModuleLine();
}
