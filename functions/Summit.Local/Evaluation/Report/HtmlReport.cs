using System.Text.RegularExpressions;
using Summit.App.Web;

namespace Summit.Local.Evaluation.Report;

/// <summary>
/// Scores and marked texts as one HTML file that needs nothing else. The page runs no script and loads nothing
/// (Content-Security-Policy in report.html); all that comes from texts is encoded by <see cref="HtmlWriter"/>.
/// </summary>
internal sealed partial class HtmlReport
{
    private static readonly string Template = ReadTemplate();

    private readonly Scores _scores;
    private readonly List<TextSection> _texts;
    private readonly HtmlWriter _html;

    private HtmlReport(Scores scores, HtmlWriter html)
    {
        _scores = scores;
        _html = html;
        _texts = [.. scores.Texts.Select((text, i) => new TextSection(text, i + 1, html))];
    }

    /// <summary>Writes the report of an evaluation.</summary>
    public static void Write(Scores scores, TextWriter writer)
    {
        var html = new HtmlWriter(writer);
        var report = new HtmlReport(scores, html);
        // Literal parts of the template take turns with the names of what stands between them.
        foreach (var (i, part) in Slot().Split(Template).Index())
            if (i % 2 == 0)
                html.WriteTemplate(part);
            else
                report.Fill(part);
    }

    private void Fill(string slot)
    {
        switch (slot)
        {
            case "summary":
                WriteSummary();
                break;
            case "faults":
                WriteFaults();
                break;
            case "tables":
                foreach (var table in _scores.Tables())
                    WriteTable(table);
                break;
            case "contents":
                foreach (var text in _texts)
                    text.WriteLink();
                break;
            case "texts":
                foreach (var text in _texts)
                    text.Write();
                break;
            default:
                throw new InvalidOperationException($"report.html has a slot {slot} that nothing fills.");
        }
    }

    private void WriteSummary()
    {
        foreach (var group in ScoreGroup.Of(_scores.Texts))
        {
            var figures = Figures.Of(group.From(_scores.Texts)).ToDictionary(figure => figure.Name, figure => figure.ToString());
            _html.Write($"""
                <section><h2>{group.Name}</h2><p><b>{figures["joint_f1"]}</b> joint_f1</p>
                <p>speech_f1 {figures["speech_f1"]}<br>speaker {figures["speaker"]}<br>indirect_f1 {figures["indirect_f1"]}</p></section>

                """);
        }
    }

    /// <summary>A choice for each fault, with how often it occurs.</summary>
    private void WriteFaults()
    {
        foreach (var fault in Faults.All)
        {
            var key = Faults.Key(fault);
            var count = _texts.Sum(text => text.Count(fault));
            _html.Write($"""<input type="radio" name="fault" id="only-{key}"><label for="only-{key}" class="{key}">{Faults.Name(fault)} <b>{count}</b></label>""");
        }
    }

    private void WriteTable(ScoreTable table)
    {
        _html.Write($"<details><summary>{table.Name}</summary><p>{table.Note}</p><div class=\"wide\"><table class=\"{table.Columns[0]}\"><thead><tr>");
        foreach (var column in table.Columns)
            _html.Write($"<th>{column}</th>");
        _html.Write($"</tr></thead><tbody>");
        var group = table.Rows.Count > 0 ? table.Rows[0][0] : "";
        foreach (var row in table.Rows)
        {
            // Where a group of rows ends, the next one stands off.
            var first = row[0] != group && table.Columns[0] == "texts" ? "first" : "";
            group = row[0];
            _html.Write($"<tr class=\"{first}\">");
            foreach (var cell in row)
                _html.Write($"<td>{cell}</td>");
            _html.Write($"</tr>\n");
        }

        _html.Write($"</tbody></table></div></details>\n");
    }

    private static string ReadTemplate()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<!-- ([a-z]+) -->")]
    private static partial Regex Slot();
}
