using Summit.App.Articles;

namespace Summit.Local.Evaluation;

/// <summary>Annotated articles.</summary>
/// <param name="Name">What the set is called: the name of its folder.</param>
internal sealed record GoldSet(string Name, IReadOnlyList<GoldText> Texts)
{
    /// <summary>Reads a folder of annotations and the articles that they name.</summary>
    /// <param name="gold">Folder with one NAME.json per article.</param>
    /// <param name="articles">Folder with the articles.</param>
    /// <exception cref="GoldFileException">There are no annotations, or some can't be read or fit no article.</exception>
    public static GoldSet Read(string gold, string articles)
    {
        var reader = new ArticleReader();
        var files = Directory.EnumerateFiles(gold, "*.json").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            throw new GoldFileException($"{gold} holds no annotations: name the folder with one NAME.json per article.");
        return new(new DirectoryInfo(gold).Name, files.ConvertAll(path => Read(path, articles, reader)));
    }

    private static GoldText Read(string path, string articles, ArticleReader reader)
    {
        var file = new GoldFile(path);
        var gold = file.Read();
        var source = Path.Combine(articles, gold.Article);
        if (!File.Exists(source))
            throw file.Wrong(1, $"There is no article {gold.Article} in {articles}.");
        var article = reader.Read(gold.Article, null, File.ReadAllBytes(source)).Article;
        if (article is not null)
            file.Check(gold, article.Text);
        return new(gold, article);
    }
}

/// <summary>An annotated article.</summary>
/// <param name="Gold">Its annotations.</param>
/// <param name="Article">The article; null where its bytes are none.</param>
internal sealed record GoldText(GoldArticle Gold, Article? Article);
