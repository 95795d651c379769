using System.CommandLine;
using Azure.Identity;
using Summit.Cloud;
using Summit.Cloud.Search.Writing;
using Summit.Local.Hosting;
using Summit.Quotes;
using Summit.Quotes.Speakers;

namespace Summit.Local.Commands;

/// <summary>The options that say where the data lies, and what reads it.</summary>
internal sealed class DataOptions
{
    private const string StorageVariable = "SUMMIT_ARTICLES";
    private const string KeyVariable = "SUMMIT_INDEX_KEY";
    private const string AccountKey = "AccountKey=";
    private const string Development = "UseDevelopmentStorage=";

    private static readonly string[] Schemes = ["https://", "http://"];
    private static readonly string[] ConnectionNames = [AccountKey, Development, "AccountName=", "BlobEndpoint=", "SharedAccessSignature="];

    private readonly Option<string> _data = new("--data")
    {
        Description = "Directory of the index and its ledger.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".summit",
        Recursive = true,
    };

    private readonly Option<string?> _articles = new("--articles")
    {
        Description = "The stored articles, watched while serving: a directory (default: articles in the data directory), the address of a storage "
            + $"account's blobs, or its connection string. One with a key is better given by the environment variable {StorageVariable}.",
        HelpName = "WHERE",
        Recursive = true,
    };

    private readonly Option<string?> _index = new("--index")
    {
        Description = $"Address of an Azure AI Search service to use as index. Signs in as who is logged in to Azure, or with the key in {KeyVariable}.",
        HelpName = "ENDPOINT",
        Recursive = true,
    };

    private readonly Option<bool> _allowHttp = new("--allow-http")
    {
        Description = "Take an --index that begins with http://, for an emulator on this machine. Nothing that is sent is encrypted then.",
        Recursive = true,
    };

    private readonly Option<int?> _patience = new("--patience")
    {
        Description = "Seconds for which a write is tried while the --index is busy or away, before its article is left to the next run. 120 if not given.",
        HelpName = "SECONDS",
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
        root.Add(_index);
        root.Add(_allowHttp);
        _patience.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && !(int.TryParse(token.Value, out var seconds) && seconds is >= 0 and <= 86_400))
                given.AddError($"Nobody waits \"{token.Value}\" seconds. Give a number from 0 to 86400.");
        });
        root.Add(_patience);
        root.Add(_people);
    }

    public DataPlace Place(ParseResult parsed, Func<string, string?> variable)
    {
        var articles = Articles(parsed, variable);
        var index = parsed.GetValue(_index);
        if (index is null && !IsStorage(articles))
        {
            var data = Path.GetFullPath(parsed.GetRequiredValue(_data));
            return new FolderPlace(data, Path.GetFullPath(articles ?? Path.Combine(data, "articles")), Engine(parsed));
        }

        if (index is null)
            throw Wrong($"The articles{(parsed.GetValue(_articles) is null ? $" ({StorageVariable})" : "")} lie in a storage account, so the index has to be named as well: --index https://NAME.search.windows.net.");
        if (!IsStorage(articles))
            throw Wrong($"The index is a search service, so the storage account has to be named as well: --articles https://ACCOUNT.blob.core.windows.net, or the variable {StorageVariable}.");
        // A deployed Summit, which knows nothing of the file, would read all articles again without it.
        if (parsed.GetValue(_people) is not null)
            throw Wrong("--people works on one machine only, not yet on a storage account. Leave it out.");
        return new CloudPlace(Checked(Settings(articles!, index, parsed, variable)), Engine(parsed)) { MakesContainers = HasKey(articles!) };
    }

    /// <summary>The search service alone, for what concerns no articles.</summary>
    public CloudSettings Index(ParseResult parsed, Func<string, string?> variable) =>
        Settings("", parsed.GetValue(_index) ?? throw Wrong("Name the search service: --index https://NAME.search.windows.net."), parsed, variable);

    /// <summary>The search service, and the articles where they are named.</summary>
    public CloudPlace? IndexedArticles(ParseResult parsed, Func<string, string?> variable) =>
        IsStorage(Articles(parsed, variable)) ? Place(parsed, variable) as CloudPlace : null;

    /// <summary>The engine, with the people of the user's file where one is given.</summary>
    public QuoteEngine Engine(ParseResult parsed) =>
        parsed.GetValue(_people) is { } file ? new QuoteEngine(People.Load(file)) : QuoteEngine.Default;

    /// <summary>The place, where something has been taken in already: looking must not make a new one.</summary>
    public DataPlace Existing(ParseResult parsed, Func<string, string?> variable) => Place(parsed, variable) switch
    {
        FolderPlace folder when !Directory.Exists(folder.Data) => throw new CommandException(
            $"There is no index at {folder.Data}. Make one with summit ingest or summit serve, or name another with --data.", ExitCode.Failed),
        CloudPlace cloud => cloud with { MakesContainers = false },
        var place => place,
    };

    /// <summary>Whether the articles lie in the data directory, and not in a directory of the user's.</summary>
    public bool OwnArticles(ParseResult parsed, Func<string, string?> variable) => Articles(parsed, variable) is null;

    private string? Articles(ParseResult parsed, Func<string, string?> variable) => parsed.GetValue(_articles) ?? Given(variable(StorageVariable));

    private CloudSettings Settings(string storage, string index, ParseResult parsed, Func<string, string?> variable)
    {
        // What was given is not repeated: it may be a connection string in the wrong place.
        if (!Uri.TryCreate(index, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
            throw Wrong("What --index names is no address of a search service. Give https://NAME.search.windows.net.");
        var key = Given(variable(KeyVariable));
        var allowHttp = parsed.GetValue(_allowHttp);
        if (address.Scheme == Uri.UriSchemeHttp && !allowHttp)
            throw Wrong("The address of the index begins with http://, and nothing that is sent would be encrypted. Give https://NAME.search.windows.net, or, for an emulator on this machine, --allow-http as well.");
        if (address.Scheme == Uri.UriSchemeHttp && key is null)
            throw Wrong($"Over http:// the index is asked with a key only: put the emulator's into the variable {KeyVariable}.");
        var patience = parsed.GetValue(_patience) is { } seconds ? TimeSpan.FromSeconds(seconds) : new SearchWriting().Patience;
        return new(storage, address, new DefaultAzureCredential()) { IndexKey = key, AllowHttp = allowHttp, Writing = new() { Patience = patience } };
    }

    private static CloudSettings Checked(CloudSettings settings)
    {
        try
        {
            settings.OpenStorage();
            return settings;
        }
        catch (ArgumentException refused)
        {
            throw Wrong(CommandException.Words(refused));
        }
    }

    /// <summary>A connection string has names and values; paths of directories have no such names.</summary>
    private static bool IsStorage(string? articles) => articles is not null
        && (Array.Exists(Schemes, scheme => articles.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(ConnectionNames, name => articles.Contains(name, StringComparison.OrdinalIgnoreCase)));

    private static bool HasKey(string storage) =>
        storage.Contains(AccountKey, StringComparison.OrdinalIgnoreCase) || storage.Contains(Development, StringComparison.OrdinalIgnoreCase);

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static CommandException Wrong(string message) => new(message, ExitCode.Usage);
}
