using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>
/// Pairs quotation marks. A mark without a partner spoils its own paragraph at most: it is carried on only where the
/// next paragraph opens with the same mark again, or where the next mark to come closes it.
/// </summary>
internal sealed class MarkReader : IDisposable
{
    private const int BlocksAhead = 6;

    /// <summary>Nobody quotes deeper; a text that does is noise, and must not take more than its share of time.</summary>
    private const int Deepest = 8;

    private const int MostRemarks = 1000;

    private readonly ArticleText _article;
    private readonly MarkRoles _roles;
    private readonly List<Remark> _remarks;
    private readonly List<MarkPair> _pairs = [];
    private readonly PooledList<OpenMark> _open = new();

    /// <summary>Where the pairs of the present block stand, from mark to mark.</summary>
    private readonly Dictionary<int, int> _inBlock = [];

    private int _reopened = -1;

    private MarkReader(ArticleText article, List<Remark> remarks)
    {
        (_article, _remarks) = (article, remarks);
        _roles = new MarkRoles(article.Text, article.Pack);
    }

    /// <summary>The pairs of an article, ordered by their opening marks.</summary>
    public static List<MarkPair> Read(ArticleText article, List<Remark> remarks)
    {
        using var reader = new MarkReader(article, remarks);
        for (var block = 0; block < article.Blocks.Count; block++)
            reader.ReadBlock(block);
        return MarkNesting.Of(reader._pairs);
    }

    public void Dispose() => _open.Dispose();

    private void ReadBlock(int block)
    {
        var first = _article.FirstToken(block);
        var last = _article.FirstToken(block + 1) - 1;
        var carried = _open.Count > 0;
        _inBlock.Clear();
        for (var t = first; t <= last; t++)
        {
            if (_article.Tokens[t].Kind != TokenKind.Mark)
                continue;
            if (t == first && carried && Reopens(t, block))
                _reopened = block;
            else
                Take(t, block);
        }

        if (_open.Count > 0)
            EndBlock(block, last);
    }

    private void Take(int token, int block)
    {
        var role = Role(token, block);
        if (role == MarkRole.Open && _open.Count < Deepest)
            _open.Add(new OpenMark(token, block));
        else if (role == MarkRole.Close)
            Close(token, block);
    }

    private MarkRole Role(int token, int block)
    {
        var family = Family(token);
        var open = LastOpen(family) >= 0 || family == MarkFamily.Curly && LastOpen(null) >= 0;
        return _roles.Of(_article.Tokens[token], open, _article.Blocks[block].Span.End, IsFirst(block + 1, family));
    }

