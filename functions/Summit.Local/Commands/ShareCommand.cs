using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using Summit.App.Index;
using Summit.App.Lookup;
using Summit.App.Lookup.Rules;
using Summit.App.Web.Embeds;
using Summit.Local.Terminal;

namespace Summit.Local.Commands;

/// <summary><c>summit share</c>: signs links, and prints what to put into a page.</summary>
internal sealed class ShareCommand
{
    private readonly Surroundings _surroundings;
    private readonly DataOptions _data;

    private readonly Argument<string[]> _ids = new("QUOTE_ID") { Description = "Quotes to share.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _words = new("--q") { Description = "Shares the quotes with these words instead, whichever they are when somebody looks.", HelpName = "WORDS" };
    private readonly Option<string?> _speaker = new("--speaker") { Description = "Shares the quotes of a speaker: an id, or words of the name.", HelpName = "NAME" };
    private readonly Option<string?> _limit = new("--limit") { Description = "How many of them, from 1 to 20. 5 if not given.", HelpName = "NUMBER" };
    private readonly Option<string?> _for = new("--for") { Description = "How long the link holds: 45m, 12h, 30d, 8w. For good if not given.", HelpName = "TIME" };
    private readonly Option<string> _url = new("--url") { Description = "Where readers reach the host.", HelpName = "ADDRESS", DefaultValueFactory = _ => "http://localhost:7071" };

    private ShareCommand(Surroundings surroundings, DataOptions data) => (_surroundings, _data) = (surroundings, data);

    public static Command Create(Surroundings surroundings, DataOptions data)
    {
        var share = new ShareCommand(surroundings, data);
        var command = new Command("share", $"Make signed links and embed codes for quotes. Signs with the key in {LinkKeys.Variable}, which the host has too.")
        {
            share._ids, share._words, share._speaker, share._limit, share._for, share._url,
        };
        command.SetAction(share.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var keys = EmbedOptions.Checked(() => LinkKeys.Read(_surroundings.Variable(LinkKeys.Variable)));
        if (keys.IsEmpty)
            throw Wrong($"There is no key to sign with. Set {LinkKeys.Variable} to the one that the host has.");
        var origin = EmbedOptions.Checked(() => LookupSettings.PublicOrigin(parsed.GetRequiredValue(_url))) ?? throw Wrong("--url is empty. Give the address of the host, as https://summit.example.");
        var until = Until(parsed.GetValue(_for));
        var question = Question(parsed);
        if (parsed.GetValue(_ids) is not { Length: > 0 } ids)
        {
            await using var asked = await OpenAsync(parsed, cancellation);
            await ShareAsync(asked.Lookup.Index, question ?? throw Wrong("Nothing to share. Name the id of a quote, or --q or --speaker."), keys, origin, until, cancellation);
            return ExitCode.Done;
        }

        if (question is not null)
            throw Wrong("Share either quotes by id, or those of a question: leave the ids out, or --q, --speaker and --limit.");
        await using var parts = await OpenAsync(parsed, cancellation);
        foreach (var id in ids)
            await ShareAsync(parts.Lookup, id, keys, origin, until, cancellation);
        return ExitCode.Done;
    }

    private Task<Hosting.LocalParts> OpenAsync(ParseResult parsed, CancellationToken cancellation) =>
        _surroundings.Open(_data.Existing(parsed, _surroundings.Variable), cancellation);

    private EmbedQuestion? Question(ParseResult parsed)
    {
        var given = new Dictionary<string, StringValues>();
        foreach (var (name, option) in new[] { ("q", _words), ("speaker", _speaker), ("limit", _limit) })
            if (parsed.GetValue(option) is { } value)
                given[name] = value;
        if (given.Count == 0)
            return null;
        return EmbedQuestion.TryRead(given, out var question, out var problem) ? question : throw Wrong(PlainText.OneLine(problem.Detail));
    }

    private async Task ShareAsync(LookupParts parts, string id, LinkKeys keys, string origin, DateTimeOffset? until, CancellationToken cancellation)
    {
        var quote = await parts.Index.GetAsync(id, cancellation)
            ?? throw new CommandException($"The index has no quote {PlainText.OneLine(id)}. summit search --format json tells ids.", ExitCode.Failed);
        var code = new EmbedCode(origin, LinkMark.Of(keys, LinkSubject.Quote(quote.Id), until));
        Print("quote", quote.Text);
        Print("link", code.CardAddress(quote.Id));
        Print("holds", Holds(until));
        PrintCode(code.Element(quote));
        PrintCode(code.Frame(quote, EmbedSize.For(quote)));
    }

    private async Task ShareAsync(IQuoteIndex index, EmbedQuestion question, LinkKeys keys, string origin, DateTimeOffset? until, CancellationToken cancellation)
    {
        var page = await index.FindAsync(question.Query, cancellation);
        var mark = LinkMark.Of(keys, question.Subject, until);
        Print("quotes", $"{page.Items.Count} of {page.Total} now");
        Print("link", question.Address(origin, mark));
        Print("holds", Holds(until));
        PrintCode(new EmbedCode(origin, mark).Element(question, page.Items.Select(hit => hit.Document)));
    }

    private void Print(string name, string value) => _surroundings.Screen.Output.WriteLine($"{name,-8}{PlainText.OneLine(value)}");

    private void PrintCode(string code) => _surroundings.Screen.Output.WriteLine($"\n{code}");

    private static string Holds(DateTimeOffset? until) => until is { } end
        ? $"until {end.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC"
        : "for good";

    private static DateTimeOffset? Until(string? given)
    {
        if (given is null)
            return null;
        var minutes = given is [.., var unit] ? unit switch { 'm' => 1, 'h' => 60, 'd' => 24 * 60, 'w' => 7 * 24 * 60, _ => 0 } : 0;
        return minutes > 0 && int.TryParse(given.AsSpan(0, given.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var many) && many is > 0 and <= 10_000
            ? TimeProvider.System.GetUtcNow().AddMinutes((double)minutes * many)
            : throw Wrong($"\"{PlainText.OneLine(given)}\" is no time. Give a number with m, h, d or w: 45m, 12h, 30d, 8w.");
    }

    private static CommandException Wrong(string message) => new(message, ExitCode.Usage);
}
