using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>Tells marks that report nobody's words by what stands around them: names, titles, words as words.</summary>
internal static class MentionFilter
{
    private const int LongestName = 80;

    /// <summary>« les mots « guerre » et « paix de l'eau » »: what is joined to a mention is one, where it is as short.</summary>
    private const int LongestExample = 5;
    private const int LongestAuthor = 6;

    public static bool IsMention(Sentence sentence, int unit, MarkPair pair)
    {
        if (pair.Span.Length > LongestName)
            return false;
        return IsNamed(sentence, unit, pair) || IsShow(sentence, unit, pair) || IsAuthored(sentence, unit, pair) || IsLike(sentence.Article, pair) && IsTitle(sentence, unit, pair)
            || sentence.Is(unit - 1, Traits.And) && sentence.IsQuote(unit - 2) && pair.Last - pair.First < LongestExample && IsMention(sentence, unit - 2, sentence.Quote(unit - 2));
    }

    /// <summary>« surnommée « la bête » », « le mot « paix » », « le film « Le Lac vide » », "the “wave” logo".</summary>
    private static bool IsNamed(Sentence sentence, int unit, MarkPair pair)
    {
        var capital = sentence.Article.Tokens[pair.First].Capital;
        if (!sentence.Article.Pack.AdjectivesFollow && (sentence.Is(unit + 1, Traits.Naming) && !IsVerb(sentence, unit + 1) || capital && sentence.Is(unit + 1, Traits.Titled)))
            return true;
        if (capital && sentence.IsComma(unit - 1) && IsTitledOf(sentence, unit - 2))
            return true;
        var i = unit - 1;
        for (var n = 0; n < 3 && i >= 0; n++)
        {
            if (IsNaming(sentence, i) || capital && sentence.Is(i, Traits.Titled) && !IsVerb(sentence, i))
                return true;
            if (!sentence.Is(i, Traits.Determiner | Traits.Linker | Traits.Preposition) && !sentence.IsComma(i))
                return false;
            i--;
        }

        return false;
    }

    /// <summary>« le livre de Lena Orsat, « Une eau si claire » »: what bears a title may have its author behind it.</summary>
    private static bool IsTitledOf(Sentence sentence, int last)
    {
        for (var i = last; i >= 0 && i > last - LongestAuthor; i--)
        {
            if (sentence.Is(i, Traits.Titled))
                return !IsVerb(sentence, i);
            if (!sentence.IsCapital(i) && !sentence.Is(i, Traits.Linker | Traits.Particle | Traits.Determiner))
                return false;
        }

        return false;
    }

    /// <summary>"was voted off “Dancing by the Lake.”": American marks close behind the sentence's full stop.</summary>
    private static bool IsShow(Sentence sentence, int unit, MarkPair pair) =>
        !sentence.Article.Pack.AdjectivesFollow && sentence.Is(unit - 1, Traits.Preposition) && !sentence.Is(unit - 1, Traits.Likening) && sentence.Kind == BlockKind.Body
        && sentence.Article.Text[pair.Span.End - 1] is '.' or ',' && QuoteKinds.IsTitle(sentence.Article, pair);

    private static bool IsNaming(Sentence sentence, int last)
    {
        // "on a call as “…”": a noun there.
        if (sentence.Is(last + 1, Traits.Likening) && sentence.Is(last, Traits.Infinitive) && !sentence.Is(last - 1, Traits.To | Traits.Modal | Traits.Pronoun | Traits.FirstPerson))
            return false;
        if (sentence.Is(last, Traits.Naming))
            return sentence.Is(last + 1, Traits.Linker) || !IsVerb(sentence, last);
        for (var first = last; first >= 0 && first > last - 6; first--)
        {
            if (Attribution.Asides.StartingAt(sentence, first, PhraseKind.Naming) is { } phrase && first + phrase.Words.Length - 1 == last)
                return true;
        }

        return false;
    }

