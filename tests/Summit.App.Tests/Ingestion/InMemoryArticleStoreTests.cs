using Summit.App.Ingestion;
using Summit.Contracts;

namespace Summit.App.Tests.Ingestion;

/// <summary>The model keeps the contract that it stands for.</summary>
public class InMemoryArticleStoreTests : ArticleStoreContract
{
    protected override IArticleStore Store { get; } = new InMemoryArticleStore();
}
