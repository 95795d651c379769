using Summit.App.Articles;
using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.Quotes;

namespace Summit.App.Tests.Ingestion;

public class QuoteDocumentsTests
{
    [Fact]
    public void A_document_says_what_the_quote_and_its_article_say()
    {
        const string text = "“We stay”, said Ada Lorne.";
        var quote = new Quote(Find(text, "We stay"), QuoteKind.Direct)
        {
            Speakers = [new Speaker("ada-lorne", "Ada Lorne")],
            Source = Find(text, "Ada Lorne"),
            Cue = Find(text, "said"),
            Pass = "verb-after",
            Confidence = 0.9,
            Turn = 2,
        };
        var known = new ArticleMetadata { Title = "Ferry", Url = "https://orvane.example/ferry", Outlet = "Orvane Post", Published = DateTimeOffset.UnixEpoch };

        var document = Assert.Single(new QuoteDocuments("lake.txt", "v1", "7", known).From(Extracted(text, quote)));

        var expected = new QuoteDocument
        {
            Id = QuoteId.For("lake.txt", "We stay", 0),
            Text = "We stay",
            Start = 1,
            End = 8,
            Kind = QuoteKind.Direct,
            Speakers = quote.Speakers,
            Source = "Ada Lorne",
            Cue = "said",
            Pass = "verb-after",
            Confidence = 0.9,
            Turn = 2,
            Language = "en",
            Article = "lake.txt",
            ArticleVersion = "v1",
            EngineVersion = "7",
            Title = "Ferry",
            Url = "https://orvane.example/ferry",
            Outlet = "Orvane Post",
            Published = DateTimeOffset.UnixEpoch,
            Before = "“",
            After = "”, said Ada Lorne.",
        };
        Assert.Equal(expected, document);
    }

    [Fact]
    public void Mentions_are_left_out()
    {
        var mention = new Quote(new TextSpan(0, 3), QuoteKind.Mention);
        Assert.Empty(From(Extracted("lac", mention)));
    }

    [Fact]
    public void Repeated_words_count_their_occurrences_over_all_kinds_and_blanks()
    {
        const string text = "we stay | we  stay | we\u00A0stay";
        Quote[] quotes =
        [
            new(Find(text, "we stay"), QuoteKind.Direct),
            new(Find(text, "we  stay"), QuoteKind.Partial),
            new(Find(text, "we\u00A0stay"), QuoteKind.Direct),
        ];
        Assert.Equal(
            [QuoteId.For("lake.txt", "we stay", 0), QuoteId.For("lake.txt", "we stay", 1), QuoteId.For("lake.txt", "we stay", 2)],
            From(Extracted(text, quotes)).Select(document => document.Id));
    }

    [Fact]
    public void Context_stays_in_the_paragraph()
    {
        const string text = "Before it.\nAda says: we stay. So there.\nAfter it.";
        var document = Assert.Single(From(Extracted(text, new Quote(Find(text, "we stay"), QuoteKind.Direct))));
        Assert.Equal(("Ada says: ", ". So there."), (document.Before, document.After));
    }

    [Fact]
    public void Context_of_a_quote_over_several_paragraphs_comes_from_the_first_and_the_last()
    {
        const string text = "Ada says: we stay\nand we work\nand we go, she ends.";
        var document = Assert.Single(From(Extracted(text, new Quote(Find(text, "we stay\nand we work\nand we go"), QuoteKind.Direct))));
        Assert.Equal(("Ada says: ", ", she ends."), (document.Before, document.After));
    }

    [Fact]
    public void Long_context_is_cut_at_a_word()
    {
        var text = string.Concat(Enumerable.Repeat("seven77 ", 100)) + "QUOTE" + string.Concat(Enumerable.Repeat(" seven77", 100));
        var document = Assert.Single(From(Extracted(text, new Quote(Find(text, "QUOTE"), QuoteKind.Direct))));
        Assert.Equal(string.Concat(Enumerable.Repeat("seven77 ", 37)), document.Before);
        Assert.Equal(string.Concat(Enumerable.Repeat(" seven77", 37)), document.After);
    }

    [Fact]
    public void Context_without_blanks_is_left_out_and_not_cut_inside_a_word()
    {
        var text = new string('a', 400) + "QUOTE" + new string('b', 400);
        var document = Assert.Single(From(Extracted(text, new Quote(Find(text, "QUOTE"), QuoteKind.Direct))));
        Assert.Equal(("", ""), (document.Before, document.After));
    }

    [Fact]
    public void A_quote_outside_all_blocks_has_no_context()
    {
        var extraction = new Extraction("a b c", "en", [], [new Quote(new TextSpan(2, 3), QuoteKind.Direct)], []);
        var document = Assert.Single(From(extraction));
        Assert.Equal(("", ""), (document.Before, document.After));
    }

    private static IReadOnlyList<QuoteDocument> From(Extraction extraction) =>
        new QuoteDocuments("lake.txt", "v1", "1", ArticleMetadata.None).From(extraction);

    private static TextSpan Find(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static Extraction Extracted(string text, params Quote[] quotes)
    {
        var blocks = new List<Block>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            blocks.Add(new Block(new TextSpan(start, start + line.Length), BlockKind.Body));
            start += line.Length + 1;
        }

        return new Extraction(text, "en", blocks, quotes, []);
    }
}
