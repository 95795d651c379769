namespace Summit.Quotes.Text;

/// <summary>A word or sign of the journalist's own sentence, or a whole quote standing in it.</summary>
/// <param name="Token">Its token; for a quote the opening mark.</param>
/// <param name="Quote">Index of the quote among the article's outermost pairs; -1 for a word or sign.</param>
internal readonly record struct Unit(int Token, int Quote)
{
    public bool IsQuote => Quote >= 0;
}
