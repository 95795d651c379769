using System.Text;

namespace Summit.App.Articles.Html;

/// <summary>The text of one block while it grows: white space collapsed as browsers do, no-break spaces kept.</summary>
internal sealed class InlineText
{
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';
    private const char ByteOrderMark = '\uFEFF';
    private const int LongestQuestion = 700;

    private readonly StringBuilder _text = new();
    private char _pending;
    private int _plain, _emphasised;

    /// <summary>How the text that comes next stands out.</summary>
    public Emphasis Emphasis { get; set; }

    /// <summary>How all of the block's text so far stands out.</summary>
    public Emphasis Whole => _plain > 0 || _text.Length == 0 ? Emphasis.None : _emphasised > 0 ? Emphasis.Italic : Emphasis.Bold;

    /// <summary>Whether the block's text so far is a question, and no quotation mark in it waits for its partner.</summary>
    public bool Asks => _text.Length is > 0 and <= LongestQuestion && _text[^1] == '?' && _text.ToString() is var text
        && text.Count(c => c is '«' or '“') == text.Count(c => c is '»' or '”') && text.Count(c => c == '"') % 2 == 0;

    /// <summary>Whether an opening quotation mark stands right before.</summary>
    public bool EndsWithMark => LastWord() is '«' or '“' or '"' or '‘';

    public void Append(string data, bool preformatted)
    {
        foreach (var c in data)
        {
            if (c is '\n' or '\r' && preformatted) Break();
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f') Blank();
            else if (c is not (SoftHyphen or ZeroWidthSpace or ByteOrderMark)) Put(c);
        }
    }

    public void AppendMark(string mark)
    {
        foreach (var c in mark) Put(c);
    }

    public void Break() => _pending = '\n';

    /// <summary>The block's text; the next one starts empty.</summary>
    public string Take()
    {
        var block = _text.ToString().Trim(' ', '\n', '\u00A0', '\u202F');
        _text.Clear();
        (_pending, _plain, _emphasised) = ('\0', 0, 0);
        return block;
    }

    private void Blank()
    {
        if (_pending == '\0') _pending = ' ';
    }

    private void Put(char c)
    {
        if (_pending != '\0' && _text.Length > 0) _text.Append(_pending);
        _pending = '\0';
        _text.Append(c);
        if (!char.IsLetterOrDigit(c)) return;
        if (Emphasis == Emphasis.None) _plain++;
        else if (Emphasis == Emphasis.Italic) _emphasised++;
    }

    private char LastWord()
    {
        var i = _text.Length - 1;
        while (i >= 0 && _text[i] is '\u00A0' or '\u202F') i--;
        return i >= 0 && _pending != '\n' ? _text[i] : '\0';
    }
}
