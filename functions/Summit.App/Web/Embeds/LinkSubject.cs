using System.Globalization;

namespace Summit.App.Web.Embeds;

/// <summary>What a signed link shares: a quote, or the quotes that answer a question.</summary>
public sealed record LinkSubject
{
    private const string Version = "summit-link-1";

    private readonly string _kind;
    private readonly string _name;

    private LinkSubject(string kind, string name) => (_kind, _name) = (kind, name);

    /// <summary>One quote.</summary>
    public static LinkSubject Quote(string id) => new("quote", Uri.EscapeDataString(id));

    /// <summary>The quotes of a question; whoever was given five must not take twenty, so the number is part of it.</summary>
    public static LinkSubject Quotes(string? words, string? speaker, int limit) =>
        new("quotes", string.Create(CultureInfo.InvariantCulture, $"q={Uri.EscapeDataString(words ?? "")}&speaker={Uri.EscapeDataString(speaker ?? "")}&limit={limit}"));

    /// <summary>
    /// The text that is signed: four lines without an end of line behind the last. Names and values are percent-encoded,
    /// all but letters, digits and <c>-._~</c>, so that no two subjects share a text.
    /// </summary>
    public string Text(string expires) => $"{Version}\n{_kind}\n{_name}\n{expires}";
}
