using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution.Passes;

/// <summary>« … » — Lena Orsat; « … » (Lena Orsat): nothing but a name behind the marks signs them.</summary>
internal sealed class SignaturePass : IAttributionPass
{
    public string Name => "signature";

    public Answer? Attribute(Placement quote)
    {
        var words = quote.Words;
        var sign = quote.Unit + 1;
        if (words.Sign(sign) is ',' or '.')
            sign++;
        if (words.Sign(sign) is not ('—' or '–' or '-' or '(') || quote.Clause.StartingAt(sign + 1) is not { HasName: true, Preposition: < 0 } name)
            return null;
        var closes = words.Sign(sign) == '(' ? words.Sign(name.Last + 1) is ')' or ',' : name.Last + 1 >= words.Count || words.Sign(name.Last + 1) is ',' || Letters.EndsSentence(words.Sign(name.Last + 1));
        if (!closes || quote.Clause.HasVerb(0, words.Count - 1) || name.Means is not { Count: > 0 } speakers)
            return null;
        return new Answer(speakers, words.Span(name.First, name.Last), null, 0.9, Introduced: true);
    }
}
