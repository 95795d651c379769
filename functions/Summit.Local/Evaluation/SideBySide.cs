using System.Text;
using Summit.Local.Terminal;

namespace Summit.Local.Evaluation;

/// <summary>
/// A difference as three lines under each other: the text, what was annotated in it, what was found in it. Of long quotes
/// only both ends are shown.
/// </summary>
internal sealed class SideBySide
{
    /// <summary>How much is shown on either side of where a quote begins or ends.</summary>
    private const int Context = 24;
    private const string Gap = " … ";

    private readonly string _text;
    private readonly List<(int Start, int End)> _shown = [];

    private SideBySide(string text, Difference difference)
    {
        _text = text;
        foreach (var edge in Edges(difference.Gold).Concat(Edges(difference.Found)).Select(edge => Math.Clamp(edge, 0, text.Length)).Order())
            Show(Math.Max(0, edge - Context), Math.Min(text.Length, edge + Context));
    }

    /// <summary>The lines of a difference.</summary>
    public static string Of(JudgedText text, Difference difference)
    {
        var view = new SideBySide(text.Text, difference);
        return $"""
            {PlainText.OneLine($"{difference.Name.ToUpperInvariant()}  {text.Set}/{text.Gold.Article}:{difference.Start}")}
              text   {view.Words()}
              gold   {view.Mark(difference.Gold)}
              found  {view.Mark(difference.Found)}{Pass(difference.Found)}

            """;
    }

    private static IEnumerable<int> Edges(EvaluatedQuote? quote) => quote is null ? [] : [quote.Start, quote.End];

    private static string Pass(FoundQuote? found) =>
        found?.Pass is null ? "" : PlainText.OneLine($"  {found.Pass} {Figure.Share(found.Confidence)}");

    private void Show(int start, int end)
    {
        if (_shown.Count > 0 && start <= _shown[^1].End + Gap.Length)
            _shown[^1] = (_shown[^1].Start, Math.Max(end, _shown[^1].End));
        else
            _shown.Add((start, end));
    }

    private string Words() => string.Join(Gap, _shown.Select(part => PlainText.OneLine(_text[part.Start..part.End])));

    /// <summary>A line under the words of a quote, and beside it what the quote was taken for.</summary>
    private string Mark(EvaluatedQuote? quote)
    {
        if (quote is null)
            return "–";
        var line = new StringBuilder();
        for (var i = 0; i < _shown.Count; i++)
        {
            if (i > 0)
                line.Append(IsIn(_shown[i - 1].End, quote) ? '─' : ' ', Gap.Length);
            for (var at = _shown[i].Start; at < _shown[i].End; at++)
                line.Append(at == quote.Start ? '├' : at == quote.End - 1 ? '┤' : IsIn(at, quote) ? '─' : ' ');
        }

        return $"{line}  {quote.Kind} [{PlainText.OneLine(quote.Speaker ?? "?")}]";
    }

    private static bool IsIn(int at, EvaluatedQuote quote) => quote.Start <= at && at < quote.End;
}
