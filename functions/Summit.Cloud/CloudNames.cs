namespace Summit.Cloud;

/// <summary>Names of the containers and queues that the cloud adapters and the infrastructure agree on.</summary>
public static class CloudNames
{
    public const string ArticleContainer = "articles";
    public const string LedgerContainer = "ledger";
    public const string DeleteQueue = "article-deletes";
}
