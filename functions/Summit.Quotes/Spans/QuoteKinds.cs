using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>Tells a full clause or utterance in marks (direct) from a fragment of the journalist's sentence (partial).</summary>
internal static class QuoteKinds
{
    /// <summary>What makes « les » a pronoun before a verb that may as well be a noun: « il les visite ».</summary>
    private const Traits BeforeClitic = Traits.Pronoun | Traits.FirstPerson | Traits.Negation | Traits.Clitic | Traits.Relative;

    /// <param name="article">The text.</param>
    /// <param name="pair">The marks.</param>
    /// <param name="introduced">Whether the words are introduced as an utterance: by a colon, an incise, or standing alone.</param>
    public static QuoteKind Of(ArticleText article, MarkPair pair, bool introduced)
    {
        var start = pair.First;
        while (start < pair.Last && article.Tokens[start].Kind == TokenKind.Punctuation)
            start++;
        var end = article.Text[pair.Span.End - 1];
        var outer = IsBuiltIn(article, pair, start);
        if ((introduced || !IsTitle(article, pair)) && HasClause(article, start, pair.Last, outer, subordinate: introduced && Letters.EndsSentence(end)))
            return QuoteKind.Direct;
        var (capital, called) = (article.Tokens[start].Capital, end is '!' or '?');
        return introduced && (called || capital) || called && capital ? QuoteKind.Direct : QuoteKind.Partial;
    }

    /// <summary>« accusé de « cacher les chiffres » »: a verb behind a preposition is somebody's words, however short.</summary>
    public static bool IsDeed(ArticleText article, MarkPair pair) =>
        pair.Opened && pair.Open > article.FirstToken(pair.Block) && article.Tokens[pair.Open - 1].Is(Traits.Preposition) && article.Tokens[pair.First].Is(Traits.Infinitive);

