using Summit.App.Index;
using Summit.App.Lookup.Profiles;
using static Summit.Contracts.Sample;

namespace Summit.App.Tests.Lookup;

/// <summary>Cases/lookup/titles.cases, a line a test; its head says how a line is read.</summary>
public sealed class SpeakerTitlesTests
{
    public static TheoryData<string, string> Cases => CaseFile.Pairs("lookup/titles.cases");

    [Theory, MemberData(nameof(Cases))]
    public void A_title_stands_beside_the_name(string source, string expected) =>
        Assert.Equal(expected, SpeakerTitles.Of([Of(source)], "marek-dolin").SingleOrDefault()?.Value ?? "none");

    [Fact]
    public void Titles_are_counted_whatever_their_case()
    {
        string[] sources = ["le maire Dolin", "Le maire Marek Dolin", "le maire Dolin", "Dolin, pêcheur", "Dolin"];
        Assert.Equal([new FacetCount("le maire", 3), new("pêcheur", 1)], SpeakerTitles.Of(sources.Select(Of), "marek-dolin"));
    }

    [Fact]
    public void What_other_speakers_are_called_is_not_counted()
    {
        Assert.Empty(SpeakerTitles.Of([Of("le maire Dolin") with { Speakers = [Iselin] }], "marek-dolin"));
        Assert.Empty(SpeakerTitles.Of([Of("la pêcheuse Iselin Várga et Dolin") with { Speakers = [Iselin, Marek] }], "marek-dolin"));
    }

    private static QuoteDocument Of(string source) => Quote("un") with { Source = source, Speakers = [new("marek-dolin", "Marek Teodor Dolin")] };
}
