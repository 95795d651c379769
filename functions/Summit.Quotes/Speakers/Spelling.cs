namespace Summit.Quotes.Speakers;

/// <summary>Where in a word a spelling has its sound.</summary>
[Flags]
internal enum SpellingPlace
{
    Anywhere = 0,
    Start = 1,
    End = 2,
    Whole = Start | End,
}

/// <summary>What a transliteration writes for one sound.</summary>
internal sealed record Spelling(string Letters, string Sound, SpellingPlace Place)
{
    public bool StandsAt(string word, int i) =>
        (i == 0 || (Place & SpellingPlace.Start) == 0)
        && (i + Letters.Length == word.Length || (Place & SpellingPlace.End) == 0)
        && string.CompareOrdinal(word, i, Letters, 0, Letters.Length) == 0;
}
