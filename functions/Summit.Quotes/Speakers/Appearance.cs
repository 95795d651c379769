namespace Summit.Quotes.Speakers;

/// <summary>A place in the article that speaks of somebody.</summary>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="Block">Its block.</param>
/// <param name="Unit">First unit of the phrase.</param>
/// <param name="Member">Who it is.</param>
/// <param name="Source">Whether they speak there.</param>
/// <param name="Subject">Whether they act there.</param>
internal readonly record struct Appearance(int Sentence, int Block, int Unit, CastMember Member, bool Source, bool Subject);
