using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Summit.Local.Evaluation;
using Summit.Local.Evaluation.Report;
using Summit.Quotes;

namespace Summit.Evaluation;

public class HtmlReportTests
{
    [Fact]
    public void The_report_shows_every_text_whole()
    {
        var scores = Scores.Of([InventedGold.Read()], QuoteEngine.Default, TestContext.Current.CancellationToken);
        var page = Parse(Write(scores));
        foreach (var (text, article) in scores.Texts.Zip(page.QuerySelectorAll("article")))
        {
            foreach (var number in article.QuerySelectorAll(".n"))
                number.Remove();
            Assert.Equal(
                text.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                article.QuerySelectorAll(".line > p").Select(line => line.TextContent));
        }
    }

    [Fact]
    public void The_report_holds_all_tables()
    {
        var scores = Scores.Of([InventedGold.Read()], QuoteEngine.Default, TestContext.Current.CancellationToken);
        var tables = Parse(Write(scores)).QuerySelectorAll("table").Select(table => table.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(scores.Tables().Select(table => table.Rows.Count), tables);
    }

    [Fact]
    public void A_text_without_differences_is_right_and_has_no_notes()
    {
        var article = Article(InventedGold.Judge("lac.txt"));
        Assert.Equal("right", article.ClassName);
        Assert.Empty(article.QuerySelectorAll("li"));
        Assert.Contains("all 5 right", article.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragment_in_a_reported_clause_shows_both_with_what_was_annotated_and_found()
    {
        var stretches = Article(InventedGold.Judge("lac.txt")).QuerySelectorAll(".q").ToDictionary(stretch => stretch.TextContent, stretch => stretch.ClassName!.TrimEnd());
        Assert.Equal("q r1 h1", stretches["la digue « "]);
        Assert.Equal("q f1 r1 g1 h1", stretches["tiendra encore dix ans"]);
        Assert.Equal("q f2 r2 g2 h2", stretches["baisse trop vite"]);
        Assert.Equal("q fm gm", stretches["des Filets"]);
    }

    [Fact]
    public void What_differs_is_marked_in_the_words_and_noted_beside_them()
    {
        var article = Article(InventedGold.Judge("lac.txt", quote => quote.Kind switch
        {
            "direct" => null,
            "mention" => quote with { Kind = "partial", Speaker = "Paul Varo" },
            "partial" when quote.Speaker == "Paul Varo" => quote with { Speaker = "Tomas Brill" },
            _ => quote,
        }));
        Assert.Equal("missed extra speaker", article.ClassName);
        Assert.Equal(["1 missed", "2 wrong speaker", "3 extra"], article.QuerySelectorAll("li").Select(note => $"{note.QuerySelector("b")!.TextContent} {note.QuerySelector("em")!.TextContent}"));
        Assert.Equal("q g1 missed", article.QuerySelector(".q.missed")!.ClassName);
        Assert.Equal("q f3 r2 g2 h2 speaker", article.QuerySelector(".q.speaker")!.ClassName);
        Assert.Equal("q f2 gm extra", article.QuerySelector(".q.extra")!.ClassName);
        Assert.All(article.QuerySelectorAll(".n"), number => Assert.NotNull(article.QuerySelector(number.GetAttribute("href")!)));
    }

    [Fact]
    public void A_speaker_has_one_colour_under_every_spelling()
    {
        var article = Article(InventedGold.Judge("lac.txt", quote => quote.Kind == "partial" ? quote with { Speaker = "Mme Orsat" } : quote));
        Assert.Equal(["Lena Orsat", "Paul Varo"], article.QuerySelectorAll(".cast bdi").Select(name => name.TextContent));
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        const string Evil = "</p><script>alert(1)</script><img src=x onerror=alert(2)>\"'><style>*{display:none}</style><!-- texts -->&lt;\u202e\0\ud800";
        var gold = new GoldArticle(Evil, [new(Evil, 0, Evil.Length, "direct", Evil, Evil)]);
        var judged = Evaluator.Judge(gold, Evil, [new(Evil, 0, Evil.Length, "partial", "\" onclick=\"alert(3)", Evil)]) with { Set = Evil, Language = Evil };
        var html = Write(new([judged], [(Evil, [judged])]));
        var page = Parse(html);
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, link, [onclick], [onerror], [style]"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Single(page.QuerySelectorAll("article"));
        Assert.StartsWith("</p><script>alert(1)</script>", page.QuerySelector(".line > p .q")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_runs_nothing_and_loads_nothing()
    {
        var page = Parse(Write(new([InventedGold.Judge("ferry.txt", _ => null)], [])));
        Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, [src]"));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Offsets_outside_the_text_are_noted_below_it()
    {
        var article = Article(Evaluator.Judge(new("a.txt", []), "Oui.", [new("Non", 50, 60, "mention", null)]));
        Assert.Equal("wrong offsets", article.QuerySelector("article > ol > li em")!.TextContent);
    }

    [Fact]
    public void A_text_that_nothing_read_is_shown_by_what_is_missed()
    {
        var article = Article(Evaluator.Judge(new("a.txt", [new("Oui", 0, 3, "direct", null)]), "", null));
        Assert.Contains("could not be read", article.TextContent, StringComparison.Ordinal);
        Assert.Single(article.QuerySelectorAll("li.missed"));
    }

    [Fact]
    public void Without_texts_the_report_is_empty() => Assert.Empty(Parse(Write(new([], []))).QuerySelectorAll("article"));

    private static IElement Article(JudgedText text) => Parse(Write(new([text], []))).QuerySelector("article")!;

    private static string Write(Scores scores)
    {
        using var writer = new StringWriter();
        HtmlReport.Write(scores, writer);
        return writer.ToString();
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
