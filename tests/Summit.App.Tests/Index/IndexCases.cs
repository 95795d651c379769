namespace Summit.App.Tests.Index;

/// <summary>Reads <c>Cases/Index/*.cases</c>: a case a line, <c>input ⇒ expected</c>.</summary>
internal static class IndexCases
{
    public static TheoryData<string, string> Read(string file)
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "Index", file)))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split(" ⇒ ");
            Assert.True(parts.Length == 2, $"{file}: not a case: {line}");
            cases.Add(parts[0], parts[1]);
        }

        return cases;
    }
}
