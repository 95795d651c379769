namespace Summit.Quotes.Spans;

/// <summary>Knows paragraphs of a transcript that nobody speaks: "(Applause.)", « [Rires] ».</summary>
internal static class StageDirections
{
    public static bool Is(ReadOnlySpan<char> words) =>
        words.Length > 2 && words[0] is '(' or '[' && words[1..].IndexOfAny(')', ']') is var close && (close == words.Length - 2 || close == words.Length - 3 && words[^1] == '.');
}
