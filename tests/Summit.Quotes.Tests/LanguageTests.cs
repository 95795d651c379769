namespace Summit.Quotes.Tests;

public class LanguageTests
{
    [Theory]
    [InlineData("Le lac baisse depuis un an et les vannes sont fermées.", "fr")]
    [InlineData("The lake has been falling for a year and the gates are shut.", "en")]
    [InlineData("« Le lac baisse », a dit Lena Orsat. The end.", "fr")]
    [InlineData("", "en")]
    public void The_text_itself_tells_its_language(string text, string language) =>
        Assert.Equal(language, QuoteEngine.Default.Extract(text).Language);

    [Theory]
    [InlineData("fr-BE", "fr")]
    [InlineData("EN_us", "en")]
    [InlineData("tlh", "fr")]
    public void A_stated_language_goes_before_the_text_where_there_is_a_pack_for_it(string stated, string used) =>
        Assert.Equal(used, QuoteEngine.Default.Extract("Le lac baisse et la ville a peur.", language: stated).Language);
}
