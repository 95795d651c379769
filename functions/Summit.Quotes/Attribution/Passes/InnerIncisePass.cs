using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution.Passes;

/// <summary>« Nous avons signé, a-t-il rappelé, et nous compterons. »: the journalist's words stand inside the marks.</summary>
internal sealed class InnerIncisePass : IAttributionPass
{
    private const int LongestQuote = 300;

    private const Traits Verb = Traits.Finite | Traits.Participle | Traits.Infinitive | Traits.Gerund;

    public string Name => "inner-incise";

    public Answer? Attribute(Placement quote)
    {
        var (first, last) = (quote.Pair.First, quote.Pair.Last);
        if (last - first < 4 || last - first > LongestQuote || Inner(quote, first, last) is not { } cue)
            return null;
        var speakers = quote.Story.Speakers.Resolve(cue.Clause, cue);
        return CueAnswers.From(speakers, cue, 0.93, introduced: true);
    }

    /// <summary>An incise with a pronoun of the third person, or a name, in a sentence that is otherwise the speaker's.</summary>
    private static Cue? Inner(Placement quote, int first, int last)
    {
        if (!HoldsReportingVerb(quote.Words.Article, first, last))
            return null;
        var clause = quote.Story.Inner;
        clause.ReadInside(quote.Words, first, last);
        var inner = clause.Sentence;
        return Array.Find(clause.Cues, c => c.Kind == CueKind.Incise && c.Source is { } source
            && inner.IsComma(c.First - 1) && (source.IsPronoun && source.First > c.First - 1 || (source.HasName || inner.Is(source.Head, Traits.Role | Traits.Institution)) && source.First > c.Last)
            && (inner.IsComma(Math.Max(c.Last, source.Last) + 1) || Letters.EndsSentence(inner.Sign(Math.Max(c.Last, source.Last) + 1))));
    }

    private static bool HoldsReportingVerb(ArticleText article, int first, int last)
    {
        for (var t = first; t <= last; t++)
        {
            ref readonly var token = ref article.TokenArray[t];
            if (token.Is(Verb) && article.Word(token) is { Reports.Length: > 0 })
                return true;
        }

        return false;
    }
}
