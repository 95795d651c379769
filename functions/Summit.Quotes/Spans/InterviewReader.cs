using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>
/// Finds the turns of interviews without labels: questions, often as headings, each with its answer below. Headings
/// that ask are no interview by themselves: there somebody asks "you", and somebody answers as "I".
/// </summary>
internal sealed class InterviewReader(ArticleText article)
{
    private const int LongestQuestion = 700;
    private const int FewestExchanges = 2;

    /// <summary>Where more paragraphs than this follow on each question, nobody asked it: a columnist may.</summary>
    private const int LongestAnswer = 5;

    public static List<Turn> Read(ArticleText article)
    {
        var reader = new InterviewReader(article);
        var questions = new List<int>();
        for (var block = 0; block < article.Blocks.Count; block++)
        {
            if (reader.IsQuestion(block))
                questions.Add(block);
        }

        return reader.IsInterview(questions) ? reader.Turns(questions[0]) : [];
    }

    private bool IsInterview(List<int> questions)
    {
        int exchanges = 0, addressed = 0, personal = 0, answers = 0;
        for (var i = 0; i < questions.Count; i++)
        {
            var end = i + 1 < questions.Count ? questions[i + 1] : article.Blocks.Count;
            var answer = Enumerable.Range(questions[i] + 1, end - questions[i] - 1).TakeWhile(GoesOn).ToList();
            if (answer.Count == 0)
                continue;
            exchanges++;
            answers += answer.Count;
            addressed += Has(questions[i], t => article.Pack.SecondPerson.Contains(article.Words(t, t))) ? 1 : 0;
            personal += answer.Exists(b => Has(b, t => article.Tokens[t].Is(Traits.FirstPerson))) ? 1 : 0;
        }

        return exchanges >= FewestExchanges && answers <= LongestAnswer * exchanges && 3 * addressed >= exchanges && addressed >= FewestExchanges - 1 && 2 * personal >= exchanges;
    }

    private List<Turn> Turns(int first)
    {
        var turns = new List<Turn>();
        var last = TurnKind.Answer;
        for (var block = first; block < article.Blocks.Count; block++)
        {
            var kind = IsQuestion(block) || IsPrompt(block) && turns.Count > 0 ? TurnKind.Question : TurnKind.Answer;
            if (kind == TurnKind.Answer && !GoesOn(block))
            {
                // A heading between two paragraphs of an answer is the editor's; anything else ends the interview.
                if (article.Blocks[block].Kind == BlockKind.Subhead)
                    continue;
                break;
            }

            var goesOn = turns.Count > 0 && kind == last;
            if (goesOn && turns[^1].LastBlock == block - 1)
                turns[^1] = turns[^1] with { LastBlock = block };
            else
                turns.Add(new Turn(goesOn ? turns[^1].Number : turns.Count + 1, kind, "", (-1, -1), FirstWord(block), block, block, -1));
            last = kind;
        }

        return turns;
    }

    private bool IsQuestion(int block)
    {
        if (article.Blocks[block].Kind is not (BlockKind.Body or BlockKind.Subhead) || article.Blocks[block].Span.Length > LongestQuestion || IsEmpty(block))
            return false;
        var first = FirstWord(block);
        return Spoken(article, block).TrimEnd("»”\" )").EndsWith('?') && article.Tokens[first].Kind != TokenKind.Mark;
    }

    /// <summary>A heading that is a sentence: « On vous dit fatiguée. » asks as well.</summary>
    private bool IsPrompt(int block) =>
        article.Blocks[block].Kind == BlockKind.Subhead && !IsEmpty(block) && BlockReader.EndsLikeSentence(Spoken(article, block)) && article.Tokens[FirstWord(block)].Kind != TokenKind.Mark;

    private bool GoesOn(int block) =>
        article.Blocks[block].Kind == BlockKind.Body && !IsEmpty(block) && !FurnitureLines.Is(article.Text, article.Blocks[block].Span, article.Pack);

    private bool IsEmpty(int block) => article.FirstToken(block) == article.FirstToken(block + 1);

    /// <summary>Whether a token of a block, outside quotes, is such.</summary>
    private bool Has(int block, Func<int, bool> such)
    {
        var quoted = false;
        for (var t = article.FirstToken(block); t < article.FirstToken(block + 1); t++)
        {
            if (article.Tokens[t].Kind == TokenKind.Mark && Letters.IsQuotationMark(article.Text[article.Tokens[t].Start]))
                quoted = !quoted;
            else if (!quoted && such(t))
                return true;
        }

        return false;
    }

    private int FirstWord(int block)
    {
        var t = article.FirstToken(block);
        while (t + 1 < article.FirstToken(block + 1) && article.Tokens[t].Sign is '*' or '_' or '•' or '-' or '–' or '—')
            t++;
        var end = article.FirstToken(block + 1);
        return StageDirections.Behind(article, t, end) is var speech && speech < end ? speech : t;
    }

    private static ReadOnlySpan<char> Spoken(ArticleText article, int block) => article.Blocks[block].Span.In(article.Text).TrimEnd("*_ ");
}
