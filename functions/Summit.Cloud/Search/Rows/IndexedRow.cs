namespace Summit.Cloud.Search.Rows;

/// <summary>A quote as it is sent: what comes back, and what it is found, ordered and counted by.</summary>
internal sealed record IndexedRow : QuoteRow
{
    /// <summary>See <see cref="WordsText"/>.</summary>
    public required string Words { get; init; }

    public required string Stems { get; init; }

    public required string Beginnings { get; init; }

    /// <summary>See <see cref="App.Index.Analysis.Fingerprints"/>.</summary>
    public required string Prints { get; init; }

    public required IReadOnlyList<SpeakerRow> Speakers { get; init; }

    /// <summary>Words of all speakers' names, written as <see cref="Beginnings"/>.</summary>
    public required string SpeakerWords { get; init; }

    public required string LanguageKey { get; init; }

    public string? OutletKey { get; init; }

    public DateTimeOffset? Published { get; init; }

    public required long PublishedSecond { get; init; }

    public required long Tie { get; init; }

    public string? Month { get; init; }

    public string? Day { get; init; }

    public required string ArticleKey { get; init; }

    public required IReadOnlyList<long> ArticleOrder { get; init; }

    public required string Edition { get; init; }
}

/// <summary>One speaker, each id once.</summary>
/// <param name="Key">The id as filters compare it.</param>
/// <param name="Label">See <see cref="SpeakerText"/>.</param>
/// <param name="Words">The words of this one's name.</param>
internal sealed record SpeakerRow(string Key, string Label, IReadOnlyList<string> Words);
