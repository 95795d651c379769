using System.Text;
using Summit.Local.Evaluation;

namespace Summit.Evaluation;

public sealed class GoldSetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("summit-gold-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Annotations_are_read_with_their_articles()
    {
        var set = InventedGold.Read();
        Assert.Equal("Gold", set.Name);
        Assert.Equal(["ferry.txt", "lac.txt"], set.Texts.Select(text => text.Gold.Article));
        Assert.All(set.Texts, text => Assert.All(text.Gold.Quotes, quote => Assert.True(quote.IsIn(text.Article!.Text))));
        Assert.Equal("will not rise", Assert.Single(set.Texts[0].Gold.Optional).Text);
    }

    [Fact]
    public void Annotations_may_begin_with_a_byte_order_mark()
    {
        Write("a.txt", "Rien.");
        File.WriteAllText(Path.Combine(_folder, "a.json"), """{"article": "a.txt", "quotes": []}""", new UTF8Encoding(true));
        Assert.Empty(Assert.Single(GoldSet.Read(_folder, _folder).Texts).Gold.Quotes);
    }

    [Fact]
    public void A_folder_without_annotations_is_refused() =>
        Assert.Equal(
            $"{_folder} holds no annotations: name the folder with one NAME.json per article.",
            Assert.Throws<GoldFileException>(() => GoldSet.Read(_folder, _folder)).Message);

    [Theory]
    [InlineData("null", "line 1: It holds no annotations. ")]
    [InlineData("{\n\"article\": \"a.txt\",\n\"quotes\": [\n}", "line 4: ")]
    [InlineData("{\n\"article\": \"a.txt\"\n}", "line 3: ")]
    [InlineData("{\"article\": \"a.txt\",\n\"quotes\": [{\"text\": \"Oui\"}]}", "line 2: ")]
    [InlineData("{\"article\": \"a.txt\",\n\"quotes\": [{\"text\": null}]}", "line 2: ")]
    [InlineData("{\"article\": \"a.txt\",\n\"quotes\": null}", "line 2: ")]
    [InlineData("{\"article\": \"b.txt\",\n\"quotes\": []}", "line 1: There is no article b.txt in ")]
    public void Annotations_that_can_not_be_read_are_refused_by_file_and_line(string json, string reason)
    {
        Write("a.txt", "« Oui », dit Lena Orsat.");
        Write("a.json", json);
        AssertRefused(reason);
    }

    [Theory]
    [InlineData("direct", 2, 6, "The article has other words from 2 to 6; offsets count UTF-16 code units.")]
    [InlineData("direct", 2, 9999, "The article has other words from 2 to 9999; offsets count UTF-16 code units.")]
    [InlineData("spoken", 2, 5, "\"spoken\" is no kind of quote; the kinds are direct, partial, turn, indirect, mention.")]
    public void An_annotation_that_does_not_fit_its_article_is_refused_by_its_line(string kind, int start, int end, string reason)
    {
        const string Yes = """{"text": "Oui", "start": 2, "end": 5, "kind": "direct", "speaker": null}""";
        var wrong = Yes.Replace("direct", kind, StringComparison.Ordinal)
            .Replace("2,", $"{start},", StringComparison.Ordinal).Replace("5,", $"{end},", StringComparison.Ordinal);
        Write("a.txt", "« Oui », dit Lena Orsat.");
        Write("a.json", $"{{\"article\": \"a.txt\", \"quotes\": [\n{Yes},\n{wrong}]}}");
        AssertRefused($"line 3: {reason}");
        Write("a.json", $"{{\"article\": \"a.txt\", \"quotes\": [\n{Yes}],\n\"optional\": [\n{wrong}]}}");
        AssertRefused($"line 4: {reason}");
    }

    [Fact]
    public void An_article_that_is_none_is_kept_for_the_count()
    {
        Write("a.txt", "%PDF-1.7");
        Write("a.json", """{"article": "a.txt", "quotes": []}""");
        Assert.Null(Assert.Single(GoldSet.Read(_folder, _folder).Texts).Article);
    }

    private void AssertRefused(string reason)
    {
        var refusal = Assert.Throws<GoldFileException>(() => GoldSet.Read(_folder, _folder)).Message;
        Assert.StartsWith($"{Path.Combine(_folder, "a.json")}, {reason}", refusal, StringComparison.Ordinal);
        Assert.EndsWith("Correct the file, or take it out of the folder.", refusal, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
