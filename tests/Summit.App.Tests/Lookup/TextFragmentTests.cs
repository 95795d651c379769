using FsCheck;
using FsCheck.Fluent;
using Summit.App.Lookup.Answers;

namespace Summit.App.Tests.Lookup;

public sealed class TextFragmentTests
{
    [Theory]
    [InlineData("https://vigie.example/lac", "Non", "https://vigie.example/lac#:~:text=Non")]
    [InlineData("http://vigie.example/lac?a=1&b=2", "Le lac monte", "http://vigie.example/lac?a=1&b=2#:~:text=Le%20lac%20monte")]
    [InlineData("https://vigie.example/lac", "là-haut, toi & moi", "https://vigie.example/lac#:~:text=l%C3%A0%2Dhaut%2C%20toi%20%26%20moi")]
    [InlineData("https://vigie.example/lac#suite", "Non", "https://vigie.example/lac#suite:~:text=Non")]
    [InlineData("https://vigie.example/lac#suite:~:text=Oui", "Non", "https://vigie.example/lac#suite:~:text=Non")]
    [InlineData("https://vigie.example/lac#:~:text=Oui", "Non", "https://vigie.example/lac#:~:text=Non")]
    [InlineData("https://vigie.example/lac", "one\n two\u00A0three", "https://vigie.example/lac#:~:text=one%20two%20three")]
    [InlineData("https://vigie.example/lac", "1 2 3 4 5 6 7 8 9 10 11 12 13", "https://vigie.example/lac#:~:text=1%202%203%204%205,9%2010%2011%2012%2013")]
    [InlineData("https://vigie.example/\"><b>", "Non", "https://vigie.example/%22%3E%3Cb%3E#:~:text=Non")]
    public void A_link_opens_the_article_at_the_quote(string url, string text, string expected) =>
        Assert.Equal(expected, TextFragment.Of(url, text));

    [Theory]
    [InlineData("savait", "en affirmant que le gouvernement \"", "le%20gouvernement%20%22-,savait")]
    [InlineData("tout de suite", "là-haut, il a dit\u00A0: «\u00A0", "dit%20%3A%20%C2%AB-,tout%20de%20suite")]
    [InlineData("savait", "« ", "savait")]
    [InlineData("le lac a monté", "Il dit : « ", "le%20lac%20a%20mont%C3%A9")]
    public void Few_words_are_told_from_the_same_ones_elsewhere_by_those_before(string text, string before, string expected) =>
        Assert.Equal("https://vigie.example/lac#:~:text=" + expected, TextFragment.Of("https://vigie.example/lac", text, before));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/lac")]
    [InlineData("vigie.example/lac")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///lac")]
    [InlineData("https://")]
    public void An_address_that_no_browser_may_open_gives_no_link(string? url) => Assert.Null(TextFragment.Of(url, "Non"));

    [Fact]
    public void A_word_without_end_gives_the_article_alone() =>
        Assert.Equal("https://vigie.example/lac", TextFragment.Of("https://vigie.example/lac", new string('a', 1000)));

    [Fact]
    public void Any_words_and_any_address_give_a_safe_link_or_none() =>
        Prop.ForAll<string, string>((path, text) =>
            new[] { path ?? "", "https://vigie.example/" + path, "https://" + path, "https://vigie.example/#" + path }
                .Select(url => TextFragment.Of(url, text ?? "", path ?? ""))
                .All(link => link is null || (new Uri(link).Scheme is "http" or "https" && !"\"<> \n\r\t\0".Any(link.Contains))))
            .QuickCheckThrowOnFailure();
}
