using Summit.App.Lookup.Answers;
using Summit.Quotes;

namespace Summit.App.Web;

/// <summary>A speaker of an article as its legend shows it.</summary>
/// <param name="Id">The id, joint speakers as one; null for nobody.</param>
/// <param name="Name">The name; null for nobody.</param>
/// <param name="Colour">Which colour of the stylesheet: 0 for nobody.</param>
/// <param name="Quotes">How many quotes the article has of them.</param>
internal sealed record LegendEntry(string? Id, string? Name, int Colour, int Quotes);

/// <summary>Gives each speaker of an article a colour, in the order in which they speak.</summary>
internal sealed class SpeakerColours
{
    /// <summary>How many colours the stylesheet has besides that of nobody. More speakers share them.</summary>
    private const int Colours = 8;

    private readonly Dictionary<string, int> _colours = new(StringComparer.Ordinal);

    public SpeakerColours(IReadOnlyList<Quote> quotes, string language)
    {
        var entries = new List<LegendEntry>();
        foreach (var group in quotes.GroupBy(quote => JointSpeakers.Id(quote.Speakers)))
        {
            var colour = group.Key is null ? 0 : 1 + (_colours.Count % Colours);
            if (group.Key is not null)
                _colours.Add(group.Key, colour);
            entries.Add(new(group.Key, JointSpeakers.Name(group.First().Speakers, language), colour, group.Count()));
        }

        Legend = [.. entries.OrderByDescending(entry => entry.Quotes)];
    }

    /// <summary>The speakers, most quoted first.</summary>
    public IReadOnlyList<LegendEntry> Legend { get; }

    public int Of(Quote quote) => JointSpeakers.Id(quote.Speakers) is { } id ? _colours[id] : 0;
}
