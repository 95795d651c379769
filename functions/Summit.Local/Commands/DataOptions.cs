using System.CommandLine;
using Summit.Local.Hosting;
using Summit.Quotes;
using Summit.Quotes.Speakers;

namespace Summit.Local.Commands;

/// <summary>The options that say where the data lies, and what reads it.</summary>
internal sealed class DataOptions
{
    private readonly Option<string> _data = new("--data")
    {
        Description = "Directory of the index and its ledger.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".summit",
        Recursive = true,
    };

    private readonly Option<string?> _articles = new("--articles")
    {
        Description = "Directory of the stored articles, watched while serving. Default: articles in the data directory.",
        HelpName = "DIR",
        Recursive = true,
    };

    private readonly Option<string?> _people = new("--people")
    {
        Description = "File that says whose names are one speaker's where spelling can't tell: id, tab, names with tabs between.",
        HelpName = "FILE",
        Recursive = true,
    };

    public void AddTo(RootCommand root)
    {
        root.Add(_data);
        root.Add(_articles);
        root.Add(_people);
    }

    public DataPlace Place(ParseResult parsed)
    {
        var data = Path.GetFullPath(parsed.GetRequiredValue(_data));
        return new(data, Path.GetFullPath(parsed.GetValue(_articles) ?? Path.Combine(data, "articles")), Engine(parsed));
    }

    /// <summary>The engine, with the people of the user's file where one is given.</summary>
    public QuoteEngine Engine(ParseResult parsed) =>
        parsed.GetValue(_people) is { } file ? new QuoteEngine(People.Load(file)) : QuoteEngine.Default;

    /// <summary>The place, where something has been taken in already: looking must not make a new one.</summary>
    public DataPlace Existing(ParseResult parsed)
    {
        var place = Place(parsed);
        return Directory.Exists(place.Data)
            ? place
            : throw new CommandException(
                $"There is no index at {place.Data}. Make one with summit ingest or summit serve, or name another with --data.",
                ExitCode.Failed);
    }

    /// <summary>Whether the articles lie in the data directory, and not in a directory of the user's.</summary>
    public bool OwnArticles(ParseResult parsed) => parsed.GetValue(_articles) is null;
}
