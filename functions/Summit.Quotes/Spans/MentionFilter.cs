using Summit.Quotes.Languages;

namespace Summit.Quotes.Spans;

/// <summary>Tells marks that report nobody's words by what stands before them: names, titles, words as words.</summary>
internal static class MentionFilter
{
    private const int LongestName = 80;

    public static bool IsMention(Sentence sentence, int unit, MarkPair pair)
    {
        if (pair.Span.Length > LongestName)
            return false;
        var i = unit - 1;
        for (var n = 0; n < 3 && i >= 0; n++)
        {
            if (IsNaming(sentence, i))
                return true;
            if (!sentence.Is(i, Traits.Determiner | Traits.Linker | Traits.Preposition) && !sentence.IsComma(i))
                return false;
            i--;
        }

        return false;
    }

    /// <summary>« la loi dite « … » » names, « Orsat dit « … » » speaks.</summary>
    private static bool IsVerb(Sentence sentence, int unit) =>
        unit == 0 || sentence.IsCapital(unit - 1)
        || sentence.Is(unit - 1, Traits.Pronoun | Traits.Reflexive | Traits.Have | Traits.Be | Traits.Clitic | Traits.Negation | Traits.Relative | Traits.Adverb | Traits.Role | Traits.Institution);

    private static bool IsNaming(Sentence sentence, int last)
    {
        if (sentence.Is(last, Traits.Naming))
            return sentence.Word(last)!.Reports.Length == 0 || !IsVerb(sentence, last);
        for (var first = last; first >= 0 && first > last - 6; first--)
        {
            if (Attribution.Asides.StartingAt(sentence, first, PhraseKind.Naming) is { } phrase && first + phrase.Words.Length - 1 == last)
                return true;
        }

        return false;
    }
}
