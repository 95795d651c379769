using Summit.Quotes.Languages;

namespace Summit.Quotes.Tests;

/// <summary>Runs the example sentences of the packs' reporting verbs.</summary>
public class ExampleTests
{
    public static TheoryData<string, string, string> Examples()
    {
        var examples = new HashSet<(string, string, string)>();
        foreach (var pack in PackFile.Embedded())
        {
            foreach (var e in pack.Entries("reporting.tsv", 4))
            {
                if (!e[3].IsEmpty)
                    examples.Add((pack.Pack, e.Text(0), e.Text(3)));
            }
        }

        return [.. examples];
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_of_a_verb_gives_a_quote_with_its_speaker(string pack, string verb, string sentence)
    {
        var extraction = QuoteEngine.Default.Extract(sentence, language: pack);
        Assert.Contains(extraction.Quotes, q => q.Cue is not null && q.Speakers is [{ Id: "lena-orsat" }]);
        Assert.NotEmpty(verb);
    }
}