    /// <summary>Place of the last open mark of a family, or of any but single ones; -1 for none.</summary>
    private int LastOpen(MarkFamily? family)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (family is null ? Family(_open[i].Token) != MarkFamily.Single : Family(_open[i].Token) == family)
                return i;
        }

        return -1;
    }

    private MarkFamily Family(int token) => _roles.Family(_article.Tokens[token]);

    /// <summary>Whether a paragraph that an open quote runs into repeats its mark; in French that may be a closing one.</summary>
    private bool Reopens(int token, int block) =>
        Family(token) == Family(_open[0].Token) && token + 1 < _article.FirstToken(block + 1)
        && (Role(token, block) == MarkRole.Open || _article.Tokens[token + 1] is { Kind: TokenKind.Word, Capital: true });

    private bool IsFirst(int block, MarkFamily family)
    {
        if (block >= _article.Blocks.Count || _article.Blocks[block].Kind is not (BlockKind.Body or BlockKind.Subhead))
            return false;
        var first = _article.FirstToken(block);
        return first < _article.FirstToken(block + 1) && _article.Tokens[first].Kind == TokenKind.Mark && Family(first) == family;
    }

    private void Close(int token, int block)
    {
        var family = Family(token);
        var match = LastOpen(family);
        if (match < 0 && family != MarkFamily.Single)
            match = LastOpen(null);
        if (match < 0)
        {
            if (family != MarkFamily.Single)
                CloseUnopened(token, block);
            return;
        }

        while (_open.Count > match + 1)
            DropLast();
        var (from, fromBlock) = _open[match];
        _open.Cut(match);
        Add(from, token, fromBlock, block);
    }

    /// <summary>A closing mark with an incise behind it closes its sentence, whose opening mark is missing.</summary>
    private void CloseUnopened(int token, int block)
    {
        Remark(token, "This closing quotation mark has no opening one.");
        var end = _article.FirstToken(block + 1);
        var behind = token + 1 < end && _article.Tokens[token + 1].Sign == ',' ? token + 2 : token + 1;
        if (_open.Count > 0 || !InciseStart.IsAt(_article, behind, end))
            return;
        var first = token;
        while (first > _article.FirstToken(block) && _article.Tokens[first - 1].Kind != TokenKind.Mark && (first == token || !Letters.EndsSentence(_article.Tokens[first - 1].Sign) || first == token - 1))
            first--;
        if (first < token)
            Add(first, token, block, block, opened: false);
    }

    private void EndBlock(int block, int last)
    {
        if (GoesOn(block))
        {
            while (_open.Count > 1)
                DropLast();
            return;
        }

        for (var i = 0; i < _open.Count; i++)
        {
            var (token, from) = _open[i];
            if (Family(token) == MarkFamily.Single || from != block && _reopened < from)
                continue;
            Remark(token, "This opening quotation mark has no closing one; the quote is taken to end with its paragraph.");
            CloseUnclosed(token, from, i + 1 < _open.Count ? _open[i + 1].Token - 1 : last, block);
        }

        _open.Cut(0);
    }

    /// <summary>Ends a quote before an incise, else before the next quote, else with the last paragraph that repeats its mark.</summary>
    private void CloseUnclosed(int token, int from, int last, int block)
    {
        var until = from == block ? block : _reopened;
        if (until != block)
            last = _article.FirstToken(until + 1) - 1;
        var first = until == from ? token + 1 : _article.FirstToken(until) + 1;
        var family = Family(token);
        foreach (var open in _inBlock.Keys.Where(open => open > token && Family(open) == family).Order().Take(1))
            last = Math.Min(last, open - 1);
        var incise = InciseStart.Before(_article, first, last + 1, _inBlock);
        if (incise >= first)
            last = incise;
        if (last > token)
            Add(token, last, from, until, closed: false);
    }

    /// <summary>Whether an open quote runs on into the next paragraphs.</summary>
    private bool GoesOn(int block)
    {
        var family = Family(_open[0].Token);
        if (IsFirst(block + 1, family) && Role(_article.FirstToken(block + 1), block + 1) != MarkRole.None)
            return true;
        if (family == MarkFamily.Single)
            return false;
        for (var next = block + 1; next < _article.Blocks.Count && next <= block + BlocksAhead; next++)
        {
            if (_article.Blocks[next].Kind is not (BlockKind.Body or BlockKind.Subhead))
                return false;
            for (var t = _article.FirstToken(next); t < _article.FirstToken(next + 1); t++)
            {
                if (_article.Tokens[t].Kind == TokenKind.Mark && Family(t) == family)
                    return Role(t, next) == MarkRole.Close;
            }
        }

        return false;
    }

    private void Add(int from, int to, int fromBlock, int toBlock, bool opened = true, bool closed = true)
    {
        var start = opened ? _article.Tokens[from].End : _article.Tokens[from].Start;
        var end = closed ? _article.Tokens[to].Start : _article.Tokens[to].End;
        while (start < end && Letters.IsBlank(_article.Text[start]))
            start++;
        while (end > start && Letters.IsBlank(_article.Text[end - 1]))
            end--;
        if (end <= start)
            return;
        _inBlock[from] = to;
        _pairs.Add(new MarkPair(from, to, 0, fromBlock, toBlock, new TextSpan(start, end), opened, closed));
    }

    private void DropLast()
    {
        Remark(_open[_open.Count - 1].Token, "This opening quotation mark has no closing one.");
        _open.Cut(_open.Count - 1);
    }

    private void Remark(int token, string message)
    {
        if (_remarks.Count < MostRemarks)
            _remarks.Add(new Remark(_article.Tokens[token].Span, message));
    }
}
