using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Summit.Cloud.Storage;

namespace Summit.Cloud.Tests.Storage;

public class HeaderTextTests
{
    public static TheoryData<string, string> Cases => CaseFile.Pairs("storage/header-texts.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_is_written_as_a_header_can_hold_it(string text, string value)
    {
        Assert.Equal(value, HeaderText.Encode(text));
        Assert.Equal(text, HeaderText.Decode(value));
    }

    [Fact]
    public void Any_text_comes_back_and_is_safe_in_a_header() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), given =>
    {
        // Halves of characters are no text.
        var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(given ?? ""));
        var value = HeaderText.Encode(given ?? "");
        return HeaderText.Decode(value) == text && value.Length > 0 && value.Trim() == value && value.All(character => character is >= ' ' and <= '~');
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("%C3%A9t%C3%A9", "%C3%A9t%C3%A9")]
    [InlineData("utf-8''%C3%A9", "é")]
    [InlineData("UTF-8''100%", "100%")]
    [InlineData("UTF-8''", "")]
    [InlineData("=?utf-8?B?YQ==?=", "=?utf-8?B?YQ==?=")]
    public void What_others_write_is_read_as_they_wrote_it(string value, string text) => Assert.Equal(text, HeaderText.Decode(value));
}
