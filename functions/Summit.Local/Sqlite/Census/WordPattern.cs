namespace Summit.Local.Sqlite.Census;

/// <summary>Words in a row, by their numbers.</summary>
/// <param name="numbers">The numbers of whole words.</param>
/// <param name="last">By number, whether a word may stand behind them; null when nothing need stand there.</param>
internal sealed class WordPattern(int[] numbers, bool[]? last)
{
    private readonly int _length = numbers.Length + (last is null ? 0 : 1);

    public bool StandsIn(ReadOnlySpan<int> words)
    {
        for (var at = 0; at + _length <= words.Length; at++)
        {
            if (words[at..].StartsWith(numbers) && (last is null || last[words[at + numbers.Length]]))
                return true;
        }

        return false;
    }
}
