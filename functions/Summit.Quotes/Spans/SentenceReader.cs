using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>
/// Cuts each block into the journalist's sentences. No sentence ends inside a quote; parentheses and marks
/// without a partner are left out, so that they stand between no subject and its verb. A quote that runs over several blocks stands in the first and, where
/// words follow it, in the last.
/// </summary>
internal sealed class SentenceReader(ArticleText article, IReadOnlyList<MarkPair> quotes, IReadOnlyList<Turn> turns)
{
    private const int LongestParenthesis = 60;
    private const int LongestNickname = 3;

    /// <summary>What runs on longer is no sentence; a bound keeps the work on it in proportion to its length.</summary>
    private const int LongestSentence = 400;

    private readonly List<Sentence> _sentences = [];
    private int _quote;

    public List<Sentence> Read()
    {
        var turn = 0;
        for (var block = 0; block < article.Blocks.Count; block++)
        {
            while (turn < turns.Count && turns[turn].LastBlock < block)
                turn++;
            if (turn < turns.Count && turns[turn].FirstBlock <= block)
                continue;
            if (article.Blocks[block].Kind == BlockKind.Furniture && !HoldsQuote(block))
                continue;
            Split(block, Units(block));
        }

        return _sentences;
    }

    private bool HoldsQuote(int block) =>
        Enumerable.Range(_quote, quotes.Count - _quote).TakeWhile(q => quotes[q].Block <= block).Any(q => quotes[q].LastBlock >= block);

    private List<Unit> Units(int block)
    {
        var units = new List<Unit>();
        var end = article.FirstToken(block + 1);
        for (var t = article.FirstToken(block); t < end; t++)
        {
            while (_quote < quotes.Count && quotes[_quote].Close < t)
                _quote++;
            if (_quote < quotes.Count && quotes[_quote].Open <= t)
            {
                var runsOn = quotes[_quote].Close >= end;
                if (runsOn && quotes[_quote].Open < article.FirstToken(block))
                    return units;
                if (!IsNickname(quotes[_quote], block, end))
                    units.Add(new Unit(quotes[_quote].Open, _quote));
                t = quotes[_quote].Close;
            }
            else if (Parenthesis(t, end) is var close and > 0)
            {
                t = close;
            }
            else if (article.Tokens[t].Kind != TokenKind.Mark)
            {
                units.Add(new Unit(t, -1));
            }
        }

        return units;
    }

    /// <summary>« Paul « Polo » Varo »: a word or two between the parts of a name. Headlines may have capitals all through.</summary>
    private bool IsNickname(MarkPair pair, int block, int end)
    {
        if (!pair.Opened || !pair.Closed || pair.Last - pair.First >= LongestNickname || pair.Open <= article.FirstToken(block) || pair.Close + 1 >= end
            || article.Blocks[block].Kind is not (BlockKind.Body or BlockKind.Caption))
            return false;
        var (before, after, close) = (article.Tokens[pair.Open - 1], article.Tokens[pair.Close + 1], article.Text[pair.Span.End - 1]);
        return before.Capital && after.Capital && !before.Is(Traits.Determiner | Traits.Preposition | Traits.Adverb) && close != ',' && !Letters.EndsSentence(close);
    }

    /// <summary>The token that closes the parenthesis opened at <paramref name="t"/>; -1 for none, or where it holds a quote.</summary>
    private int Parenthesis(int t, int end)
    {
        var close = article.Sign(article.Tokens[t]) switch { '(' => ')', '[' => ']', _ => '\0' };
        if (close == '\0')
            return -1;
        for (var i = t + 1; i < end && i < t + LongestParenthesis; i++)
        {
            if (article.Sign(article.Tokens[i]) == close)
                return i;
            if (_quote < quotes.Count && quotes[_quote].Open <= i)
                return -1;
        }

        return -1;
    }

    private void Split(int block, List<Unit> units)
    {
        var from = 0;
        for (var i = 0; i < units.Count; i++)
        {
            if (i + 1 < units.Count && i - from < LongestSentence && !EndsSentence(units, i))
                continue;
            Add(block, units, from, i);
            from = i + 1;
        }
    }

    private void Add(int block, List<Unit> units, int from, int to) =>
        _sentences.Add(new Sentence(article, quotes, block, units[from..(to + 1)].ToArray()) { Number = _sentences.Count });

    private bool EndsSentence(List<Unit> units, int i)
    {
        var next = units[i + 1];
        if (units[i].IsQuote)
            return QuoteEndsSentence(units, i);
        var sign = article.Sign(article.Tokens[units[i].Token]);
        if (!Letters.EndsSentence(sign))
            return false;
        return next.IsQuote || !IsSmall(next);
    }

    /// <summary>
    /// A quote ends its sentence where it ends like one and what follows starts like one; except that “Why?” she asked
    /// goes on, although a name or pronoun may stand next with a capital.
    /// </summary>
    private bool QuoteEndsSentence(List<Unit> units, int i)
    {
        var span = quotes[units[i].Quote].Span;
        var last = article.Text[span.End - 1];
        var next = units[i + 1];
        if (!Letters.EndsSentence(last) || next.IsQuote)
            return Letters.EndsSentence(last) && next.IsQuote;
        var token = article.Tokens[next.Token];
        if (token.Kind != TokenKind.Word || !token.Capital)
            return false;
        return last == '.' || !NamesWhoSpoke(units, i + 1);
    }

    private bool NamesWhoSpoke(List<Unit> units, int at)
    {
        for (var i = at; i < units.Count && i < at + 5 && !units[i].IsQuote; i++)
        {
            var token = article.Tokens[units[i].Token];
            if (token.Word is { Reports.Length: > 0 } word && word.Is(Traits.Finite) && !token.Capital)
                return true;
            if (token.Kind != TokenKind.Word || !(token.Capital || token.Is(Traits.Particle | Traits.Adverb)) || token.Is(Traits.Determiner))
                return false;
        }

        return false;
    }

    private bool IsSmall(Unit unit)
    {
        var token = article.Tokens[unit.Token];
        return token.Kind == TokenKind.Word ? !token.Capital : article.Sign(token) is ',' or ';' or ':' or ')' or '.' or '!' or '?' or '…';
    }
}
