using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>
/// Finds the turns of transcripts and interviews: paragraphs that open with a label ("Lena Orsat: …", "Q …"). One such
/// paragraph proves nothing (headlines have colons too); a transcript has labels that follow each other or come again.
/// </summary>
internal static class TurnReader
{
    private const int LongestLabel = 6;

    public static List<Turn> Read(ArticleText article)
    {
        var labels = Enumerable.Range(0, article.Blocks.Count).Select(block => Label(article, block)).ToArray();
        var turns = new List<Turn>();
        if (!IsTranscript(article, labels))
            return turns;
        for (var block = 0; block < labels.Length; block++)
        {
            if (labels[block] is not { } label)
                continue;
            var last = block;
            while (last + 1 < labels.Length && labels[last + 1] is null && GoesOn(article.Blocks[last + 1]))
                last++;
            turns.Add(label with { Number = turns.Count + 1, LastBlock = last });
        }

        return turns;
    }

    /// <summary>A heading ends a turn: behind it the article goes on by itself.</summary>
    private static bool GoesOn(Block block) => block.Kind == BlockKind.Body;

    private static bool IsTranscript(ArticleText article, Turn?[] labels)
    {
        var found = labels.OfType<Turn>().ToList();
        if (found.Count < 2)
            return false;
        var again = found.GroupBy(t => t.Label).Any(g => g.Count() > 1);
        var neighbours = found.Zip(found.Skip(1)).Any(p => Following(article, p.First.FirstBlock, p.Second.FirstBlock));
        return neighbours && (again || found.All(t => EndsLikeSpeech(article, t)));
    }

    /// <summary>Whether nothing but the article's own paragraphs stands between two blocks.</summary>
    private static bool Following(ArticleText article, int first, int second)
    {
        for (var block = first + 1; block < second; block++)
        {
            if (article.Blocks[block].Kind != BlockKind.Body)
                return false;
        }

        return true;
    }

    private static bool EndsLikeSpeech(ArticleText article, Turn turn)
    {
        var words = article.Blocks[turn.FirstBlock].Span.In(article.Text);
        return Letters.EndsSentence(words[^1]);
    }

    private static Turn? Label(ArticleText article, int block)
    {
        if (article.Blocks[block].Kind is not (BlockKind.Body or BlockKind.Subhead))
            return null;
        var first = article.FirstToken(block);
        var end = Math.Min(article.FirstToken(block + 1), first + LongestLabel + 2);
        for (var t = first; t < end; t++)
        {
            var sign = article.Sign(article.Tokens[t]);
            if (sign == ':')
                return t > first && Speech(article, t + 1, block) ? Turn(article, block, first, t - 1, t + 1, t) : null;
            if (t == first && IsBareLabel(article, t, block))
                return Turn(article, block, t, t, t + 1, -1);
            if (!CanStandInLabel(article, t))
                return null;
        }

        return null;
    }

    private static Turn Turn(ArticleText article, int block, int first, int last, int speech, int colon) =>
        new(0, article.Words(first, last), (first, last), speech, block, block, colon);

    /// <summary>A label without a colon, set off by a wide blank or standing before a dash or a capital: "Q    Jake, …".</summary>
    private static bool IsBareLabel(ArticleText article, int t, int block)
    {
        if (t + 1 >= article.FirstToken(block + 1) || !article.Pack.Labels.ContainsKey(article.Words(t, t)))
            return false;
        var (label, next) = (article.Tokens[t], article.Tokens[t + 1]);
        return label.End - label.Start <= 2 && next.Start > label.End && (next.Start - label.End > 1 || next.Capital || article.Sign(next) is '—' or '–' or '-');
    }

    private static bool CanStandInLabel(ArticleText article, int t)
    {
        var token = article.Tokens[t];
        if (token.Kind == TokenKind.Word)
            return token.Capital || token.Is(Traits.Particle | Traits.Linker | Traits.Role | Traits.Demonym | Traits.Institution);
        return article.Sign(token) is '(' or ')' or ',' or '*';
    }

    private static bool Speech(ArticleText article, int t, int block) =>
        t < article.FirstToken(block + 1) && article.Tokens[t].Kind != TokenKind.Mark;
}
