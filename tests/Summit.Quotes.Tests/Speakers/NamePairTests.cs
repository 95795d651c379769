using Summit.Quotes.Speakers;

namespace Summit.Quotes.Tests.Speakers;

/// <summary>Reads Cases/names: a line holds two names, and the file says whether they are one person's.</summary>
public class NamePairTests
{
    [Fact]
    public void Spellings_of_one_name_have_one_key() =>
        AssertNone(Pairs("same.pairs", " = ").Where(pair => NameKey.Of(pair.One) != NameKey.Of(pair.Other)));

    [Fact]
    public void Names_of_different_people_have_different_keys() =>
        AssertNone(Pairs("different.pairs", " / ").Where(pair => NameKey.Of(pair.One) == NameKey.Of(pair.Other)));

    [Fact]
    public void Spellings_of_one_name_are_one_person_in_an_article() =>
        AssertNone(Pairs("same.pairs", " = ").Where(pair => !NameMatch.IsPerson(NameKey.Words(pair.One), NameKey.Words(pair.Other))));

    private static void AssertNone(IEnumerable<(string One, string Other)> wrong)
    {
        var lines = wrong.Select(Show).ToList();
        Assert.True(lines.Count == 0, string.Join("\n", lines));
    }

    private static string Show((string One, string Other) pair) =>
        $"{pair.One} ({NameKey.Of(pair.One)}), {pair.Other} ({NameKey.Of(pair.Other)})";

    private static List<(string One, string Other)> Pairs(string file, string between)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", "names", file)).Where(line => line.Length > 0 && line[0] != '#');
        var pairs = lines.Select(line => line.Split(between)).ToList();
        Assert.All(pairs, pair => Assert.True(pair.Length == 2, $"{file}: not two names with '{between}' between: {string.Join(between, pair)}"));
        Assert.True(pairs.Count >= 80, $"{file}: only {pairs.Count} pairs");
        return pairs.ConvertAll(pair => (pair[0], pair[1]));
    }
}
