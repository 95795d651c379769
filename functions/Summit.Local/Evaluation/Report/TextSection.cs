using Summit.App.Web;

namespace Summit.Local.Evaluation.Report;

/// <summary>One text of the report: its words with what was annotated below them and what was found above, and notes on what differs.</summary>
internal sealed class TextSection(JudgedText text, int number, HtmlWriter html)
{
    private const int LongestWords = 120;

    private readonly IReadOnlyList<Difference> _differences = Differences.Of(text);
    private readonly SpeakerColours _colours = new(text);

    /// <summary>How many quotes have a fault.</summary>
    public int Count(Fault fault) => _differences.Count(difference => difference.Fault.HasFlag(fault));

    /// <summary>Writes its entry in the table of contents.</summary>
    public void WriteLink() =>
        html.Write($"<a href=\"#t{number}\" class=\"{State(_differences)}\">{text.Set}/{text.Gold.Article} <b>{_differences.Count}</b></a>\n");

    public void Write()
    {
        html.Write($"<article id=\"t{number}\" class=\"{State(_differences)}\"><header><h2><bdi>{text.Gold.Article}</bdi></h2>");
        html.Write($"<p>{text.Set} · {text.Language ?? "could not be read"} · {Summary()}</p><p class=\"cast\">");
        foreach (var (name, colour) in _colours.Legend)
            html.Write($"<span class=\"c{colour}\"><bdi>{name}</bdi></span> ");
        html.Write($"</p></header>\n");
        var noted = new HashSet<int>();
        foreach (var line in MarkedText.Lines(text, _differences))
        {
            WriteLine(line);
            noted.UnionWith(line.Differences.Select(one => one.Number));
        }

        // Offsets outside the text have no line to stand beside.
        WriteNotes([.. _differences.Select((difference, i) => (i + 1, difference)).Where(one => !noted.Contains(one.Item1))]);
        html.Write($"</article>\n");
    }

    private string Summary()
    {
        var wrong = string.Join(", ", Faults.All.Where(fault => Count(fault) > 0).Select(fault => $"{Count(fault)} {Faults.Name(fault)}"));
        var quotes = text.Gold.Quotes.Count(gold => !gold.IsMention);
        return wrong.Length > 0 ? $"{wrong} · {quotes} annotated" : quotes > 0 ? $"all {quotes} right" : "no quotes, and none found";
    }

    private void WriteLine(MarkedLine line)
    {
        html.Write($"<div class=\"line {State([.. line.Differences.Select(one => one.Difference)])}\"><p dir=\"auto\">");
        foreach (var stretch in line.Stretches)
            WriteStretch(stretch);
        html.Write($"</p>");
        WriteNotes(line.Differences);
        html.Write($"</div>\n");
    }

    private void WriteStretch(Stretch stretch)
    {
        foreach (var start in stretch.Starts)
            html.Write($"<a class=\"n\" href=\"#t{number}-{start}\">{start}</a>");
        if (stretch.IsPlain)
            html.Write($"{stretch.Text}");
        else
            html.Write($"<span class=\"q {Lanes(stretch)} {Keys(stretch.Fault)}\" title=\"{Title(stretch)}\">{stretch.Text}</span>");
    }

    private void WriteNotes(IReadOnlyList<(int Number, Difference Difference)> notes)
    {
        if (notes.Count == 0)
            return;
        html.Write($"<ol>");
        foreach (var (note, difference) in notes)
        {
            html.Write($"<li id=\"t{number}-{note}\" value=\"{note}\" class=\"{Keys(difference.Fault)}\"><b>{note}</b> <em>{difference.Name}</em><dl>");
            WriteSide("gold", difference.Gold, difference, "");
            WriteSide("found", difference.Found, difference, difference.Found is { Pass: { } pass } found ? $"{pass} {Figure.Share(found.Confidence)}" : "");
            html.Write($"</dl></li>");
        }

        html.Write($"</ol>");
    }

    private void WriteSide(string side, EvaluatedQuote? quote, Difference difference, string pass)
    {
        html.Write($"<dt>{side}</dt>");
        if (quote is null)
        {
            html.Write($"<dd>–</dd>");
            return;
        }

        var words = quote.Text.Length > LongestWords ? string.Concat(quote.Text.AsSpan(0, LongestWords), "…") : quote.Text;
        html.Write($"<dd><span class=\"{Wrong(difference, Fault.Kind)}\">{quote.Kind}</span> <span class=\"c{_colours.Of(quote.Speaker)} {Wrong(difference, Fault.Speaker)}\"><bdi>{quote.Speaker ?? "nobody"}</bdi></span> <small>{pass}</small>");
        if (quote is GoldQuote || quote.Text != difference.Gold?.Text)
            html.Write($"<q class=\"{Wrong(difference, Fault.Span)}\" dir=\"auto\">{words}</q>");
        html.Write($"</dd>");
    }

    private static string Wrong(Difference difference, Fault fault) => difference.Fault.HasFlag(fault) ? "wrong" : "";

    private string Lanes(Stretch stretch) => string.Join(' ', new[]
    {
        Lane('f', stretch.FoundSpeech), Lane('r', stretch.FoundIndirect), Lane('g', stretch.GoldSpeech), Lane('h', stretch.GoldIndirect),
    }.OfType<string>());

    private string? Lane(char lane, EvaluatedQuote? quote) =>
        quote is null ? null : quote.IsMention ? $"{lane}m" : $"{lane}{_colours.Of(quote.Speaker)}";

    private static string Title(Stretch stretch) => string.Join('\n', new[]
    {
        Described("found", stretch.FoundIndirect), Described("found", stretch.FoundSpeech),
        Described("gold", stretch.GoldSpeech), Described("gold", stretch.GoldIndirect),
    }.OfType<string>());

    private static string? Described(string side, EvaluatedQuote? quote) =>
        quote is null ? null : $"{side}: {quote.Kind}, {quote.Speaker ?? "nobody"}{(quote is FoundQuote { Pass: { } pass } found ? $" ({pass} {Figure.Share(found.Confidence)})" : "")}";

    /// <summary>The classes by which the page hides what is not looked for.</summary>
    private static string State(IReadOnlyList<Difference> differences) =>
        differences.Count == 0 ? "right" : Keys(differences.Aggregate(Fault.None, (faults, one) => faults | one.Fault));

    private static string Keys(Fault faults) => string.Join(' ', Faults.Of(faults).Select(Faults.Key));
}
