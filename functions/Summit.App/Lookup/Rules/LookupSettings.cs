using Summit.App.Web.Embeds;

namespace Summit.App.Lookup.Rules;

/// <summary>What whoever runs a host decides about its callers.</summary>
public sealed record LookupSettings
{
    /// <summary>Stands for every site in <see cref="AllowedOrigins"/>.</summary>
    public const string AnyOrigin = "*";

    /// <summary>Sites whose pages may read answers, as browsers name them: <c>https://cms.example</c>. None at first.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Most requests that one address may make in a minute; 0 for no limit.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>Whether a front end stands before the host, which writes the caller's address at the end of X-Forwarded-For.</summary>
    public bool BehindFrontEnd { get; init; }

    /// <summary>What pages of others may show.</summary>
    public EmbedSettings Embeds { get; init; } = new();

    /// <summary>Where readers reach the host: <c>https://summit.example</c>. Null to take each request's word for it.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Whether readers can open a quote's page without a key.</summary>
    public bool ArePagesOpen { get; init; }

    /// <summary>
    /// Reads the settings of a function app or the environment: <c>Lookup__AllowedOrigins</c> (with commas between them),
    /// <c>Lookup__RequestsPerMinute</c>, <c>Lookup__Embeds</c>, <c>Lookup__LinkKey</c> and <c>Lookup__PublicUrl</c>.
    /// </summary>
    /// <param name="setting">Gives a setting by its name, with a colon: <c>Lookup:AllowedOrigins</c>.</param>
    /// <exception cref="InvalidOperationException">One is unfit; the message says which, and what would do.</exception>
    public static LookupSettings Read(Func<string, string?> setting) => new()
    {
        AllowedOrigins = Origins(setting("Lookup:AllowedOrigins") ?? ""),
        RequestsPerMinute = Requests(setting("Lookup:RequestsPerMinute")),
        Embeds = EmbedSettings.Read(setting("Lookup:Embeds"), setting("Lookup:LinkKey")),
        PublicUrl = PublicOrigin(setting("Lookup:PublicUrl")),
    };

    /// <summary>Reads origins with commas between them.</summary>
    /// <exception cref="InvalidOperationException">One is no origin.</exception>
    public static IReadOnlyList<string> Origins(string given) =>
        [.. given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Origin)];

    /// <summary>Reads where readers reach the host.</summary>
    /// <returns>Scheme and host; null where nothing is given.</returns>
    /// <exception cref="InvalidOperationException">It is no origin.</exception>
    public static string? PublicOrigin(string? given) =>
        string.IsNullOrWhiteSpace(given) ? null
        : given.Trim() == AnyOrigin ? throw new InvalidOperationException("The public address of this host is *. Give its scheme and host, as https://summit.example.")
        : Origin(given.Trim());

    private static string Origin(string given) =>
        given == AnyOrigin ? given
        : Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { PathAndQuery: "/", UserInfo: "", Fragment: "" }
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new InvalidOperationException($"\"{given}\" is no origin. Give scheme and host as browsers send them, https://cms.example, or * for every site.");

    private static int Requests(string? given) =>
        string.IsNullOrWhiteSpace(given) ? 0
        : int.TryParse(given, out var number) && number >= 0 ? number
        : throw new InvalidOperationException($"Lookup__RequestsPerMinute is \"{given}\". Give a whole number; 0 sets no limit.");
}
