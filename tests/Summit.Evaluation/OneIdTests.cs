using Summit.Quotes;

namespace Summit.Evaluation;

/// <summary>Over whole articles of different outlets a person has one id, however each spells the name.</summary>
public class OneIdTests
{
    private static readonly Lazy<List<Speaker>> Persons = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(SharedGold.Folder!, "../articles"), "*.txt")
            .SelectMany(file => QuoteEngine.Default.Extract(File.ReadAllText(file)).Quotes)
            .SelectMany(quote => quote.Speakers)
            .Where(IsNamed).Distinct()]);

    [Fact]
    public void No_two_ids_share_a_surname()
    {
        Assert.SkipWhen(SharedGold.Folder is null, SharedGold.Missing);
        Assert.True(Persons.Value.Count > 5, "Too few persons speak in these articles to tell anything.");
        var split = Persons.Value.GroupBy(speaker => speaker.Id.Split('-')[^1]).Where(surname => surname.Select(speaker => speaker.Id).Distinct().Count() > 1);
        Assert.Equal([], split.Select(surname => string.Join(", ", surname)));
    }

    [Fact]
    public void No_id_stands_for_names_of_different_people()
    {
        Assert.SkipWhen(SharedGold.Folder is null, SharedGold.Missing);
        var merged = Persons.Value.GroupBy(speaker => speaker.Id).Where(id => id.Select(speaker => Initials(speaker.Name)).Distinct().Count() > 1);
        Assert.Equal([], merged.Select(id => string.Join(", ", id)));
    }

    /// <summary>Several words with capitals: « un porte-parole du Kremlin » is no name.</summary>
    private static bool IsNamed(Speaker speaker) => speaker.Name.Split(' ') is { Length: > 1 } words && words.All(word => char.IsUpper(word[0]));

    /// <summary>How many words and how the last begins, which transliteration leaves alone but for a few letters.</summary>
    private static (int Words, char Last) Initials(string name) => (name.Split(' ').Length, name.Split(' ')[^1][0]);
}
