using Summit.Quotes.Speakers;

namespace Summit.Quotes.Tests.Speakers;

public class NameKeyTests
{
    [Theory]
    [InlineData("Lena Orsat", "lena-orsat")]
    [InlineData("Jean-Yann d'Orsat", "jean-yann-d-orsat")]
    [InlineData("Sean O’Varo", "sean-ovaro")]
    [InlineData("ministère de l'Eau", "ministere-de-l-eau")]
    [InlineData("Léna J. Orsat", "lena-orsat")]
    [InlineData("J. L. Orsat", "j-l-orsat")]
    [InlineData("Paul Varo Jr.", "paul-varo-jr")]
    [InlineData("Vladimir Outarov", "vladimir-utarov")]
    [InlineData("", "")]
    [InlineData("’ - .", "")]
    public void A_key_reads_like_the_name(string name, string key) => Assert.Equal(key, NameKey.Of(name));
}
