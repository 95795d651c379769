using Summit.Quotes.Speakers;

namespace Summit.Quotes.Tests;

public class NameKeyTests
{
    [Theory]
    [InlineData("Vladimir Poutine", "Vladimir Putin")]
    [InlineData("Iouri Ouchakov", "Youri Ouchakov")]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenski")]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("Kiril Dmitriev", "Kirill Dmitriev")]
    [InlineData("Andreï Beloussov", "Andrey Belooussov")]
    [InlineData("LÉNA ORSAT", "Lena Orsat")]
    [InlineData("Jean Moulin", "Jean Mulin", false)]
    [InlineData("Igor Bakounine", "Igor Bakunin")]
    [InlineData("Louis Dupont", "Luis Dupont", false)]
    [InlineData("Martine Delcourt", "Martin Delcourt", false)]
    [InlineData("Danil Kerejko", "Danil Kerezhko")]
    public void Spellings_of_one_name_share_a_key_and_other_names_do_not(string a, string b, bool same = true) =>
        Assert.Equal(same, NameKey.Of(a) == NameKey.Of(b));

    [Theory]
    [InlineData("Lena Orsat", "lena-orsat")]
    [InlineData("Jean-Yann d'Orsat", "jean-yann-d-orsat")]
    [InlineData("ministère de l'Eau", "ministere-de-l-eau")]
    public void A_key_reads_like_the_name(string name, string key) => Assert.Equal(key, NameKey.Of(name));
}
