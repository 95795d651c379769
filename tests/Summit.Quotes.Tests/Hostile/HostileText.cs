using FsCheck;
using FsCheck.Fluent;

namespace Summit.Quotes.Tests.Hostile;

/// <summary>Makes texts from the pieces that the stages of the engine look for, in any order.</summary>
internal static class HostileText
{
    private static readonly string[] Marks =
        ["«", "»", "« ", " »", "‹", "›", "“", "”", "„", "‟", "\"", "＂", "'", "’", "‘", "‚", "`", "''", ":", ",", ";", ".", "!", "?", "…", "—", "–", "-", "(", ")", "[", "]", "*", "/"];

    private static readonly string[] Blanks =
        [" ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\u00A0", "\u202F", "\u2028", "\u0085", "\u200B", "\uFEFF", "\u00AD"];

    private static readonly string[] Words =
    [
        "Alba", "Norin", "Alba Norin", "A.", "M. Norin", "Jean-Yves", "ÉLISE", "le", "La", "les", "des", "du", "et", "qui", "que", "qu’", "l’", "d'", "il", "Elle", "ils", "on",
        "président", "ministre", "ministère", "porte-parole", "a", "dit", "a-t-il dit", "a déclaré", "déclare", "selon", "Selon", "estime", "ajoute", "affirme que", "répond", "n'a pas dit",
        "the", "The", "of", "who", "that", "he", "She", "they", "said", "says", "told", "according to", "According to", "asked", "added", "don't", "Mr.", "minister", "Morel's", "spokesman",
        "Q", "Q:", "R :", "Question", "lac", "lake", "monte", "2026", "12,5", "hier", "lundi", "yesterday", "dite", "called",
    ];

    private static readonly string[] Oddities =
        ["\0", "\uD800", "\uDC00", "😀", "\u200F", "\u202E", "\u0301", "e\u0301", "İ", "ß", "ﬁ", "ǅ", "Ω", "ж", "中", "\uFFFF", "\u0007", "©", "(photo", "![", "https://", "|", ".jpg", "#"];

    private static readonly Gen<string> Piece = Gen.Frequency(
        (5, Gen.Elements(Marks)), (6, Gen.Elements(Blanks)), (6, Gen.Elements(Words)), (1, Gen.Elements(Oddities)));

    public static Gen<string> Pieces { get; } = Piece.ArrayOf().Select(string.Concat);

    public static Gen<string?> Language { get; } = Gen.Elements("fr", "en", "", "xx", null);

    /// <summary>Any text that is ordered and inside the text makes blocks, the empty and the blank among them.</summary>
    public static Gen<IReadOnlyList<Block>> BlocksOf(string text) =>
        from cuts in Gen.Choose(0, text.Length).ArrayOf()
        from kinds in Gen.Elements(Enum.GetValues<BlockKind>()).ArrayOf(cuts.Length)
        select Blocks(cuts.Order().ToArray(), kinds);

    private static IReadOnlyList<Block> Blocks(int[] cuts, BlockKind[] kinds) =>
        [.. cuts.Chunk(2).Where(pair => pair.Length == 2).Select((pair, i) => new Block(new TextSpan(pair[0], pair[1]), kinds[i]))];
}
