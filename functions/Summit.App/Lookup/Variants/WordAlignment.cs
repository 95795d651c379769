using Summit.App.Index.Analysis;
using Summit.Quotes;

namespace Summit.App.Lookup.Variants;

/// <summary>Two texts word by word: which words of one stand in the other, in the same order.</summary>
/// <remarks>Words are the same when their stems are: the longest common subsequence of stems.</remarks>
internal sealed class WordAlignment
{
    /// <summary>Words beyond are not compared: the time grows with the product of both lengths.</summary>
    private const int Longest = 500;

    private readonly AnalysedText _one;
    private readonly AnalysedText _other;

    /// <summary>Pairs of places, in order.</summary>
    private readonly List<(int One, int Other)> _pairs;

    public WordAlignment(AnalysedText one, AnalysedText other)
    {
        (_one, _other) = (one, other);
        (OneWords, OtherWords) = (Math.Min(one.Words.Count, Longest), Math.Min(other.Words.Count, Longest));
        _pairs = Pair(Lengths());
    }

    /// <summary>How many words of each text are compared.</summary>
    public int OneWords { get; }

    public int OtherWords { get; }

    /// <summary>
    /// How many words both have. A word counts beside another that both have next to it: single small words stand in the
    /// same order in any two long texts.
    /// </summary>
    public int Shared
    {
        get
        {
            var pairs = _pairs.ToHashSet();
            return OneWords == 1 || OtherWords == 1
                ? pairs.Count
                : pairs.Count(pair => pairs.Contains((pair.One - 1, pair.Other - 1)) || pairs.Contains((pair.One + 1, pair.Other + 1)));
        }
    }

    /// <summary>Where the words of the first text stand that the second has not, or in another form.</summary>
    public IReadOnlyList<TextSpan> OnlyInOne => Differing(_one, OneWords, Same(pair => pair.One));

    /// <summary>Where the words of the second text stand that the first has not, or in another form.</summary>
    public IReadOnlyList<TextSpan> OnlyInOther => Differing(_other, OtherWords, Same(pair => pair.Other));

    private HashSet<int> Same(Func<(int One, int Other), int> place) =>
        [.. _pairs.Where(pair => _one.Words[pair.One].Folded == _other.Words[pair.Other].Folded).Select(place)];

    private static List<TextSpan> Differing(AnalysedText text, int words, HashSet<int> same)
    {
        var spans = new List<TextSpan>();
        for (var i = 0; i < words; i++)
        {
            if (same.Contains(i))
                continue;
            var word = text.Words[i];
            if (i > 0 && !same.Contains(i - 1))
                spans[^1] = spans[^1] with { End = word.End };
            else
                spans.Add(new TextSpan(word.Start, word.End));
        }

        return spans;
    }

    /// <summary>For each pair of places, how long the longest common subsequence of what follows is.</summary>
    private int[,] Lengths()
    {
        var lengths = new int[OneWords + 1, OtherWords + 1];
        for (var i = OneWords - 1; i >= 0; i--)
        {
            for (var j = OtherWords - 1; j >= 0; j--)
            {
                lengths[i, j] = _one.Stems[i] == _other.Stems[j]
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private List<(int One, int Other)> Pair(int[,] lengths)
    {
        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < OneWords && j < OtherWords;)
        {
            if (_one.Stems[i] == _other.Stems[j])
                pairs.Add((i++, j++));
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }

        return pairs;
    }
}
