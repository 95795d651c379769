using FsCheck;
using FsCheck.Fluent;
using Summit.App.Index.Analysis;

namespace Summit.App.Tests.Index;

public class WordReaderTests
{
    [Theory]
    [InlineData("L’accord, aujourd'hui.", "l accord aujourd hui")]
    [InlineData("cessez-le-feu cessez\u2011le\u2011feu", "cessez le feu cessez le feu")]
    [InlineData("ÉTÉ e\u0301te\u0301 Été", "ete ete ete")]
    [InlineData("œuvre ŒUVRE Æsir Straße ŁÓDŹ Øre", "oeuvre oeuvre aesir strasse lodz ore")]
    [InlineData("ﬁn ﬂot", "fin flot")]
    [InlineData("co\u00ADopé\u200Dration", "cooperation")]
    [InlineData("Ёлка й и\u0306 ΆΘΗΝΑΣ", "елка и и αθηνασ")]
    [InlineData("Ελλάς", "ελλασ")]
    [InlineData("1,5 % du G7 en 2026", "1 5 du g7 en 2026")]
    [InlineData("\uD835\uDC00\uD835\uDC01", "\uD835\uDC00\uD835\uDC01")]
    [InlineData("a\uD800b", "a b")]
    [InlineData("\u0301a", "a")]
    [InlineData("", "")]
    public void A_text_has_the_words(string text, string words) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), WordReader.Fold(text));

    [Fact]
    public void Offsets_cover_the_words_with_their_marks()
    {
        const string text = "🙂 L'e\u0301te\u0301, co\u00ADop\u00AD.";
        Assert.Equal(["L", "e\u0301te\u0301", "co\u00ADop"], WordReader.Read(text).Select(word => text[word.Start..word.End]));
    }

    [Fact]
    public void A_long_word_is_compared_by_its_start()
    {
        var word = Assert.Single(WordReader.Read(new string('a', 100_000) + "ß"));
        Assert.Equal(100_001, word.End);
        Assert.Equal(new string('a', WordReader.MaxLength), word.Folded);
    }

    [Fact]
    public void Words_of_any_text_are_in_order_and_safe_for_an_index() => Prop.ForAll<string>(text =>
    {
        var end = 0;
        foreach (var word in WordReader.Read(text ?? ""))
        {
            Assert.InRange(word.Start, end, word.End - 1);
            Assert.InRange(word.Folded.Length, 1, WordReader.MaxLength);
            Assert.DoesNotContain(word.Folded, c => c < 128 && !char.IsAsciiDigit(c) && !char.IsAsciiLetterLower(c));
            Assert.Equal([word.Folded], WordReader.Fold(word.Folded));
            end = word.End;
        }
    }).QuickCheckThrowOnFailure();
}
