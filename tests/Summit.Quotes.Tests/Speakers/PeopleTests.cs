using Summit.Quotes.Languages;
using Summit.Quotes.Speakers;

namespace Summit.Quotes.Tests.Speakers;

public sealed class PeopleTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("summit-people-").FullName, "people.tsv");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void Names_on_one_line_have_its_id() =>
        Assert.All(["Lena Orsat", "LÉNA ORSAT", "Lena J. Orsat", "Madame Parc"], name => Assert.Equal("lena-orsat", Load("lena-orsat\tLena Orsat\tMadame Parc").IdOf(name)));

    [Fact]
    public void A_name_stands_for_its_transliterations() =>
        Assert.All(["Danil Jarovski", "Danil Zharovsky", "Monsieur Ouroff"], name => Assert.Equal("jarovski", Load("jarovski\tDanil Jarovski\tMonsieur Ourov").IdOf(name)));

    [Theory]
    [InlineData("Paul B. Varo", "paul-b-varo")]
    [InlineData("Paul Varo", "paul-varo")]
    [InlineData("Paul C. Varo", "paul-varo")]
    public void An_initial_keeps_apart_whom_a_line_names_with_it(string name, string id) => Assert.Equal(id, Load("paul-b-varo\tPaul B. Varo").IdOf(name));

    [Fact]
    public void A_file_goes_before_the_people_of_the_engine() =>
        Assert.Equal(("mao-zedong", "mao", "jean-paul-ii"), (People.Embedded.IdOf("Mao Tsé-toung"), Load("mao\tMao Tsé-toung").IdOf("Mao Tsé-toung"), Load("mao\tMao Tsé-toung").IdOf("John Paul II")));

    [Theory]
    [InlineData("# id\n\nlena-orsat", "line 3: no name. Write an id and at least one name, with tabs between them.")]
    [InlineData("Lena Orsat\tLena Orsat", "line 1: \"Lena Orsat\" is no id. Write small letters without accents, and digits, with hyphens between: lena-orsat")]
    [InlineData("\tLena Orsat", "line 1: \"\" is no id. Write small letters without accents, and digits, with hyphens between: lena-orsat")]
    [InlineData("lena-orsat\t…", "line 1: \"…\" has no letters. Take it out.")]
    [InlineData("a\tLena Orsat\r\nb\tLéna Orsat\r\n", "line 2: \"Léna Orsat\" stands for a already (FILE, line 1). Take it out of one of the two.")]
    public void A_line_that_can_not_be_read_is_named_and_told_how_to_correct(string text, string message) =>
        Assert.Equal($"{_file}, {message.Replace("FILE", _file, StringComparison.Ordinal)}", Assert.Throws<InvalidDataException>(() => Load(text)).Message);

    [Fact]
    public void A_file_that_is_not_there_is_named() => Assert.Contains(_file, Assert.Throws<InvalidDataException>(() => People.Load(_file)).Message, StringComparison.Ordinal);

    [Fact]
    public void Other_people_make_another_version_of_the_engine()
    {
        string Version(string text) => new QuoteEngine(LanguagePack.Embedded, Load(text)).Version;
        Assert.Equal(QuoteEngine.Default.Version, new QuoteEngine(LanguagePack.Embedded).Version);
        Assert.Equal(3, new[] { QuoteEngine.Default.Version, Version("a\tLena Orsat"), Version("b\tLena Orsat"), Version("b\tLena Orsat") }.Distinct().Count());
    }

    [Fact]
    public void Speakers_of_an_article_get_the_ids_of_the_file()
    {
        var engine = new QuoteEngine(LanguagePack.Embedded, Load("parc\tLena Orsat"));
        Assert.Equal("parc", engine.Extract("« Le lac baisse », a dit Lena Orsat.").Quotes[0].Speakers[0].Id);
    }

    private People Load(string text)
    {
        File.WriteAllText(_file, text);
        return People.Load(_file);
    }
}
