using Summit.Quotes.Spans;
using Summit.Quotes.Speakers;

namespace Summit.Quotes.Attribution.Passes;

/// <summary>« « Je pars » : Lena Orsat claque la porte »: a quote that a colon sets before somebody's name, as headlines do.</summary>
internal sealed class HeadlinePass : IAttributionPass
{
    public string Name => "headline";

    public Answer? Attribute(Placement quote)
    {
        var (words, colon) = (quote.Words, quote.Unit + 1);
        if (words.Sign(colon) != ':' || QuoteKinds.Of(words.Article, quote.Pair, introduced: false) != QuoteKind.Direct)
            return null;
        if (quote.Clause.StartingAt(colon + 1) is not { HasName: true } name || quote.Story.Cast.Find(words, name) is not { Kind: MemberKind.Person } speaker)
            return null;
        return new Answer([speaker], words.Span(name.First, name.Last), words.Span(colon, colon), 0.85, Introduced: true);
    }
}
