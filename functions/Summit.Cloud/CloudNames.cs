namespace Summit.Cloud;

/// <summary>Names of the containers and queues that the cloud adapters and the infrastructure agree on.</summary>
public static class CloudNames
{
    public const string ArticleContainer = "articles";
    public const string LedgerContainer = "ledger";
    public const string StateContainer = "state";

    /// <summary>Where Event Grid puts what it could not deliver.</summary>
    public const string DeadLetterContainer = "event-dead-letters";

    public const string DeleteQueue = "article-deletes";
    public const string RepairQueue = "article-repairs";

    /// <summary>Articles that failed, until they are tried again.</summary>
    public const string RedriveQueue = "article-redrives";

    /// <summary>Where the Functions host puts blobs whose trigger kept failing; the host gives the name.</summary>
    public const string PoisonQueue = "webjobs-blobtrigger-poison";
}
