using Summit.Local.Hosting;

namespace Summit.Local.Tests.Hosting;

public sealed class SamplesTests
{
    [Fact]
    public void Samples_fill_a_new_directory_and_leave_one_that_is_there_alone()
    {
        var folder = Directory.CreateTempSubdirectory("summit-test-").FullName;
        try
        {
            var samples = Path.Combine(folder, "samples");
            Directory.CreateDirectory(Path.Combine(samples, "2026"));
            File.WriteAllText(Path.Combine(samples, "2026", "a.txt"), "Ada Morel: Oui.");
            var articles = Path.Combine(folder, "data", "articles");
            Samples.FillNew(articles, samples);
            Assert.True(File.Exists(Path.Combine(articles, "2026", "a.txt")));
            File.Delete(Path.Combine(articles, "2026", "a.txt"));
            Samples.FillNew(articles, samples);
            Assert.False(File.Exists(Path.Combine(articles, "2026", "a.txt")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
