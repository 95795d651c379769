using FsCheck;
using FsCheck.Fluent;
using Summit.App.Index.Analysis;

namespace Summit.App.Tests.Index;

public class StemmerTests
{
    public static TheoryData<string, string> Cases => CaseFile.Pairs("Index/stems.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_word_has_the_stem(string word, string stem)
    {
        var parts = word.Split(':', 2);
        Assert.Equal([stem], new AnalysedText(parts[1], parts[0]).Stems);
    }

    [Fact]
    public void Any_word_has_a_stem() => Prop.ForAll(
        Gen.Elements([.. "abceilmnqrstuvx"]).ArrayOf().Where(letters => letters.Length > 0).ToArbitrary(),
        letters =>
        {
            var word = new string(letters);
            Assert.All(Stemmers.All, stemmer => Assert.NotEmpty(stemmer.Stem(word)));
            Assert.All(Stemmers.All, stemmer => Assert.NotEmpty(stemmer.Stem(word + "ieme")));
        }).QuickCheckThrowOnFailure();
}
