namespace Summit.Quotes.Speakers;

/// <summary>Where the article has spoken of whom so far, in its order.</summary>
internal sealed class Appearances
{
    private readonly List<Appearance> _all = [];

    public void Add(Appearance appearance)
    {
        _all.Add(appearance);
        appearance.Member.LastSentence = appearance.Sentence;
        appearance.Member.HasSpoken |= appearance.Source;
    }

    /// <summary>Those of one sentence before a unit, in order.</summary>
    public List<Appearance> In(int sentence, int before = int.MaxValue)
    {
        var found = new List<Appearance>();
        for (var i = FirstOf(sentence); i < _all.Count && _all[i].Sentence == sentence; i++)
        {
            if (_all[i].Unit < before)
                found.Add(_all[i]);
        }

        return found;
    }

    /// <summary>Those before a unit of a sentence, the latest first, as far back as a number of sentences.</summary>
    public IEnumerable<Appearance> Before(int sentence, int unit, int back)
    {
        for (var i = FirstOf(sentence + 1) - 1; i >= 0 && sentence - _all[i].Sentence <= back; i--)
        {
            if (_all[i].Sentence < sentence || _all[i].Unit < unit)
                yield return _all[i];
        }
    }

    /// <summary>Index of the first in a sentence or behind it.</summary>
    private int FirstOf(int sentence)
    {
        var (low, high) = (0, _all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _all[middle].Sentence < sentence ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
