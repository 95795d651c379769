using System.Security.Cryptography;
using System.Text;

namespace Summit.App.Index.Analysis;

/// <summary>What two wordings of one utterance share: hashes of all runs of three stems.</summary>
/// <remarks>Shingling: Broder, "On the resemblance and containment of documents", SEQUENCES 1997.</remarks>
public static class Fingerprints
{
    /// <summary>Most fingerprints of one text: a longer text is told by its beginning.</summary>
    public const int Most = 200;

    private const int RunLength = 3;
    private const int HashBytes = 6;

    /// <summary>The fingerprints of a text, each once: 12 hexadecimal digits. A text of one or two words has one, of all its words.</summary>
    public static IReadOnlyList<string> Of(AnalysedText text) => [.. Runs(text.Stems).Distinct().Take(Most).Select(Hash)];

    private static IEnumerable<string> Runs(IReadOnlyList<string> stems)
    {
        var length = Math.Min(RunLength, stems.Count);
        for (var start = 0; length > 0 && start + length <= stems.Count; start++)
            yield return string.Join(' ', stems.Skip(start).Take(length));
    }

    private static string Hash(string run) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run)).AsSpan(0, HashBytes));
}
