using System.Text;
using BenchmarkDotNet.Reports;

namespace Summit.Benchmarks;

/// <summary>A table of the results.</summary>
internal sealed record Section(string Title, string[] Columns, IReadOnlyList<string[]> Rows);

/// <summary>Writes what was measured as tables, without anything of the machine: only ratios can be compared.</summary>
internal sealed class Results(string title)
{
    private readonly StringBuilder _tables = new(title);

    public void Add(Section section)
    {
        _tables.Append($"\n## {section.Title}\n\n");
        AddRow(section.Columns);
        AddRow([.. section.Columns.Select(_ => "---")]);
        foreach (var row in section.Rows)
            AddRow(row);
    }

    /// <summary>Adds each benchmark with its speed, as a part of the word look-ups' speed, and its memory.</summary>
    public void Add(Summary summary)
    {
        var rows = new List<string[]>();
        foreach (var language in summary.Reports.GroupBy(r => r.BenchmarkCase.Parameters["Language"]))
        {
            var yardstick = language.First(r => r.BenchmarkCase.Descriptor.Baseline).ResultStatistics!.Median;
            rows.AddRange(language.Select(r => Row($"{language.Key}", r, yardstick)));
        }

        Add(new Section($"Text of {ExtractionBenchmarks.Length / 1_000_000} million characters", ["language", "what", "million characters a second", "× of the word look-ups", "bytes a character"], rows));
    }

    public void Write(string path)
    {
        File.WriteAllText(path, _tables.ToString());
        Console.WriteLine(_tables);
    }

    private static string[] Row(string language, BenchmarkReport report, double yardstick)
    {
        var median = report.ResultStatistics!.Median;
        var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        return [language, report.BenchmarkCase.Descriptor.WorkloadMethod.Name, $"{ExtractionBenchmarks.Length / median * 1000:0.0}", $"{yardstick / median:0.000}", $"{bytes / (double)ExtractionBenchmarks.Length:0.00}"];
    }

    private void AddRow(string[] cells) => _tables.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
