using System.Text.Json;
using Summit.App.Articles;
using Summit.App.Lookup.Answers;
using Summit.Quotes;

namespace Summit.App.Tests.Lookup;

public sealed class AnswerTests
{
    private static readonly Speaker Ada = new("ada-morel", "Ada Morel");
    private static readonly Speaker Ben = new("ben-aske", "Ben Aske");
    private static readonly Speaker Eve = new("eve-lund", "Eve Lund");

    [Theory]
    [InlineData("fr", "Ada Morel, Ben Aske et Eve Lund")]
    [InlineData("en", "Ada Morel, Ben Aske and Eve Lund")]
    [InlineData("xx", "Ada Morel, Ben Aske and Eve Lund")]
    public void Joint_speakers_are_named_in_the_language_of_the_article(string language, string expected) =>
        Assert.Equal(expected, JointSpeakers.Name([Ada, Ben, Eve], language));

    [Fact]
    public void One_speaker_and_none_have_no_conjunction()
    {
        Assert.Equal("Ada Morel", JointSpeakers.Name([Ada], "fr"));
        Assert.Equal("ada-morel", JointSpeakers.Id([Ada]));
        Assert.Equal("ada-morel+ben-aske", JointSpeakers.Id([Ada, Ben]));
        Assert.Null(JointSpeakers.Name([], "fr"));
        Assert.Null(JointSpeakers.Id([]));
    }

    [Fact]
    public void An_extraction_is_one_line_with_the_members_in_order()
    {
        const string Text = "« Oui », a dit Ada Morel.";
        var quote = new Quote(new(2, 5), QuoteKind.Direct)
        {
            Speakers = [Ada],
            Source = new(15, 24),
            Cue = new(9, 14),
            Pass = "verb-after",
            Confidence = 0.1 + 0.2,
        };
        var extraction = new Extraction(Text, "fr", [], [quote], []);
        var json = JsonSerializer.Serialize(
            new ExtractionJson("pont.txt", "fr", null, [QuoteJson.Of(quote, extraction)]), LookupJson.Readable.ExtractionJson);
        Assert.Equal(
            """{"article":"pont.txt","language":"fr","title":null,"quotes":[{"text":"Oui","start":2,"end":5,"kind":"direct","speaker":"Ada Morel","speakerId":"ada-morel","source":"Ada Morel","cue":"a dit","pass":"verb-after","confidence":0.3,"turn":null}]}""",
            json);
    }

    [Fact]
    public void An_extraction_names_the_article_and_its_title()
    {
        var article = new Article("pont.txt", "Le pont", null, ArticleMetadata.None with { Title = "Le pont" });
        var extraction = ExtractionJson.Of(article, QuoteEngine.Default, mentions: true);
        Assert.Equal(("pont.txt", "Le pont"), (extraction.Article, extraction.Title));
    }
}
