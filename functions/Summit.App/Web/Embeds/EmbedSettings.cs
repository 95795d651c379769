namespace Summit.App.Web.Embeds;

/// <summary>What whoever runs a host decides about embeds.</summary>
public sealed record EmbedSettings
{
    /// <summary>As the setting names what <see cref="EmbedSharing"/> has.</summary>
    private static readonly string[] Names = ["none", "signed", "all"];

    /// <summary>Which quotes pages of others may show.</summary>
    public EmbedSharing Sharing { get; init; }

    /// <summary>What signs links.</summary>
    public LinkKeys Keys { get; init; } = LinkKeys.None;

    /// <summary>Whether pages of any site may read what is shared, and not only those served by this machine.</summary>
    public bool ForAnySite { get; init; } = true;

    /// <summary>The setting as it is written: <c>none</c>, <c>signed</c> or <c>all</c>.</summary>
    public static IReadOnlyList<string> Allowed => Names;

    /// <summary>Reads the setting and its keys.</summary>
    /// <param name="sharing"><c>none</c>, <c>signed</c> or <c>all</c>; null or blank for none.</param>
    /// <param name="keys">The keys, as <see cref="LinkKeys.Read"/> takes them.</param>
    /// <exception cref="InvalidOperationException">One is unfit, or signed links have no key. The message repeats no key.</exception>
    public static EmbedSettings Read(string? sharing, string? keys)
    {
        var name = string.IsNullOrWhiteSpace(sharing) ? Names[0] : sharing.Trim().ToLowerInvariant();
        var index = Array.IndexOf(Names, name);
        if (index < 0)
            throw new InvalidOperationException($"\"{sharing}\" is no setting of embeds. Give none, signed (what somebody shared by a signed link) or all.");
        var settings = new EmbedSettings { Sharing = (EmbedSharing)index, Keys = LinkKeys.Read(keys) };
        return settings is { Sharing: EmbedSharing.Shared, Keys.IsEmpty: true }
            ? throw new InvalidOperationException($"Embeds by signed links need a link key, and there is none. Set {LinkKeys.Variable} (on Azure Lookup__LinkKey) to a secret of {LinkKeys.LeastBytes} bytes or more, such as openssl rand -hex 32 makes.")
            : settings;
    }
}
