namespace Summit.Quotes.Tests.House;

/// <summary>Files and methods are small enough to be read whole.</summary>
public class SizeTests
{
    private static readonly List<Sized> Files = [.. Repository.Sources.Select(path => new Sized(path, Lines(path)))];
    private static readonly List<Sized> Methods = [.. Repository.Sources.SelectMany(MethodSizes.Of)];

    [Fact]
    public void Half_of_the_files_have_60_lines_at_most() => AssertShare(Files, 60, 0.5);

    [Fact]
    public void Nine_of_ten_files_have_200_lines_at_most() => AssertShare(Files, 200, 0.9);

    [Fact]
    public void No_file_has_more_than_400_lines() => AssertShare(Files, 400, 1);

    [Fact]
    public void Nine_of_ten_methods_have_25_lines_at_most() => AssertShare(Methods, 25, 0.9);

    [Fact]
    public void No_method_has_more_than_60_lines() => AssertShare(Methods, 60, 1);

    private static int Lines(string path) => Repository.Read(path).AsSpan().TrimEnd('\n').Count('\n') + 1;

    private static void AssertShare(List<Sized> all, int most, double share)
    {
        Assert.NotEmpty(all);
        var larger = all.Where(one => one.Lines > most).OrderByDescending(one => one.Lines).ToList();
        Assert.True(
            all.Count - larger.Count >= share * all.Count,
            $"{larger.Count} of {all.Count} have more than {most} lines: {string.Join(", ", larger.Take(20))}");
    }
}
