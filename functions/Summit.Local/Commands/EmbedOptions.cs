using System.CommandLine;
using Summit.App.Lookup.Rules;
using Summit.App.Web.Embeds;

namespace Summit.Local.Commands;

/// <summary>The options of <c>summit serve</c> that say what pages of others may show.</summary>
internal sealed class EmbedOptions
{
    private readonly Option<string?> _embeds = new("--embeds")
    {
        Description = $"What pages of other sites may show: all quotes, those shared by a signed link (key in {LinkKeys.Variable}), or none. "
            + "Without a key and for this machine alone it is all, for pages served by this machine; else none.",
        HelpName = string.Join('|', EmbedSettings.Allowed),
    };

    private readonly Option<string?> _publicUrl = new("--public-url")
    {
        Description = "Where readers reach this host, if that is not what their requests say: https://summit.example.",
        HelpName = "ADDRESS",
    };

    public void AddTo(Command command)
    {
        command.Add(_embeds);
        command.Add(_publicUrl);
    }

    /// <summary>What was decided.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="variable">Reads the key.</param>
    /// <param name="isOpen">Whether everybody on this machine, and nobody else, may ask for everything anyway.</param>
    public EmbedSettings Settings(ParseResult parsed, Func<string, string?> variable, bool isOpen)
    {
        var (given, keys) = (parsed.GetValue(_embeds), variable(LinkKeys.Variable));
        return Checked(() => given is null && isOpen
            ? EmbedSettings.Read("all", keys) with { ForAnySite = false }
            : EmbedSettings.Read(given, keys));
    }

    public string? PublicUrl(ParseResult parsed) => Checked(() => LookupSettings.PublicOrigin(parsed.GetValue(_publicUrl)));

    /// <summary>Reads something, and tells what is wrong with it in one line.</summary>
    public static T Checked<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException wrong)
        {
            throw new CommandException(wrong.Message, ExitCode.Usage);
        }
    }
}