    /// <summary>« la loi dite « … » », « dite de « … » », "in a region called “…”", "what locals call “…”" name; « Orsat dit « … » », "critics called it “…”" speak.</summary>
    private static bool IsVerb(Sentence sentence, int unit)
    {
        if (sentence.Word(unit)!.Reports.Length == 0)
            return false;
        if (unit == 0 || sentence.IsCapital(unit - 1)
            || sentence.Is(unit - 1, Traits.Pronoun | Traits.Reflexive | Traits.Have | Traits.Be | Traits.Clitic | Traits.Negation | Traits.Relative | Traits.Adverb))
            return true;
        return sentence.Is(unit - 1, Traits.Role | Traits.Institution) && !sentence.Is(unit - 2, Traits.Relative | Traits.Whether)
            && !(sentence.Is(unit - 2, Traits.Determiner) && sentence.Is(unit - 3, Traits.Preposition));
    }

    /// <summary>Whether the words could be a title: they begin with a capital, and do not end as a sentence does.</summary>
    private static bool IsLike(ArticleText article, MarkPair pair) =>
        article.Tokens[pair.First].Capital && !Letters.EndsSentence(article.Text[pair.Span.End - 1]) && QuoteKinds.Of(article, pair, introduced: false) == QuoteKind.Partial;

    private static bool IsTitle(Sentence sentence, int unit, MarkPair pair)
    {
        var article = sentence.Article;
        // « le voilier « Belle Rive » »: a noun with its article, and right behind it a capital.
        if (sentence.IsWord(unit - 1) && IsNoun(sentence, unit - 1) && (sentence.Is(unit - 2, Traits.Determiner) || sentence.Is(unit - 3, Traits.Determiner) && IsNoun(sentence, unit - 2)))
            return true;
        // « chez « Les Roseaux » »: no speech begins with a capital article behind a preposition.
        if (sentence.Is(unit - 1, Traits.Preposition | Traits.Linker | Traits.Determiner) && article.Tokens[pair.First].Is(Traits.Determiner) && pair.Last > pair.First)
            return true;
        // « « Rives » de Lena Orsat ».
        if (sentence.Is(unit + 1, Traits.Linker) && sentence.IsCapital(unit + 2) && sentence.IsCapital(unit + 3) && !sentence.Is(unit + 2, Traits.Place))
            return true;
        // « dit « Monsieur » Varo »: a word set before a name.
        if (pair.Last - pair.First < 2 && sentence.IsCapital(unit + 1) && sentence.IsWord(unit - 1) && !IsTitleCase(sentence) && !(sentence.Word(unit + 2)?.Reports.Length > 0))
            return true;
        // "“A House by the Lake” opens on Tuesday".
        return QuoteKinds.IsTitle(article, pair) && sentence.Is(unit + 1, Traits.Finite) && sentence.Word(unit + 1)!.Reports.Length == 0 && !sentence.IsCapital(unit + 1);
    }

    /// <summary>"“We Go Back” by Lena Orsat": nobody speaks by somebody.</summary>
    private static bool IsAuthored(Sentence sentence, int unit, MarkPair pair) =>
        sentence.Is(unit + 1, Traits.Agent) && sentence.IsCapital(unit + 2) && sentence.IsCapital(unit + 3) && sentence.Article.Tokens[pair.First].Capital
        && !Letters.EndsSentence(sentence.Article.Text[pair.Span.End - 1]);

    /// <summary>Headlines in some languages have capitals all through, which say nothing of names.</summary>
    private static bool IsTitleCase(Sentence sentence) => sentence.Kind is not (BlockKind.Body or BlockKind.Caption) && !sentence.Article.Pack.AdjectivesFollow;

    private static bool IsNoun(Sentence sentence, int unit) =>
        sentence.IsWord(unit) && !sentence.IsCapital(unit) && !sentence.IsVerbByPlace(unit) && !sentence.IsFiniteByForm(unit)
        && !sentence.Is(unit, Traits.Finite | Traits.Participle | Traits.Gerund | Traits.Infinitive | Traits.Have | Traits.Be | Traits.Preposition | Traits.Linker | Traits.Determiner
            | Traits.Pronoun | Traits.FirstPerson | Traits.Conjunction | Traits.And | Traits.That | Traits.Whether | Traits.Relative | Traits.Adverb | Traits.Utterance | Traits.Role);
}
