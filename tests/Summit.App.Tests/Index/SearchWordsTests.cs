using FsCheck;
using FsCheck.Fluent;
using Summit.App.Index;

namespace Summit.App.Tests.Index;

public class SearchWordsTests
{
    public static TheoryData<string, string> Cases => CaseFile.Pairs("Index/search.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_typed_is_read(string typed, string terms)
    {
        var words = SearchWords.Parse(typed);
        Assert.Equal(terms, string.Join(' ', [.. words.All.Select(Show), .. words.Excluded.Select(term => "-" + Show(term))]));
    }

    [Fact]
    public void Nothing_typed_asks_for_nothing()
    {
        Assert.True(SearchWords.Parse(null).IsNone);
        Assert.True(SearchWords.Parse(" \u00A0\t\r\n").IsNone);
    }

    [Fact]
    public void A_search_too_long_is_a_stated_problem()
    {
        Assert.True(SearchWords.TryParse(new string('a', 1000), out _, out _));
        Assert.False(SearchWords.TryParse(new string('a', 1001), out var words, out var problem));
        Assert.True(words.IsNone);
        Assert.Contains("1000", problem, StringComparison.Ordinal);

        Assert.True(SearchWords.TryParse(string.Join(' ', Enumerable.Range(0, 32)), out _, out _));
        Assert.False(SearchWords.TryParse(string.Join(" -", Enumerable.Range(0, 33)), out _, out problem));
        Assert.Contains("32", problem, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => SearchWords.Parse(new string('a', 1001)));
    }

    [Fact]
    public void Anything_typed_is_read() => Prop.ForAll<string>(typed =>
    {
        Assert.Equal(SearchWords.TryParse(typed, out var words, out var problem), problem is null);
        Assert.All(words.All.Concat(words.Excluded), term => Assert.NotEmpty(term.Words));
    }).QuickCheckThrowOnFailure();

    private static string Show(SearchTerm term)
    {
        var words = string.Join(' ', term.Words) + (term.Prefix ? "*" : "");
        return term.Exact ? $"\"{words}\"" : term.Words.Count > 1 ? $"'{words}'" : words;
    }
}
