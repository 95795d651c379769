using System.Text;

namespace Summit.Benchmarks.Lookups;

/// <summary>An article with quotes that the engine finds.</summary>
internal static class GeneratedArticle
{
    private const int MostQuotes = 15;
    private const int Words = 20;

    public static string Text(QuoteGenerator generator, out int quotes)
    {
        var text = new StringBuilder();
        quotes = 1 + (generator.Row(1)[0] % MostQuotes);
        for (var i = 0; i < quotes; i++)
            text.Append("« ").Append(Sentence(generator)).Append(" », a déclaré ").Append(generator.Newsroom.People[i * 7]).Append(". ").Append(Sentence(generator)).Append("\n\n");
        return text.ToString();
    }

    private static string Sentence(QuoteGenerator generator)
    {
        var words = generator.Row(Words);
        return $"{char.ToUpperInvariant(words[0])}{words.AsSpan(1)}.";
    }
}
