namespace Summit.Quotes.Attribution;

/// <summary>Up to three stretches of a sentence, each from its first to its last unit: before, between and behind reporting words.</summary>
internal struct Stretches
{
    private (short First, short Last) _first, _second, _third;

    public int Count { get; private set; }

    public readonly (int First, int Last) this[int number] => number switch
    {
        0 => _first,
        1 => _second,
        _ => _third,
    };

    /// <summary>One stretch.</summary>
    public static Stretches Of(int first, int last)
    {
        var one = default(Stretches);
        one.Add(first, last);
        return one;
    }

    /// <summary>Adds a stretch; one that a sentence has no place for is left out.</summary>
    public void Add(int first, int last)
    {
        var stretch = ((short)first, (short)last);
        switch (Count)
        {
            case 0:
                _first = stretch;
                break;
            case 1:
                _second = stretch;
                break;
            case 2:
                _third = stretch;
                break;
            default:
                return;
        }

        Count++;
    }

    /// <summary>Whether one of them holds a unit.</summary>
    public readonly bool Cover(int unit)
    {
        for (var i = 0; i < Count; i++)
        {
            if (this[i] is var (first, last) && first <= unit && unit <= last)
                return true;
        }

        return false;
    }

    /// <summary>Whether one of them starts at a unit.</summary>
    public readonly bool StartAt(int unit)
    {
        for (var i = 0; i < Count; i++)
        {
            if (this[i].First == unit)
                return true;
        }

        return false;
    }

    /// <summary>Whether one of them is a unit and nothing else.</summary>
    public readonly bool Are(int unit)
    {
        for (var i = 0; i < Count; i++)
        {
            if (this[i] == (unit, unit))
                return true;
        }

        return false;
    }

    /// <summary>Whether a quote stands in one of them.</summary>
    public readonly bool HoldQuote(Clause clause)
    {
        for (var i = 0; i < Count; i++)
        {
            if (clause.HasQuote(this[i].First, this[i].Last))
                return true;
        }

        return false;
    }

    /// <summary>The longest; the first of equal ones.</summary>
    public readonly (int First, int Last) Longest()
    {
        var longest = this[0];
        for (var i = 1; i < Count; i++)
        {
            if (this[i].Last - this[i].First > longest.Last - longest.First)
                longest = this[i];
        }

        return longest;
    }
}
