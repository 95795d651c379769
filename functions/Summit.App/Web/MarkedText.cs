using Summit.Quotes;

namespace Summit.App.Web;

/// <summary>What a stretch of an article is: a quote, or words that name its speaker or report it.</summary>
internal enum MarkKind
{
    Quote,
    Source,
    Cue,
}

/// <summary>A stretch of an article to be marked.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Quote">The quote it belongs to, from 0, in reading order.</param>
internal readonly record struct Mark(TextSpan Span, MarkKind Kind, int Quote);

/// <summary>
/// Writes a text with its marks as elements inside each other. Marks may cross each other or the ends of blocks; elements
/// may not, so a mark is cut where the one around it ends.
/// </summary>
/// <param name="text">The article's text.</param>
/// <param name="marks">All marks, in any order.</param>
/// <param name="open">Writes the start of an element; told whether the mark begins here or only goes on.</param>
internal sealed class MarkedText(string text, IEnumerable<Mark> marks, Action<Mark, bool> open, HtmlWriter html)
{
    private readonly List<Mark> _marks =
        [.. marks.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End).ThenBy(mark => mark.Kind)];

    private readonly List<Mark> _running = [];
    private int _next;

    /// <summary>Writes one block. Blocks come in the order of the text.</summary>
    public void Write(TextSpan block)
    {
        while (_next < _marks.Count && _marks[_next].Span.Start < block.End)
            _running.Add(_marks[_next++]);
        _running.RemoveAll(mark => mark.Span.End <= block.Start);
        var at = block.Start;
        var ends = new Stack<int>();
        foreach (var mark in _running)
        {
            var start = Math.Max(mark.Span.Start, block.Start);
            at = CloseUntil(start, at, ends);
            at = WriteText(at, start);
            var end = Math.Min(mark.Span.End, ends.TryPeek(out var around) ? around : block.End);
            if (end <= at)
                continue;
            open(mark, mark.Span.Start >= block.Start);
            ends.Push(end);
        }

        at = CloseUntil(block.End, at, ends);
        WriteText(at, block.End);
    }

    private int CloseUntil(int position, int at, Stack<int> ends)
    {
        while (ends.TryPeek(out var end) && end <= position)
        {
            at = WriteText(at, end);
            html.Write($"</mark>");
            ends.Pop();
        }

        return at;
    }

    private int WriteText(int from, int to)
    {
        if (from < to)
            html.Write($"{text[from..to]}");
        return Math.Max(from, to);
    }
}
