using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>Tells a full clause or utterance in marks (direct) from a fragment of the journalist's sentence (partial).</summary>
internal static class QuoteKinds
{
    private const int ShortestUtterance = 3;

    /// <summary>What makes « les » a pronoun before a verb that may as well be a noun: « il les visite ».</summary>
    private const Traits BeforeClitic = Traits.Pronoun | Traits.FirstPerson | Traits.Negation | Traits.Clitic | Traits.Relative;

    /// <param name="article">The text.</param>
    /// <param name="pair">The marks.</param>
    /// <param name="introduced">Whether the words are introduced as an utterance: by a colon, an incise, or standing alone.</param>
    public static QuoteKind Of(ArticleText article, MarkPair pair, bool introduced)
    {
        var (first, last) = (pair.First, pair.Last);
        if (HasClause(article, first, last))
            return QuoteKind.Direct;
        if (!introduced)
            return QuoteKind.Partial;
        var ends = Letters.EndsSentence(article.Text[pair.Span.End - 1]) || article.Text[pair.Span.End - 1] == ',';
        return ends || last - first + 1 >= ShortestUtterance && article.Tokens[first].Capital ? QuoteKind.Direct : QuoteKind.Partial;
    }

    /// <summary>Whether every long word has a capital, as in titles: “Beyond the Lake”.</summary>
    public static bool IsTitle(ArticleText article, MarkPair pair)
    {
        var words = 0;
        for (var i = pair.First; i <= pair.Last; i++)
        {
            var token = article.Tokens[i];
            if (token.Kind != TokenKind.Word)
                continue;
            if (!token.Capital && (token.End - token.Start > 3 || words == 0))
                return false;
            words++;
        }

        return words >= 2;
    }

    /// <summary>Whether a subject and its verb stand there, outside every relative or subordinate clause.</summary>
    private static bool HasClause(ArticleText article, int first, int last)
    {
        bool subject = false, subordinate = false;
        for (var i = first; i <= last; i++)
        {
            var token = article.Tokens[i];
            var sign = article.Sign(token);
            if (Letters.EndsSentence(sign) || sign is ';' or ':')
                (subject, subordinate) = (false, false);
            else if (token.Is(Traits.Relative) || token.Is(Traits.That | Traits.Whether) && !token.Is(Traits.Clitic) || token.Is(Traits.Conjunction) && i == first)
                (subject, subordinate) = (false, true);
            else if (sign == ',' || token.Is(Traits.Conjunction | Traits.And))
                subordinate = subordinate && i - first < 3;
            else if (subject && !subordinate && IsVerb(article, i, first))
                return true;
            else
                subject |= CanBeSubject(article, i, first);
        }

        return false;
    }

    private static bool CanBeSubject(ArticleText article, int i, int first)
    {
        var token = article.Tokens[i];
        if (token.Kind != TokenKind.Word)
            return token.Kind == TokenKind.Number;
        if (token.Is(Traits.Pronoun | Traits.FirstPerson))
            return true;
        if (token.Is(Traits.Negation))
            return false;
        if (i > first && article.Tokens[i - 1].Is(Traits.Preposition | Traits.Linker))
            return false;
        return token.Capital || token.Is(Traits.Determiner | Traits.Clitic) || article.Word(token) is null;
    }

    private static bool IsVerb(ArticleText article, int i, int first)
    {
        var token = article.Tokens[i];
        if (!token.Is(Traits.Finite) || article.Tokens[i - 1].Is(Traits.Preposition | Traits.Linker) && !article.Tokens[i - 1].Is(Traits.Clitic))
            return false;
        return !article.Tokens[i - 1].Is(Traits.Determiner) || article.Tokens[i - 1].Is(Traits.Clitic) && i - 1 > first && article.Tokens[i - 2].Is(BeforeClitic) || token.Is(Traits.Have | Traits.Be);
    }
}
