using System.Text;
using Summit.Quotes.Languages;

namespace Summit.Quotes.Tests;

/// <summary>Packs are read when a text asks for them, and say what is wrong with them when they are read.</summary>
public sealed class PackTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("summit-pack-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_embedded_pack_can_be_read() => Assert.Equal(["en", "fr"], LanguagePack.Embedded.Select(pack => pack.Code));

    [Fact]
    public void A_text_has_only_the_pack_of_its_language_read()
    {
        var languages = PackFile.Embedded().ConvertAll(file => new Language(file));
        Assert.Equal("fr", LanguageGuess.Among(languages, "Le lac baisse depuis un an et les vannes sont fermées par la ville.").Code);
        Assert.DoesNotContain(languages, language => language.IsRead);
    }

    [Fact]
    public void A_text_whose_commonest_words_leave_a_doubt_is_told_by_all_words()
    {
        var languages = PackFile.Embedded().ConvertAll(file => new Language(file));
        Assert.Equal("fr", LanguageGuess.Among(languages, "Lac: vannes fermées").Code);
        Assert.All(languages, language => Assert.True(language.IsRead));
    }

    [Fact]
    public void What_stands_above_a_text_does_not_tell_its_language()
    {
        var banner = string.Concat(Enumerable.Repeat("This site and its partners use cookies to remember what you have read, and to know more about you. ", 12));
        var article = string.Concat(Enumerable.Repeat("« Le lac baisse depuis un an, et les pêcheurs du port le savent », a dit Lena Orsat, la maire de Varn.\n", 60));
        Assert.Equal("fr", QuoteEngine.Default.Extract(banner + "\n" + article).Language);
    }

    [Fact]
    public void A_pack_in_a_folder_is_read_at_once() =>
        Assert.Equal("fr", new QuoteEngine([LanguagePack.Load(Copy("fr"))]).Extract("Le lac baisse.").Language);

    [Theory]
    [InlineData("words.tsv", "lac\tlake", "'lake' is no trait")]
    [InlineData("words.tsv", "lac\t\t\t\tlake", "words.tsv, line 1: 5 columns, at most 4 are read")]
    [InlineData("reporting.tsv", "dire\tdire\tloudly", "'loudly' is no frame")]
    [InlineData("phrases.tsv", "selon\tlake", "'lake' is no kind of phrase")]
    [InlineData("words.tsv", "lac\topensphrase", "'OpensPhrase' is no trait of a word")]
    [InlineData("words.tsv", "Lac\tadverb", "'Lac' is never found")]
    [InlineData("words.tsv", "\tadverb", "words.tsv, line 1: the first column is empty")]
    [InlineData("verbs.tsv", "baisser\tlake", "the verb 'baisser' names the paradigm 'lake'")]
    [InlineData("verbs.tsv", "baisser\tdire", "The verb 'baisser' does not end in")]
    public void A_line_that_can_not_be_read_is_named(string file, string line, string message)
    {
        var pack = Copy("fr");
        File.WriteAllText(Path.Combine(pack, file), line);
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => LanguagePack.Load(pack)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_that_is_too_long_is_named()
    {
        var (pack, form) = (Copy("fr"), new string('a', Lexicon.LongestForm + 1));
        File.WriteAllText(Path.Combine(pack, "words.tsv"), form);
        Assert.Contains(form, Assert.Throws<InvalidDataException>(() => LanguagePack.Load(pack)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_trait_is_read_by_its_name() =>
        Assert.All(Enum.GetValues<Traits>().Where(trait => trait != Traits.OpensPhrase), trait => Assert.Equal(trait, TraitNames.Parse(new PackList(trait.ToString().ToLowerInvariant()), "fr")));

    [Fact]
    public void A_lexicon_has_room_for_more_forms_than_it_was_told_of()
    {
        var lexicon = new Lexicon(2);
        var numbers = Enumerable.Range(0, 1000).Select(i => lexicon.Add($"lac{i}")).ToList();
        Assert.Equal(Enumerable.Range(1, 1000), numbers);
        Assert.Equal(numbers, Enumerable.Range(0, 1000).Select(i => lexicon.Find($"LAC{i}")));
    }

    [Fact]
    public void A_lexicon_that_gives_room_back_keeps_its_forms()
    {
        var lexicon = new Lexicon(1000);
        var number = lexicon.Add("lac");
        lexicon.Trim();
        Assert.Equal((number, 0, 2), (lexicon.Find("Lac"), lexicon.Find("lacs"), lexicon.Add("lacs")));
    }

    private string Copy(string code)
    {
        var pack = PackFile.Embedded().First(file => file.Pack == code);
        var folder = Directory.CreateDirectory(Path.Combine(_folder, code)).FullName;
        foreach (var name in (string[])["abbreviations", "affixes", "frequent", "furniture", "institutions", "labels", "paradigms", "phrases", "places", "reporting", "roles", "settings", "titled", "verbs", "words"])
            File.WriteAllText(Path.Combine(folder, name + ".tsv"), pack.Text(name + ".tsv"), Encoding.UTF8);
        return folder;
    }
}
