using Summit.Quotes.Languages;

namespace Summit.Benchmarks.Lookups;

/// <summary>The words of the French pack, each as frequent as words of its rank are: Zipf's law as Mandelbrot put it.</summary>
internal sealed class Vocabulary
{
    private const double Flattening = 2.7;
    private readonly string[] _words;
    private readonly double[] _sums;

    public Vocabulary(Random random)
    {
        var pack = LanguagePack.Embedded.First(pack => pack.Code == "fr");
        var all = Enumerable.Range(1, pack.Lexicon.Last).Select(pack.Lexicon.Word).OfType<Word>().Select(word => word.Form)
            .Where(form => form.Length > 0 && form.All(char.IsLetter)).Distinct(StringComparer.Ordinal).ToLookup(form => IsFrequent(pack, form));
        // The pack knows which words are the commonest, and not in which order they come.
        _words = [.. Shuffled(all[true], random), .. Shuffled(all[false], random)];
        _sums = Sums(_words.Length);
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Length;

    /// <summary>The word of a rank, from 0.</summary>
    public string this[int rank] => _words[rank];

    /// <summary>Any word, common ones more often.</summary>
    public string Any(Random random) => _words[Draw(_sums, random)];

    /// <summary>The sums of the shares of ranks up to each.</summary>
    public static double[] Sums(int count)
    {
        var sums = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++)
            sums[rank] = sum += 1 / (rank + 1 + Flattening);
        return sums;
    }

    /// <summary>A rank, low ones more often.</summary>
    public static int Draw(double[] sums, Random random)
    {
        var at = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return Math.Min(at < 0 ? ~at : at, sums.Length - 1);
    }

    private static bool IsFrequent(LanguagePack pack, string form) => pack.Frequent.Find(form) != 0;

    private static string[] Shuffled(IEnumerable<string> words, Random random)
    {
        string[] shuffled = [.. words.Order(StringComparer.Ordinal)];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
