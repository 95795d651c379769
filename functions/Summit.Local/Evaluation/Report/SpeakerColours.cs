namespace Summit.Local.Evaluation.Report;

/// <summary>Gives each speaker of a text a colour, the same whether annotated or found under another spelling.</summary>
internal sealed class SpeakerColours
{
    /// <summary>How many colours the stylesheet has besides that of nobody, 0.</summary>
    public const int Colours = 8;

    private readonly Dictionary<string, int> _speakers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public SpeakerColours(JudgedText text)
    {
        foreach (var gold in text.Gold.Quotes.OrderBy(quote => quote.Start))
            Add(gold.Speaker);
        foreach (var (gold, found) in text.Verdicts.Where(verdict => verdict.SpeakerRight).SelectMany(verdict => verdict.Answers.Select(answer => (verdict.Gold!, answer.Quote))))
            if (gold.Speaker is not null && found.Speaker is not null)
                _speakers.TryAdd(found.Speaker, _speakers[gold.Speaker]);
        var words = NameWords.Folded(text.Text).ToHashSet();
        foreach (var found in text.Found ?? [])
            if (found.Speaker is not null && !_speakers.ContainsKey(found.Speaker))
                AddAs(_names.Find(name => SameSpeaker.Is(name, found.Speaker, null, words)), found.Speaker);
        foreach (var optional in text.Gold.Optional)
            Add(optional.Speaker);
    }

    /// <summary>The speakers with their colours, annotated ones first, each under one name.</summary>
    public IEnumerable<(string Name, int Colour)> Legend => _names.Select(name => (name, Of(name)));

    /// <summary>The colour of a speaker: 0 for nobody, else from 1 to <see cref="Colours"/>.</summary>
    public int Of(string? speaker) => speaker is not null && _speakers.TryGetValue(speaker, out var number) ? 1 + (number % Colours) : 0;

    private void AddAs(string? known, string speaker)
    {
        if (known is null)
            Add(speaker);
        else
            _speakers[speaker] = _speakers[known];
    }

    private void Add(string? speaker)
    {
        if (speaker is not null && _speakers.TryAdd(speaker, _names.Count))
            _names.Add(speaker);
    }
}
