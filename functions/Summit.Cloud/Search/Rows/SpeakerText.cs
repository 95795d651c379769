using Summit.Quotes;

namespace Summit.Cloud.Search.Rows;

/// <summary>A speaker's id and name as one string, so that facets tell which name an id goes with.</summary>
internal static class SpeakerText
{
    private const int LongestName = 500;

    /// <remarks>What is longer than any name is cut: the quote itself keeps it whole.</remarks>
    public static string Of(Speaker speaker)
    {
        var text = ListText.Write(speaker.Id, speaker.Name);
        return Term.Fits(text) ? text : ListText.Write(FilterKey.Of(speaker.Id), speaker.Name[..Math.Min(speaker.Name.Length, LongestName)]);
    }

    public static Speaker Read(string text)
    {
        var parts = ListText.Read(text);
        return new(parts[0], parts[1]);
    }
}