    /// <summary>« dans « des eaux qui montent » », "the “purpose of the dam is …”": the words before the mark need these to be whole.</summary>
    private static bool IsBuiltIn(ArticleText article, MarkPair pair, int start)
    {
        if (!pair.Opened || pair.Open == article.FirstToken(pair.Block) || article.Tokens[start].Capital)
            return false;
        var before = article.Tokens[pair.Open - 1];
        return before.Is(Traits.Determiner | Traits.Linker | Traits.Preposition) && !before.Capital && !article.Tokens[start].Is(Traits.Gerund | Traits.Infinitive);
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
    /// <param name="article">The text.</param>
    /// <param name="first">First token.</param>
    /// <param name="last">Last token.</param>
    /// <param name="outer">Whether the first sentence belongs to one that began before the mark.</param>
    /// <param name="subordinate">Whether a subordinate clause will do.</param>
    private static bool HasClause(ArticleText article, int first, int last, bool outer, bool subordinate)
    {
        bool subject = false, inferior = false, headless = StartsWithVerb(article, first, last);
        for (var i = first; i <= last; i++)
        {
            var token = article.Tokens[i];
            var sign = token.Sign;
            if (Letters.EndsSentence(sign) || sign is ';' or ':')
                (subject, inferior, headless, outer) = (false, false, false, false);
            else if (token.Is(Traits.Relative) || token.Is(Traits.That | Traits.Whether) && !token.Is(Traits.Clitic) && !(subordinate && i - first < 2) || token.Is(Traits.Conjunction) && i == first && !subordinate)
                (subject, inferior) = (false, true);
            else if (!inferior && IsContact(article, i, first))
                return false;
            else if (sign == ',' || token.Is(Traits.Conjunction | Traits.And))
                inferior = inferior && i - first < 3;
            else if (subject && !inferior && !outer && IsVerb(article, i, first) && !IsOfOne(article, i, first))
                return true;
            else
                subject |= headless ? token.Is(Traits.Pronoun | Traits.FirstPerson) : CanBeSubject(article, i, first);
        }

        return false;
    }

    /// <summary>"a lake you can drink": a pronoun right behind a noun opens a clause that only tells of it.</summary>
    private static bool IsContact(ArticleText article, int i, int first)
    {
        var (opening, before) = (article.Tokens[first], article.Tokens[i - 1 < first ? first : i - 1]);
        return i > first + 1 && i < first + 5 && !article.Pack.AdjectivesFollow && !opening.Capital && opening.Is(Traits.Article) && article.Word(opening) is { IsDefinite: false }
            && article.Tokens[i].Is(Traits.Pronoun | Traits.FirstPerson | Traits.Clitic) && !article.Tokens[i].Is(Traits.Possessive | Traits.Determiner)
            && before.Kind == TokenKind.Word && !before.Is(Traits.Adverb | Traits.Preposition | Traits.Conjunction | Traits.That | Traits.Have | Traits.Be);
    }

    /// <summary>"a crooked lorry crash": a form that stands for several is no verb of one.</summary>
    private static bool IsOfOne(ArticleText article, int i, int first)
    {
        var (opening, form) = (article.Tokens[first], article.Tokens[i]);
        if (!form.Is(Traits.Infinitive) || form.Is(Traits.Modal | Traits.Have | Traits.Be) || !opening.Is(Traits.Article) || article.Word(opening) is not { IsDefinite: false, Number: GrammaticalNumber.Singular })
            return false;
        for (var k = first + 1; k < i; k++)
        {
            if (article.Tokens[k].Kind != TokenKind.Word || article.Tokens[k].Is(Traits.Linker | Traits.Preposition | Traits.And | Traits.Pronoun | Traits.FirstPerson | Traits.Clitic | Traits.Have | Traits.Be))
                return false;
        }

        return true;
    }

    /// <summary>« baisse encore »: whether the words go on from a subject outside the marks.</summary>
    public static bool StartsWithVerb(ArticleText article, MarkPair pair)
    {
        var verb = pair.First;
        while (verb < pair.Last && article.Tokens[verb].Is(Traits.Negation | Traits.Reflexive) && article.Tokens[verb].Is(Traits.Clitic))
            verb++;
        return article.Tokens[verb].Is(Traits.Finite) && StartsWithVerb(article, verb, pair.Last);
    }

    public static bool HasVerb(ArticleText article, MarkPair pair)
    {
        for (var i = pair.First; i <= pair.Last; i++)
        {
            var before = i > pair.First ? i - 1 : pair.Open - 1;
            if (article.Tokens[i].Is(Traits.Finite) && (before < 0 || !article.Tokens[before].Is(Traits.Determiner | Traits.Preposition | Traits.Linker)))
                return true;
        }

        return false;
    }

    /// <summary>« baisse encore », "examining the plan": the subject stands outside the marks.</summary>
    private static bool StartsWithVerb(ArticleText article, int first, int last)
    {
        var token = article.Tokens[first];
        if (token.Capital)
            return false;
        return token.Is(Traits.Preposition) ? first < last && article.Tokens[first + 1].Is(Traits.Infinitive)
            : token.Is(Traits.Finite | Traits.Gerund | Traits.Infinitive | Traits.Participle) && !token.Is(Traits.Determiner | Traits.Pronoun | Traits.FirstPerson | Traits.Role | Traits.Institution);
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
        var before = article.Tokens[i - 1];
        // "I quit": behind a pronoun that opens the quote a word that no list knows is a verb.
        if (i - 1 == first && token is { Kind: TokenKind.Word, Number: 0, Capital: false } && before.Is(Traits.Pronoun | Traits.FirstPerson))
            return true;
        if (!token.Is(Traits.Finite))
            return false;
        if (before.Is(Traits.Preposition | Traits.Linker) && !before.Is(Traits.Clitic | Traits.Pronoun))
            return false;
        if (token.Is(Traits.Have | Traits.Be) || !before.Is(Traits.Determiner))
            return true;
        return before.Is(Traits.Clitic) && i - 1 > first && article.Tokens[i - 2].Is(BeforeClitic);
    }
}
