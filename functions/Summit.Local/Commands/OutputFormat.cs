using System.CommandLine;

namespace Summit.Local.Commands;

/// <summary>The option that chooses how a command prints.</summary>
internal static class OutputFormat
{
    public const string Table = "table";
    public const string Json = "json";
    public const string JsonLines = "jsonl";
    public const string Csv = "csv";

    /// <summary>The option, with the first of the formats as default.</summary>
    public static Option<string> Option(params string[] formats) => new Option<string>("--format")
    {
        Description = "How to print.",
        DefaultValueFactory = _ => formats[0],
    }.AcceptOnlyFromAmong(formats);
}
