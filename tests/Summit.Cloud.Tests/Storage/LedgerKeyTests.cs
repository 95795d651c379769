using FsCheck;
using FsCheck.Fluent;
using Summit.Cloud.Storage;

namespace Summit.Cloud.Tests.Storage;

public class LedgerKeyTests
{
    /// <summary>The characters about which there are rules, and some about which there are none.</summary>
    private const string Letters = "a/a.-/.0%&[\\]{}~!$ é\0\u007f\ud83c\udf0a\uffe0\uffff";

    private static readonly Arbitrary<string> Names = Gen.OneOf(
        Gen.Elements(Letters.ToCharArray()).ListOf().Select(characters => string.Concat(characters)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ToArbitrary();

    public static TheoryData<string, string> Cases => CaseFile.Pairs("storage/ledger-keys.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_key_is_the_articles_name_with_what_no_blob_may_be_named_escaped(string article, string key)
    {
        Assert.Equal(key, LedgerKey.Of(article));
        Assert.Equal(article, LedgerKey.Article(key));
    }

    [Fact]
    public void Any_string_comes_back_from_its_key() =>
        Prop.ForAll(Names, name => LedgerKey.Article(LedgerKey.Of(name)) == name).QuickCheckThrowOnFailure();

    [Fact]
    public void Keys_sort_as_the_names_do() => Prop.ForAll(Names, Names, (one, other) =>
        Math.Sign(string.CompareOrdinal(LedgerKey.Of(one), LedgerKey.Of(other))) == Math.Sign(string.CompareOrdinal(one, other)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Keys_that_begin_alike_sort_as_the_names_do() => Prop.ForAll(Names, Names, Names, (start, one, other) =>
        Math.Sign(string.CompareOrdinal(LedgerKey.Of(start + one), LedgerKey.Of(start + other))) == Math.Sign(string.CompareOrdinal(start + one, start + other)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Clients_and_servers_have_nothing_to_change_in_a_key() => Prop.ForAll(Names, name =>
    {
        var key = LedgerKey.Of(name);
        return key.All(character => character is > ' ' and <= '~' and not '\\')
            && key.Split('/').All(segment => segment is not ("" or "." or "..") && segment[^1] != '.');
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1000, 'a')]
    [InlineData(1000, '/')]
    [InlineData(300, 'é')]
    [InlineData(100_000, '\0')]
    public void Long_names_have_keys_that_fit_and_differ(int length, char character)
    {
        var name = new string(character, length);
        var keys = new[] { LedgerKey.Of(name), LedgerKey.Of(name + "a"), LedgerKey.Of(name + "b") };
        Assert.Distinct(keys);
        Assert.All(keys, key => Assert.InRange(key.Length, 1, 1024 - 129));
        Assert.All(keys, key => Assert.True(LedgerKey.IsCut(key)));
        Assert.All(keys, key => Assert.Null(LedgerKey.Article(key)));
    }

    [Fact]
    public void No_key_has_more_parts_than_a_blob_may()
    {
        foreach (var name in (string[])[string.Concat(Enumerable.Repeat("a/", 250)), string.Concat(Enumerable.Repeat("a/", 251))])
            Assert.InRange(LedgerKey.Of(name).Split('/').Length, 1, 254 - 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("lake.txt")]
    [InlineData("%!")]
    [InlineData("%2!")]
    [InlineData("%zz!")]
    [InlineData("%+1!")]
    [InlineData("%41!")]
    [InlineData("~00e9!")]
    [InlineData("a b!")]
    [InlineData("..!")]
    [InlineData("é!")]
    public void What_is_no_key_has_no_article(string key) => Assert.Null(LedgerKey.Article(key));
}
