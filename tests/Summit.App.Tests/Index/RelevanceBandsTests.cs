using Summit.App.Index;

namespace Summit.App.Tests.Index;

public class RelevanceBandsTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("-paix", 1)]
    [InlineData("\"la paix\" négoc*", 1)]
    [InlineData("paix", 2)]
    [InlineData("paix \"un accord\" -guerre", 2)]
    [InlineData("paix accord", 3)]
    public void A_search_has_bands(string typed, int count)
    {
        var words = SearchWords.Parse(typed);
        var bands = RelevanceBands.Of(words);
        Assert.Equal(count, bands.Count);
        Assert.Same(words, bands[^1]);
    }

    [Fact]
    public void Each_band_finds_what_the_one_before_it_finds()
    {
        var bands = RelevanceBands.Of(SearchWords.Parse("cessez-le-feu proche \"la paix\" -guerre")).Select(words => new QuoteMatcher(words)).ToArray();
        (string Text, int Band)[] quotes =
        [
            ("Le cessez-le-feu proche, la paix.", 0),
            ("Proche : le cessez le feu, la paix.", 1),
            ("Des cessez-le-feu proches et la paix.", 2),
            ("La paix et des feux proches.", 3),
            ("Le cessez-le-feu proche, la paix, la guerre.", 3),
        ];
        foreach (var (text, band) in quotes)
            Assert.Equal(Enumerable.Range(0, 3).Select(i => i >= band), bands.Select(matcher => matcher.Matches(text, "fr")));
    }
}
