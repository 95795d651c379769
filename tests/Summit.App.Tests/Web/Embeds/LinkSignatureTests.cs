using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Summit.App.Tests.Ingestion;
using Summit.App.Web.Embeds;

namespace Summit.App.Tests.Web.Embeds;

/// <summary>A signature holds for what was signed, as it was signed, as long as it was signed for, and for nothing else.</summary>
public sealed class LinkSignatureTests
{
    private static readonly LinkKeys Keys = EmbedBench.Keys();

    private static Gen<LinkSubject> Subjects => Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(id => LinkSubject.Quote(id.Get)),
        from words in ArbMap.Default.GeneratorFor<string>()
        from speaker in ArbMap.Default.GeneratorFor<string>()
        from limit in Gen.Choose(1, 20)
        select LinkSubject.Quotes(words, speaker, limit));

    [Fact]
    public void What_is_signed_is_taken() => Prop.ForAll(Subjects.ToArbitrary(), subject => Gate("signed").Ask(subject, LinkMark.Of(Keys, subject, null)).IsGiven)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void With_any_bit_of_the_signature_flipped_it_is_refused() => Prop.ForAll(Subjects.ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (subject, bit) =>
    {
        var mark = LinkMark.Of(Keys, subject, null);
        var bytes = Base64Url.DecodeFromChars(mark.Signature);
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return !Gate("signed").Ask(subject, mark with { Signature = Base64Url.EncodeToString(bytes) }).IsGiven;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_any_sign_of_the_mark_changed_it_is_refused() => Prop.ForAll(Subjects.ToArbitrary(), Gen.Choose(0, 42).ToArbitrary(), Gen.Choose(1, 0xFFFF).ToArbitrary(), (subject, at, change) =>
    {
        var mark = LinkMark.Of(Keys, subject, EmbedBench.Now.AddDays(1));
        var letters = mark.Signature.ToCharArray();
        letters[at] ^= (char)change;
        var digits = mark.Expires.ToCharArray();
        digits[at % digits.Length] ^= (char)change;
        return !Gate("signed").Ask(subject, mark with { Signature = new(letters) }).IsGiven
            && !Gate("signed").Ask(subject, mark with { Expires = new(digits) }).IsGiven
            && !Gate("signed").Ask(subject, mark with { Expires = "" }).IsGiven
            && !Gate("signed").Ask(subject, mark with { Expires = "0" + mark.Expires }).IsGiven;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_taken_for_no_other_quote_or_question() => Prop.ForAll(Subjects.ToArbitrary(), Subjects.ToArbitrary(), (signed, other) =>
        signed == other || !Gate("signed").Ask(other, LinkMark.Of(Keys, signed, null)).IsGiven).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a", "b", "a&speaker=b", "")]
    [InlineData("a\n1", "", "a", "")]
    [InlineData("", "a", "a", "")]
    [InlineData("a b", "", "a+b", "")]
    [InlineData("é", "", "e\u0301", "")]
    public void Words_and_speakers_that_only_look_alike_are_signed_apart(string words, string speaker, string otherWords, string otherSpeaker) =>
        Assert.NotEqual(LinkSubject.Quotes(words, speaker, 5).Text(""), LinkSubject.Quotes(otherWords, otherSpeaker, 5).Text(""));

    [Fact]
    public void It_ends_with_the_second_that_was_signed()
    {
        var (clock, subject) = (new ManualClock(EmbedBench.Now), LinkSubject.Quote("q1"));
        var gate = new EmbedGate(EmbedSettings.Read("signed", EmbedBench.Key), clock);
        var mark = LinkMark.Of(Keys, subject, EmbedBench.Now.AddDays(30));
        Assert.True(gate.Ask(subject, mark).IsGiven);
        clock.Now = EmbedBench.Now.AddDays(30).AddTicks(-1);
        Assert.True(gate.Ask(subject, mark).IsGiven);
        clock.Now = EmbedBench.Now.AddDays(30);
        Assert.Contains("ask for a new", gate.Ask(subject, mark).Refusal, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("soon")]
    public void A_signed_end_that_is_no_moment_has_passed(string expires)
    {
        var subject = LinkSubject.Quote("q1");
        Assert.False(Gate("signed").Ask(subject, new(expires, Keys.Sign(subject, expires))).IsGiven);
    }

    /// <summary>The README tells how to sign elsewhere; this is that, without a line of the code.</summary>
    [Fact]
    public void Whoever_signs_by_the_README_makes_the_same_signature()
    {
        Assert.Equal(Hmac("summit-link-1\nquote\nlbilhwlrczvrgjhx5zwm\n1798573574"), Keys.Sign(LinkSubject.Quote("lbilhwlrczvrgjhx5zwm"), "1798573574"));
        Assert.Equal(Hmac("summit-link-1\nquotes\nq=%22eau%20partag%C3%A9e%22&speaker=lena-orsat&limit=3\n"), Keys.Sign(LinkSubject.Quotes("\"eau partagée\"", "lena-orsat", 3), ""));

        static string Hmac(string text) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(EmbedBench.Key), Encoding.UTF8.GetBytes(text)))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    [Theory]
    [InlineData("signed", null, "SUMMIT_LINK_KEY")]
    [InlineData("signed", " , ", "SUMMIT_LINK_KEY")]
    [InlineData("signed", "too short a key", "15 bytes")]
    [InlineData("all", "too short a key", "32 or more")]
    [InlineData("signed", EmbedBench.Key + ",too short a key", "15 bytes")]
    [InlineData("signed", "@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/summit-links)", "could not open")]
    [InlineData("some", null, "none, signed")]
    public void A_host_that_can_not_hold_what_it_promises_does_not_start(string sharing, string? keys, string told)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => EmbedSettings.Read(sharing, keys));
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
        if (keys?.Trim(' ', ',').Length > 0)
            Assert.DoesNotContain(keys, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, EmbedSharing.None)]
    [InlineData("", EmbedSharing.None)]
    [InlineData(" All ", EmbedSharing.All)]
    public void Nothing_is_shared_unless_somebody_says_so(string? sharing, EmbedSharing expected) =>
        Assert.Equal(expected, EmbedSettings.Read(sharing, null).Sharing);

    private static EmbedGate Gate(string sharing) => new(EmbedSettings.Read(sharing, EmbedBench.Key), new ManualClock(EmbedBench.Now));
}
