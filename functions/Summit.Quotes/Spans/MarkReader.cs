using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>
/// Pairs quotation marks. A mark without a partner spoils its own paragraph at most: it is carried on only where the
/// next paragraph opens with the same mark again, or where the next mark to come closes it.
/// </summary>
internal sealed class MarkReader
{
    private const int BlocksAhead = 6;

    /// <summary>Nobody quotes deeper; a text that does is noise, and must not take more than its share of time.</summary>
    private const int Deepest = 8;

    private const int MostRemarks = 1000;

    private readonly ArticleText _article;
    private readonly MarkRoles _roles;
    private readonly List<Remark> _remarks;
    private readonly List<MarkPair> _pairs = [];
    private readonly List<(int Token, int Block)> _open = [];

    private MarkReader(ArticleText article, List<Remark> remarks)
    {
        (_article, _remarks) = (article, remarks);
        _roles = new MarkRoles(article.Text);
    }

    /// <summary>The pairs of an article, ordered by their opening marks.</summary>
    public static List<MarkPair> Read(ArticleText _article, List<Remark> _remarks)
    {
        var reader = new MarkReader(_article, _remarks);
        for (var block = 0; block < _article.Blocks.Count; block++)
            reader.ReadBlock(block);
        reader._pairs.Sort((a, b) => a.Open.CompareTo(b.Open));
        return reader._pairs;
    }

    private void ReadBlock(int block)
    {
        var first = _article.FirstToken(block);
        var last = _article.FirstToken(block + 1) - 1;
        var carried = _open.Count;
        for (var t = first; t <= last; t++)
        {
            if (_article.Tokens[t].Kind != TokenKind.Mark)
                continue;
            var role = Role(t, block);
            if (role == MarkRole.Open && t == first && carried > 0 && Reopens(t))
                continue;
            if (role == MarkRole.Open && _open.Count < Deepest)
                _open.Add((t, block));
            else if (role == MarkRole.Close)
                Close(t, block);
        }

        if (_open.Count > 0)
            EndBlock(block, last);
    }

    private MarkRole Role(int token, int block)
    {
        var family = MarkRoles.Family(Sign(token));
        return _roles.Of(_article.Tokens[token].Start, _open.Exists(o => MarkRoles.Family(Sign(o.Token)) == family), _article.Blocks[block].Span.End);
    }

    private bool Reopens(int token) => MarkRoles.Family(Sign(_open[0].Token)) == MarkRoles.Family(Sign(token));

    private void Close(int token, int block)
    {
        var family = MarkRoles.Family(Sign(token));
        var match = _open.FindLastIndex(o => MarkRoles.Family(Sign(o.Token)) == family);
        if (match < 0 && family != MarkFamily.Single)
            match = _open.FindLastIndex(o => MarkRoles.Family(Sign(o.Token)) != MarkFamily.Single);
        if (match < 0)
        {
            if (family != MarkFamily.Single)
                Remark(token, "This closing quotation mark has no opening one.");
            return;
        }

        while (_open.Count > match + 1)
            DropLast();
        var (from, fromBlock) = _open[match];
        _open.RemoveAt(match);
        Add(from, token, match, fromBlock, block, closed: true);
    }

    private void EndBlock(int block, int last)
    {
        while (_open.Count > 1)
            DropLast();
        if (GoesOn(block))
            return;
        var (token, from) = _open[0];
        _open.Clear();
        if (MarkRoles.Family(Sign(token)) == MarkFamily.Single || from != block)
            return;
        Remark(token, "This opening quotation mark has no closing one; the quote is taken to end with its paragraph.");
        if (last > token)
            Add(token, last, 0, block, block, closed: false);
    }

    /// <summary>Whether an open quote runs on into the next paragraphs.</summary>
    private bool GoesOn(int block)
    {
        var family = MarkRoles.Family(Sign(_open[0].Token));
        if (family == MarkFamily.Single)
            return false;
        for (var next = block + 1; next < _article.Blocks.Count && next <= block + BlocksAhead; next++)
        {
            if (_article.Blocks[next].Kind is not (BlockKind.Body or BlockKind.Subhead))
                return false;
            var first = _article.FirstToken(next);
            for (var t = first; t < _article.FirstToken(next + 1); t++)
            {
                if (_article.Tokens[t].Kind != TokenKind.Mark || MarkRoles.Family(Sign(t)) != family)
                    continue;
                if (t == first && next == block + 1 && Role(t, next) != MarkRole.None)
                    return true;
                return Role(t, next) == MarkRole.Close;
            }
        }

        return false;
    }

    private void Add(int from, int to, int depth, int fromBlock, int toBlock, bool closed)
    {
        var start = _article.Tokens[from].End;
        var end = closed ? _article.Tokens[to].Start : _article.Tokens[to].End;
        while (start < end && char.IsWhiteSpace(_article.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_article.Text[end - 1]))
            end--;
        if (end > start)
            _pairs.Add(new MarkPair(from, to, depth, fromBlock, toBlock, new TextSpan(start, end), closed));
    }

    private void DropLast()
    {
        Remark(_open[^1].Token, "This opening quotation mark has no closing one.");
        _open.RemoveAt(_open.Count - 1);
    }

    private void Remark(int token, string message)
    {
        if (_remarks.Count < MostRemarks)
            _remarks.Add(new Remark(_article.Tokens[token].Span, message));
    }

    private char Sign(int token) => _article.Text[_article.Tokens[token].Start];
}
