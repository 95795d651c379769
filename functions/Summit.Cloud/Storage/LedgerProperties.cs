using System.Globalization;
using Summit.App.Ingestion;

namespace Summit.Cloud.Storage;

/// <summary>A record's state as its blob's metadata, which lists carry: so a list of states opens no blob.</summary>
internal static class LedgerProperties
{
    /// <summary>Blob Storage takes 8 KB. A state that is longer is left out, and read from the record.</summary>
    private const int MaxBytes = 8 * 1024;

    public static Dictionary<string, string>? Write(LedgerState state)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["version"] = HeaderText.Encode(state.Version),
            ["engine"] = HeaderText.Encode(state.EngineVersion),
            ["status"] = state.Status.ToString(),
            ["quotes"] = state.Quotes.ToString(CultureInfo.InvariantCulture),
            ["updated"] = Moment(state.Updated),
        };
        if (state.EmbargoedUntil is { } until)
            properties["embargo"] = Moment(until);
        return properties.Sum(property => property.Key.Length + property.Value.Length) <= MaxBytes ? properties : null;
    }

    /// <summary>Null for what is no state.</summary>
    public static LedgerState? Read(string article, IDictionary<string, string>? properties)
    {
        var values = new Dictionary<string, string>(properties ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase);
        if (!values.TryGetValue("version", out var version)
            || !values.TryGetValue("engine", out var engine)
            || Status(values.GetValueOrDefault("status")) is not { } status
            || !int.TryParse(values.GetValueOrDefault("quotes"), NumberStyles.None, CultureInfo.InvariantCulture, out var quotes)
            || Moment(values.GetValueOrDefault("updated")) is not { } updated)
            return null;
        var until = values.GetValueOrDefault("embargo");
        if (until is not null && Moment(until) is null)
            return null;
        return new(article, HeaderText.Decode(version), HeaderText.Decode(engine), status)
        {
            Quotes = quotes,
            Updated = updated,
            EmbargoedUntil = Moment(until),
        };
    }

    private static IngestStatus? Status(string? value) =>
        Enum.GetValues<IngestStatus>().Where(status => status.ToString() == value).Select(status => (IngestStatus?)status).FirstOrDefault();

    private static string Moment(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(string? value) =>
        DateTimeOffset.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
