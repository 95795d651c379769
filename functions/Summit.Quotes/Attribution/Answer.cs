using Summit.Quotes.Speakers;

namespace Summit.Quotes.Attribution;

/// <summary>What a pass says of a quote.</summary>
/// <param name="Speakers">Who speaks; empty where the source names nobody the article knows.</param>
/// <param name="Source">The words that name the speaker.</param>
/// <param name="Cue">The reporting words.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Introduced">Whether the words are introduced as an utterance of their own, rather than built into the sentence.</param>
internal readonly record struct Answer(IReadOnlyList<CastMember> Speakers, TextSpan? Source, TextSpan? Cue, double Confidence, bool Introduced)
{
    /// <summary>Name of the pass; the runner sets it.</summary>
    public string Pass { get; init; } = "";
}
