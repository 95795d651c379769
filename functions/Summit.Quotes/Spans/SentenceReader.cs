using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>
/// Cuts each block into the journalist's sentences. No sentence ends inside a quote; parentheses and marks without a
/// partner are left out, so that they stand between no subject and its verb. A quote that runs over several blocks
/// stands in the first and, where words follow it, in the last.
/// </summary>
internal sealed class SentenceReader
{
    private const int LongestParenthesis = 60;
    private const int LongestNickname = 3;

    /// <summary>What runs on longer is no sentence; a bound keeps the work on it in proportion to its length.</summary>
    private const int LongestSentence = 400;

    private readonly ArticleText _article;
    private readonly IReadOnlyList<MarkPair> _quotes;
    private readonly Sentences _sentences;
    private int _quote;

    private SentenceReader(Sentences sentences) => (_sentences, _article, _quotes) = (sentences, sentences.Article, sentences.Quotes);

    /// <summary>The sentences of an article.</summary>
    /// <param name="article">The text.</param>
    /// <param name="quotes">Its outermost quotes, which are units of the sentences.</param>
    /// <param name="turns">Its turns, which are left out.</param>
    public static Sentences Read(ArticleText article, IReadOnlyList<MarkPair> quotes, IReadOnlyList<Turn> turns)
    {
        var sentences = new Sentences(article, quotes);
        new SentenceReader(sentences).Read(turns);
        return sentences;
    }

    private void Read(IReadOnlyList<Turn> turns)
    {
        var turn = 0;
        for (var block = 0; block < _article.Blocks.Count; block++)
        {
            while (turn < turns.Count && turns[turn].LastBlock < block)
                turn++;
            if (turn < turns.Count && turns[turn].FirstBlock <= block)
                continue;
            if (_article.Blocks[block].Kind == BlockKind.Furniture && !HoldsQuote(block))
                continue;
            if (IsPlain(block))
            {
                Split(block, _article.Tokens, _article.FirstToken(block), _article.FirstToken(block + 1), own: false);
                continue;
            }

            var first = _sentences.Units.Count;
            ReadUnits(block);
            Split(block, _sentences.Units.Span, first, _sentences.Units.Count, own: true);
        }
    }

    /// <summary>Whether all tokens of a block are units: no mark and no parenthesis is among them.</summary>
    private bool IsPlain(int block)
    {
        if (HoldsQuote(block))
            return false;
        for (var t = _article.FirstToken(block); t < _article.FirstToken(block + 1); t++)
        {
            if (_article.Tokens[t] is { Kind: TokenKind.Mark } or { Sign: '(' or '[' })
                return false;
        }

        return true;
    }

    private bool HoldsQuote(int block)
    {
        while (_quote < _quotes.Count && _quotes[_quote].LastBlock < block)
            _quote++;
        return _quote < _quotes.Count && _quotes[_quote].Block <= block;
    }

    private void ReadUnits(int block)
    {
        var units = _sentences.Units;
        var first = units.Count;
        var end = _article.FirstToken(block + 1);
        for (var t = _article.FirstToken(block); t < end; t++)
        {
            while (_quote < _quotes.Count && _quotes[_quote].Close < t)
                _quote++;
            if (_quote < _quotes.Count && _quotes[_quote].Open <= t)
            {
                var runsOn = _quotes[_quote].Close >= end;
                if (runsOn && _quotes[_quote].Open < _article.FirstToken(block))
                    return;
                if (!IsNickname(_quotes[_quote], block, end))
                    units.Add(Quote(_quote));
                t = _quotes[_quote].Close;
            }
            else if (!(units.Count > first && units[units.Count - 1].Kind == TokenKind.Quote) && Parenthesis(t, end) is var close and > 0)
            {
                t = close;
            }
            else if (_article.Tokens[t].Kind != TokenKind.Mark)
            {
                units.Add(_article.Tokens[t]);
            }
        }
    }

