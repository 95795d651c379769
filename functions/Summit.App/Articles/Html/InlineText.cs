using System.Text;

namespace Summit.App.Articles.Html;

/// <summary>The text of one block while it grows: white space collapsed as browsers do, no-break spaces kept.</summary>
internal sealed class InlineText
{
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';
    private const char ByteOrderMark = '\uFEFF';

    private readonly StringBuilder text = new();
    private char pending;

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

    public void Break() => pending = '\n';

    /// <summary>The block's text; the next one starts empty.</summary>
    public string Take()
    {
        var block = text.ToString().Trim(' ', '\n', '\u00A0', '\u202F');
        text.Clear();
        pending = '\0';
        return block;
    }

    private void Blank()
    {
        if (pending == '\0') pending = ' ';
    }

    private void Put(char c)
    {
        if (pending != '\0' && text.Length > 0) text.Append(pending);
        pending = '\0';
        text.Append(c);
    }

    private char LastWord()
    {
        var i = text.Length - 1;
        while (i >= 0 && text[i] is '\u00A0' or '\u202F') i--;
        return i >= 0 && pending != '\n' ? text[i] : '\0';
    }
}
