namespace Summit.Cloud.Search.Rows;

/// <summary>What the index gives back of a quote. The properties are the fields of <see cref="QuoteIndexDefinition"/>, in camel case.</summary>
internal record QuoteRow
{
    public required string Id { get; init; }

    public string Text { get; init; } = "";

    public int Start { get; init; }

    public int End { get; init; }

    public string Kind { get; init; } = "";

    /// <summary>Ids of the speakers, in the order of <see cref="SpeakerNames"/>.</summary>
    public IReadOnlyList<string> SpeakerIds { get; init; } = [];

    public IReadOnlyList<string> SpeakerNames { get; init; } = [];

    public string? Source { get; init; }

    public string? Cue { get; init; }

    public string? Pass { get; init; }

    public double Confidence { get; init; }

    public int? Turn { get; init; }

    public string Language { get; init; } = "";

    public string Article { get; init; } = "";

    public string ArticleVersion { get; init; } = "";

    public string EngineVersion { get; init; } = "";

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    /// <summary>The moment as the article gives it, with its time zone: the service's own dates lose that.</summary>
    public string? PublishedText { get; init; }

    public string Before { get; init; } = "";

    public string After { get; init; } = "";
}
