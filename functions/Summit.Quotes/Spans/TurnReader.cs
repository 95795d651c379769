using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>
/// Finds the turns of transcripts and interviews: paragraphs that open with a label ("Lena Orsat: …", "Q …"), or
/// questions and answers by turns. One label proves nothing (headlines have colons too); a transcript has labels that
/// follow each other or come again, and stand for somebody.
/// </summary>
internal static class TurnReader
{
    public static List<Turn> Read(ArticleText article)
    {
        var reader = new LabelReader(article);
        var labels = new Label?[article.Blocks.Count];
        for (var block = 0; block < labels.Length; block++)
            labels[block] = reader.Read(block);
        if (!Array.Exists(labels, l => l is { Colon: < 0, Dash: false } && !IsArticle(article, l)))
            labels = Array.ConvertAll(labels, l => l is { Colon: < 0, Dash: false } && IsArticle(article, l) ? null : l);
        return IsTranscript(article, [.. labels.OfType<Label>()]) ? Turns(article, labels) : InterviewReader.Read(article);
    }

    /// <summary>"A court fined the firm" opens with an article; only beside a bare "Q" is "A" an answer.</summary>
    private static bool IsArticle(ArticleText article, Label label) => article.Tokens[label.Tokens.First].Is(Traits.Determiner);

    private static List<Turn> Turns(ArticleText article, Label?[] labels)
    {
        var turns = new List<Turn>();
        for (var block = 0; block < labels.Length; block++)
        {
            if (labels[block] is not { } label)
                continue;
            var (first, last) = (label.SpeechBlock, label.SpeechBlock);
            while (last + 1 < labels.Length && labels[last + 1] is null && GoesOn(article, label, last + 1))
                last++;
            turns.Add(new Turn(turns.Count + 1, label.Kind, label.Words, label.Tokens, label.Speech, block, last, label.Colon));
            block = last;
        }

        return turns;
    }

    /// <summary>A heading ends a turn, and so does a paragraph that speaks of its speaker: there the article goes on by itself.</summary>
    private static bool GoesOn(ArticleText article, Label label, int block) =>
        IsText(article, block) && !FurnitureLines.Is(article.Text, article.Blocks[block].Span, article.Pack) && !SpeaksOf(article, label, block);

    private static bool SpeaksOf(ArticleText article, Label label, int block)
    {
        var (named, self) = (false, false);
        var name = article.Words(label.Tokens.Last, label.Tokens.Last);
        for (var t = article.FirstToken(block); t < article.FirstToken(block + 1); t++)
        {
            var token = article.Tokens[t];
            named |= token.Capital && article.Words(token).Equals(name, StringComparison.OrdinalIgnoreCase);
            self |= token.Is(Traits.FirstPerson);
        }

        return label.Kind == TurnKind.Named && named && !self || IsReported(article, block);
    }

    /// <summary>« « …, » a déclaré Paul Varo en sortant »: a paragraph that opens with a quote and says whose it is.</summary>
    private static bool IsReported(ArticleText article, int block)
    {
        var (first, end) = (article.FirstToken(block), article.FirstToken(block + 1));
        if (first == end || article.Tokens[first].Kind != TokenKind.Mark)
            return false;
        for (var t = first + 1; t + 1 < end; t++)
        {
            if (article.Tokens[t].Kind == TokenKind.Mark)
                return InciseStart.IsAt(article, article.Tokens[t + 1].Sign == ',' ? t + 2 : t + 1, end);
        }

        return false;
    }

    private static bool IsTranscript(ArticleText article, List<Label> labels)
    {
        if (labels.Count < 2 || labels.Count(l => l.Names) * 2 < labels.Count || labels.Count(l => l.Speaks) * 2 < labels.Count)
            return false;
        var again = labels.GroupBy(l => l.Words).Any(g => g.Count() > 1);
        var neighbours = labels.Zip(labels.Skip(1)).Any(p => Following(article, p.First.Block, p.Second.Block));
        return neighbours && labels.Exists(l => l.Kind != TurnKind.Named || l.Words.AsSpan().ContainsAny(' ', '.') || Converses(article, l)) && (again || labels.All(l => EndsLikeSpeech(article, l) && !l.Dash));
    }

    /// <summary>Whether somebody speaks of himself or to somebody, or asks: a score sheet has labels too.</summary>
    private static bool Converses(ArticleText article, Label label)
    {
        for (var t = label.Speech; t < article.FirstToken(label.SpeechBlock + 1); t++)
        {
            var token = article.Tokens[t];
            if (token.Is(Traits.FirstPerson) || token.Sign is '?' or '!' || article.Pack.SecondPerson.Contains(article.Words(t, t)))
                return true;
        }

        return false;
    }

    /// <summary>Whether nothing but the article's own paragraphs stands between two blocks.</summary>
    private static bool Following(ArticleText article, int first, int second)
    {
        for (var block = first + 1; block < second; block++)
        {
            if (!IsText(article, block))
                return false;
        }

        return true;
    }

    private static bool IsText(ArticleText article, int block) =>
        article.Blocks[block].Kind == BlockKind.Body || StageDirections.Is(article.Blocks[block].Span.In(article.Text));

    private static bool EndsLikeSpeech(ArticleText article, Label label)
    {
        var words = article.Blocks[label.SpeechBlock].Span.In(article.Text);
        return Letters.EndsSentence(words[^1]);
    }
}
