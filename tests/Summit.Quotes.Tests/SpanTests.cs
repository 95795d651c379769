namespace Summit.Quotes.Tests;

public class SpanTests
{
    [Fact]
    public void A_span_gives_the_words_it_covers() => Assert.Equal("lac", new TextSpan(3, 6).In("le lac.").ToString());
}