    /// <summary>« Paul « Polo » Varo »: a word or two between the parts of a name. Headlines may have capitals all through.</summary>
    private bool IsNickname(MarkPair pair, int block, int end)
    {
        if (!pair.Opened || !pair.Closed || pair.Last - pair.First >= LongestNickname || pair.Open <= _article.FirstToken(block) || pair.Close + 1 >= end
            || _article.Blocks[block].Kind is not (BlockKind.Body or BlockKind.Caption))
            return false;
        var (before, after, close) = (_article.Tokens[pair.Open - 1], _article.Tokens[pair.Close + 1], _article.Text[pair.Span.End - 1]);
        return before.Capital && after.Capital && !before.Is(Traits.Determiner | Traits.Preposition | Traits.Adverb) && close != ',' && !Letters.EndsSentence(close);
    }

    private Token Quote(int number) =>
        new(_article.Tokens[_quotes[number].Open].Start, _article.Tokens[_quotes[number].Close].End, TokenKind.Quote, number);

    /// <summary>The token that closes the parenthesis opened at <paramref name="t"/>; -1 for none, or where it holds a quote.</summary>
    private int Parenthesis(int t, int end)
    {
        var close = _article.Tokens[t].Sign switch { '(' => ')', '[' => ']', _ => '\0' };
        if (close == '\0')
            return -1;
        for (var i = t + 1; i < end && i < t + LongestParenthesis; i++)
        {
            if (_article.Tokens[i].Sign == close)
                return i;
            if (_quote < _quotes.Count && _quotes[_quote].Open <= i)
                return -1;
        }

        return -1;
    }

    private void Split(int block, ReadOnlySpan<Token> all, int first, int end, bool own)
    {
        var units = all[first..end];
        var (from, quoted) = (0, false);
        for (var i = 0; i < units.Length; i++)
        {
            quoted |= units[i].Kind == TokenKind.Quote;
            if (i + 1 < units.Length && i - from < LongestSentence && !EndsSentence(units, i))
                continue;
            _sentences.Add(new UnitRange(first + from, i + 1 - from, block, own, quoted));
            (from, quoted) = (i + 1, false);
        }
    }

    private bool EndsSentence(ReadOnlySpan<Token> units, int i)
    {
        var next = units[i + 1];
        if (units[i].Kind == TokenKind.Quote)
            return QuoteEndsSentence(units, i);
        var sign = units[i].Sign;
        if (!Letters.EndsSentence(sign))
            return false;
        return next.Kind == TokenKind.Quote || !IsSmall(next);
    }

    /// <summary>
    /// A quote ends its sentence where it ends like one and what follows starts like one; except that “Why?” she asked
    /// goes on, although a name or pronoun may stand next with a capital.
    /// </summary>
    private bool QuoteEndsSentence(ReadOnlySpan<Token> units, int i)
    {
        var span = _quotes[units[i].Number].Span;
        var last = _article.Text[span.End - 1];
        var next = units[i + 1];
        if (!Letters.EndsSentence(last) || next.Kind == TokenKind.Quote)
            return Letters.EndsSentence(last) && next.Kind == TokenKind.Quote;
        if (next.Kind != TokenKind.Word || !next.Capital)
            return false;
        return last == '.' || !NamesWhoSpoke(units, i + 1);
    }

    private bool NamesWhoSpoke(ReadOnlySpan<Token> units, int at)
    {
        for (var i = at; i < units.Length && i < at + 5 && units[i].Kind != TokenKind.Quote; i++)
        {
            var token = units[i];
            if (_article.Word(token) is { Reports.Length: > 0 } word && word.Is(Traits.Finite) && !token.Capital)
                return true;
            if (token.Kind != TokenKind.Word || !(token.Capital || token.Is(Traits.Particle | Traits.Adverb)) || token.Is(Traits.Determiner))
                return false;
        }

        return false;
    }

    private static bool IsSmall(in Token unit) =>
        unit.Kind == TokenKind.Word ? !unit.Capital : unit.Sign is ',' or ';' or ':' or ')' or '.' or '!' or '?' or '…';
}
