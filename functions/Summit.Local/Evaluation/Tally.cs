namespace Summit.Local.Evaluation;

/// <summary>What was counted over all articles.</summary>
internal sealed class Tally
{
    public int Articles { get; set; }

    public int SpeechHits { get; set; }

    public int SpeechMissed { get; set; }

    public int SpeechExtra { get; set; }

    /// <summary>Of the hits, those with the same words.</summary>
    public int Exact { get; set; }

    /// <summary>Direct and partial hits, and those of the right one of the two kinds.</summary>
    public int Kinds { get; set; }

    public int KindsRight { get; set; }

    /// <summary>Hits whose annotated speaker is known, and those with the right one.</summary>
    public int Speakers { get; set; }

    public int SpeakersRight { get; set; }

    /// <summary>Hits with the right speaker, or rightly with none.</summary>
    public int JointHits { get; set; }

    public int IndirectHits { get; set; }

    public int IndirectMissed { get; set; }

    public int IndirectExtra { get; set; }

    public int IndirectSpeakers { get; set; }

    public int IndirectSpeakersRight { get; set; }

    /// <summary>Extra speech where the annotator saw words as words, a title or a nickname.</summary>
    public int MentionsAsSpeech { get; set; }

    /// <summary>Found quotes whose text is not what stands at their offsets.</summary>
    public int BadOffsets { get; set; }

    public int ArticlesWithoutPrediction { get; set; }

    /// <summary>What went wrong, one record each.</summary>
    public List<EvaluationError> Errors { get; } = [];
}

/// <summary>What went wrong with one quote.</summary>
/// <param name="What">MISSED, EXTRA, SPEAKER or OFFSETS.</param>
/// <param name="Article">The article.</param>
/// <param name="Gold">What was annotated.</param>
/// <param name="Found">What was found.</param>
internal sealed record EvaluationError(string What, string Article, GoldQuote? Gold, GoldQuote? Found);
