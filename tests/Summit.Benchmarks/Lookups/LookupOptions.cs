using System.Globalization;

namespace Summit.Benchmarks.Lookups;

/// <summary>What is measured, and how long.</summary>
internal sealed record LookupOptions
{
    /// <summary>How many quotes there are to look in.</summary>
    public int Quotes { get; init; } = 1_000_000;

    /// <summary>Questions of each sort.</summary>
    public int Questions { get; init; } = 400;

    /// <summary>Lookups a second under load.</summary>
    public int Rate { get; init; } = 500;

    /// <summary>Seconds of load; 0 for none.</summary>
    public int Seconds { get; init; } = 60;

    /// <summary>Where generated quotes are kept, so that they need not be made again; null for a folder in the system's temporary one.</summary>
    public string? Folder { get; init; }

    /// <summary>The file to write; null for lookups.md in the sources.</summary>
    public string? Output { get; init; }

    /// <summary>Reads <c>--quotes 5000 --seconds 2</c>.</summary>
    /// <exception cref="ArgumentException">An option is not known, or has no value.</exception>
    public static LookupOptions Parse(ReadOnlySpan<string> args)
    {
        var options = new LookupOptions();
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} has no value. Give one.");
            options = args[i] switch
            {
                "--quotes" => options with { Quotes = Number(value) },
                "--questions" => options with { Questions = Number(value) },
                "--rate" => options with { Rate = Number(value) },
                "--seconds" => options with { Seconds = Number(value) },
                "--folder" => options with { Folder = value },
                "--output" => options with { Output = value },
                _ => throw new ArgumentException($"There is no option {args[i]}. Give --quotes, --questions, --rate, --seconds, --folder or --output."),
            };
        }

        return options;
    }

    private static int Number(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
