namespace Summit.App.Tests;

/// <summary>Cases as lines of text: <c>input ⇒ expected</c>.</summary>
internal static class CaseFile
{
    private const string Arrow = " ⇒ ";

    /// <summary>Both sides of each line of a file of <c>Cases</c>.</summary>
    /// <exception cref="InvalidDataException">A line can't be read.</exception>
    public static TheoryData<string, string> Pairs(string path)
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", path)))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Split(Arrow) is not [var input, var expected])
                throw new InvalidDataException($"{path}: '{line}' is not 'input{Arrow}expected'.");
            cases.Add(input, expected);
        }

        return cases;
    }
}
