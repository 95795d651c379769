using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Summit.App.Lookup.Answers;

namespace Summit.Local.Commands;

/// <summary>The usual help, and below it command lines to copy.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        ["serve"] = ["summit serve", "summit serve --port 8080 --articles ~/news", "SUMMIT_API_KEY=... summit serve --host 0.0.0.0"],
        ["ingest"] =
        [
            "summit ingest ~/news",
            "summit ingest lake.html ferry.txt --data ./index",
            "summit ingest ~/archive --articles https://ACCOUNT.blob.core.windows.net --index https://NAME.search.windows.net",
        ],
        ["extract"] = ["summit extract lake.html", "summit extract ~/news --format jsonl > quotes.jsonl", "cat lake.txt | summit extract - --all"],
        ["search"] = ["summit search water", "summit search '\"shared water\" -dam' --speaker orsat --sort newest", "summit search --kind direct,turn --from 2026-03-01 --format json"],
        ["share"] = ["summit share QUOTE_ID --for 30d", "summit share --speaker orsat --limit 3 --url https://summit.example"],
        ["articles"] = ["summit articles", "summit articles --status rejected"],
        ["index"] = ["summit index create --index https://NAME.search.windows.net", "summit index rebuild --articles https://ACCOUNT.blob.core.windows.net --index https://NAME.search.windows.net"],
        ["evaluate"] = ["summit evaluate gold/ articles/ --errors", "summit evaluate gold/fr articles/fr gold/en articles/en --html report.html"],
    };

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        var command = parseResult.CommandResult.Command.Name;
        foreach (var example in Examples.GetValueOrDefault(command) ?? [.. Examples.Values.Select(all => all[0])])
            output.WriteLine("  " + example);
        return exitCode;
    }
}

/// <summary>Prints the version of this build alone.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(HealthJson.BuildVersion);
        return ExitCode.Done;
    }
}
