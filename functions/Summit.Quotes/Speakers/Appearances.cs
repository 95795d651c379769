using Summit.Quotes.Text;

namespace Summit.Quotes.Speakers;

/// <summary>Where the article has spoken of whom so far, in its order.</summary>
internal sealed class Appearances : IDisposable
{
    private readonly PooledList<Appearance> _all = new();

    public void Add(Appearance appearance)
    {
        _all.Add(appearance);
        appearance.Member.LastSentence = appearance.Sentence;
        appearance.Member.HasSpoken |= appearance.Source;
    }

    /// <summary>Those of one sentence, in order.</summary>
    public ReadOnlySpan<Appearance> In(int sentence) => _all.Span[FirstOf(sentence)..FirstOf(sentence + 1)];

    /// <summary>The latest that fits before a unit of a sentence, as far back as a number of sentences; null for none.</summary>
    public CastMember? Last<T>(int sentence, int unit, int back, T asked, Func<Appearance, T, bool> fits)
    {
        for (var i = FirstOf(sentence + 1) - 1; i >= 0 && sentence - _all[i].Sentence <= back; i--)
        {
            if ((_all[i].Sentence < sentence || _all[i].Unit < unit) && fits(_all[i], asked))
                return _all[i].Member;
        }

        return null;
    }

    /// <summary>As <see cref="Last"/>, but of several in one sentence the first: whom it is about.</summary>
    public CastMember? Main<T>(int sentence, int unit, int back, T asked, Func<Appearance, T, bool> fits)
    {
        for (var there = sentence; there >= 0 && sentence - there <= back; there--)
        {
            foreach (var appearance in In(there))
            {
                if ((there < sentence || appearance.Unit < unit) && fits(appearance, asked))
                    return appearance.Member;
            }
        }

        return null;
    }

    public void Dispose() => _all.Dispose();

    /// <summary>Index of the first in a sentence or behind it: most are asked for near the end.</summary>
    private int FirstOf(int sentence)
    {
        if (_all.Count == 0 || _all[_all.Count - 1].Sentence < sentence)
            return _all.Count;
        var (low, high) = (0, _all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _all[middle].Sentence < sentence ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
