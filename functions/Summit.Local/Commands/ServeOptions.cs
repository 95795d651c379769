using System.CommandLine;
using Summit.App.Lookup.Rules;
using Summit.Local.Hosting;

namespace Summit.Local.Commands;

/// <summary>The options of <c>summit serve</c>.</summary>
internal sealed class ServeOptions
{
    private const string KeyVariable = "SUMMIT_API_KEY";

    private readonly Option<string> _host = new("--host")
    {
        Description = "Address to listen on: localhost, an IP address, or * for all. Beyond this machine an API key is needed.",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => "localhost",
    };

    private readonly Option<int> _port = new("--port")
    {
        Description = "Port to listen on; 0 lets the system choose.",
        HelpName = "PORT",
        DefaultValueFactory = _ => 7071,
    };

    private readonly Option<string?> _urls = new("--urls")
    {
        Description = "Addresses to listen on instead of --host and --port: http://ADDRESS:PORT, with ; between them.",
        HelpName = "URLS",
    };

    private readonly Option<string?> _key = new("--api-key")
    {
        Description = $"Key that all requests must show but those for /health, the empty search page and embeds. Better given by the environment variable {KeyVariable}.",
        HelpName = "KEY",
    };

    private readonly Option<string?> _origins = new("--allow-origin")
    {
        Description = "Sites whose pages may read answers, with commas between them: https://cms.example; * for every site.",
        HelpName = "ORIGINS",
    };

    private readonly Option<int> _rate = new("--rate")
    {
        Description = "Most requests that one address may make in a minute; 0 for no limit.",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => 0,
    };

    private readonly EmbedOptions _embeds = new();

    public ServeOptions()
    {
        _port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ushort.TryParse(token.Value, out _))
                result.AddError($"\"{token.Value}\" is no port. Give a number from 0 to 65535.");
        });
        _rate.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !uint.TryParse(token.Value, out _))
                result.AddError($"\"{token.Value}\" is no number of requests. Give a whole number; 0 sets no limit.");
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_host);
        command.Add(_port);
        command.Add(_urls);
        command.Add(_key);
        command.Add(_origins);
        command.Add(_rate);
        _embeds.AddTo(command);
    }

    public HostSettings Settings(ParseResult parsed, Func<string, string?> variable)
    {
        var settings = new HostSettings(Addresses(parsed), Key(parsed.GetValue(_key)) ?? Key(variable(KeyVariable)))
        {
            Lookup = new() { AllowedOrigins = Origins(parsed), RequestsPerMinute = parsed.GetValue(_rate), PublicUrl = _embeds.PublicUrl(parsed) },
        };
        if (settings.ApiKey is null && settings.Addresses.FirstOrDefault(address => !address.IsLoopback) is { } open)
            throw new CommandException(
                $"Others can reach {open}, so an API key is needed. Set {KeyVariable}, or leave --host and --urls out to serve this machine alone.",
                ExitCode.Usage);
        var isOpen = settings is { ApiKey: null, LoopbackOnly: true };
        return settings with { Lookup = settings.Lookup with { Embeds = _embeds.Settings(parsed, variable, isOpen) } };
    }

    private IReadOnlyList<ListenAddress> Addresses(ParseResult parsed)
    {
        try
        {
            if (parsed.GetValue(_urls) is not { } urls)
                return [ListenAddress.Read(parsed.GetRequiredValue(_host), parsed.GetRequiredValue(_port))];
            return ListenAddress.ReadUrls(urls) is { Count: > 0 } addresses
                ? addresses
                : throw new FormatException("--urls names no address. Give http://ADDRESS:PORT.");
        }
        catch (FormatException wrong)
        {
            throw new CommandException(wrong.Message, ExitCode.Usage);
        }
    }

    private IReadOnlyList<string> Origins(ParseResult parsed)
    {
        try
        {
            return LookupSettings.Origins(parsed.GetValue(_origins) ?? "");
        }
        catch (InvalidOperationException wrong)
        {
            throw new CommandException(wrong.Message, ExitCode.Usage);
        }
    }

    private static string? Key(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}
