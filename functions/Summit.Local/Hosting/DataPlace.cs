using Summit.Cloud;
using Summit.Quotes;

namespace Summit.Local.Hosting;

/// <summary>Where articles and quotes lie, and what reads them.</summary>
/// <param name="Engine">Finds the quotes of the articles.</param>
internal abstract record DataPlace(QuoteEngine Engine);

/// <summary>On this machine.</summary>
/// <param name="Data">Directory of index and ledger.</param>
/// <param name="Articles">Directory of the stored articles, which is watched.</param>
/// <param name="Engine">Finds the quotes of the articles.</param>
internal sealed record FolderPlace(string Data, string Articles, QuoteEngine Engine) : DataPlace(Engine);

/// <summary>In a storage account and a search service.</summary>
/// <param name="Settings">Which ones.</param>
/// <param name="Engine">Finds the quotes of the articles.</param>
internal sealed record CloudPlace(CloudSettings Settings, QuoteEngine Engine) : DataPlace(Engine)
{
    /// <summary>
    /// Whether containers and queues that are missing are made. The key of an account may make them; where a signature or an
    /// identity is given, the infrastructure has made them.
    /// </summary>
    public bool MakesContainers { get; init; }
}
