namespace Summit.Quotes.Tests.Speakers;

/// <summary>Three articles of different outlets about the same people, whom each spells in its own way.</summary>
public class SpeakerIdTests
{
    private const string Agency =
        """
        Le président tavrène Youri Outcharov s'est rendu mardi au lac, avec le ministre Evgueni Jeltchenko et l'émir Mohammed ben Salmoun.
        « Le lac baisse », a dit M. Outcharov. « Nous agirons », a ajouté Jeltchenko.
        « C'est très grave », a dit l'émir Ben Salmoun.
        « Je ne bois plus cette eau », a confié Lena ORSAT, une riveraine. « L'accord est signé », a dit Jean-Luc Varo.
        « C'est trop tard », a déploré Paul Dupond.
        """;

    private const string Paper =
        """
        Iouri Outcharov promet de sauver le lac. « Nous agirons vite », a dit le président Outcharov.
        Pour Evgueni Jeltchenko, « le temps presse ». « J'ai peur », a dit Léna Orsat. « Tout est signé », a répété Jean‑Luc Varo.
        « Ce n'est pas moi », a dit Paul Dupont.
        Mohamed ben Salmoun est venu. « C'est grave », a dit M. ben Salmoun.
        """;

    private const string Wire =
        """
        “The lake is falling,” President Yuri Ucharov said on Tuesday. “We will act,” said Yevgeny Zhelchenko, his minister.
        “It is very grave,” Emir Mohammad bin Salmun said. “I am afraid,” Lena J. Orsat said.
        “All is signed,” Jean Luc Varo told reporters. “Too late,” Paul Dupond said.
        """;

    [Fact]
    public void A_person_has_one_id_in_all_articles_and_no_two_share_one()
    {
        string[] people = ["evgeni-jelchenko", "iuri-ucharov", "jean-luc-varo", "lena-orsat", "muhamed-ben-salmun", "paul-dupond"];
        Assert.Equal(people, Ids(Agency));
        Assert.Equal([.. people.SkipLast(1), "paul-dupont"], Ids(Paper));
        Assert.Equal(people, Ids(Wire));
    }

    private static IEnumerable<string> Ids(string article) =>
        QuoteEngine.Default.Extract(article).Quotes.SelectMany(quote => quote.Speakers).Select(speaker => speaker.Id).Distinct().Order(StringComparer.Ordinal);
}
