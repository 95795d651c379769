using Summit.Local.Evaluation;

namespace Summit.Evaluation;

/// <summary>Two short texts with annotations, one in French and one in English, and finds made of the annotations.</summary>
internal static class InventedGold
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Gold");

    public static GoldSet Read() => GoldSet.Read(Folder, Path.Combine(Folder, "articles"));

    /// <summary>The text named lac.txt (French) or ferry.txt (English), with what was annotated found as well, but for a change.</summary>
    public static JudgedText Judge(string name, Func<FoundQuote, FoundQuote?>? change = null)
    {
        var text = Read().Texts.Single(text => text.Gold.Article == name);
        var found = text.Gold.Quotes.Select(Find).Select(quote => change is null ? quote : change(quote));
        return Evaluator.Judge(text.Gold, text.Article!.Text, [.. found.OfType<FoundQuote>()]) with
        {
            Set = "invented",
            Language = name == "lac.txt" ? "fr" : "en",
        };
    }

    /// <summary>The words, as they stand in a text.</summary>
    public static FoundQuote In(this FoundQuote quote, JudgedText text, string words)
    {
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);
        return quote with { Text = words, Start = start, End = start + words.Length };
    }

    private static FoundQuote Find(GoldQuote gold) =>
        new(gold.Text, gold.Start, gold.End, gold.Kind, gold.Speaker, gold.IsMention ? null : gold.IsIndirect ? "clause" : "incise", 0.96);
}
