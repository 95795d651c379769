using Summit.App.Articles;
using Summit.Quotes;

namespace Summit.Benchmarks;

/// <summary>The texts to measure with: the samples, or the articles of a folder.</summary>
internal static class ArticleTexts
{
    /// <summary>Names a folder of articles to measure with instead of the samples.</summary>
    private const string FolderVariable = "SUMMIT_BENCHMARK_ARTICLES";

    private static readonly string Folder = Environment.GetEnvironmentVariable(FolderVariable) ?? Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>The articles of a language, each as one text.</summary>
    public static IReadOnlyList<string> Of(string language) => [.. All().Where(text => QuoteEngine.Default.Extract(text).Language == language)];

    /// <summary>The articles of a language one behind the other, again and again.</summary>
    /// <param name="language">Code of the language.</param>
    /// <param name="length">How long the text is, in UTF-16 code units.</param>
    public static string Repeated(string language, int length)
    {
        var once = string.Join("\n\n", Of(language)) + "\n\n";
        return string.Create(length, once, static (text, once) =>
        {
            for (var at = 0; at < text.Length; at += once.Length)
                once.AsSpan(0, Math.Min(once.Length, text.Length - at)).CopyTo(text[at..]);
        });
    }

    private static IEnumerable<string> All()
    {
        var reader = new ArticleReader();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".meta.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (reader.Read(Path.GetFileName(file), null, File.ReadAllBytes(file)).Article is { } article)
                yield return article.Text;
        }
    }
}
