using Summit.Quotes;

namespace Summit.App.Lookup.Answers;

/// <summary>Several speakers of one quote, in one string.</summary>
internal static class JointSpeakers
{
    private static readonly Dictionary<string, string> And = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = " and ",
        ["fr"] = " et ",
    };

    /// <summary>"A", "A et B", "A, B et C"; null for nobody.</summary>
    public static string? Name(IReadOnlyList<Speaker> speakers, string language) => speakers.Count switch
    {
        0 => null,
        1 => speakers[0].Name,
        _ => string.Join(", ", speakers.SkipLast(1).Select(speaker => speaker.Name))
            + And.GetValueOrDefault(language, And["en"])
            + speakers[^1].Name,
    };

    /// <summary>"a", "a+b"; null for nobody.</summary>
    public static string? Id(IReadOnlyList<Speaker> speakers) =>
        speakers.Count == 0 ? null : string.Join('+', speakers.Select(speaker => speaker.Id));
}
