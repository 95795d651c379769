using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>
/// Finds the name of a body that has small words: « l'association Sauvons le lac », « le collectif Lacs
/// vivants ». Right behind what kind of body it is, a capital and then words that could go on in no other way.
/// </summary>
internal static class BodyNames
{
    private const int LongestName = 6;

    private const Traits Following = Traits.Have | Traits.Be | Traits.Finite | Traits.Preposition | Traits.Clitic | Traits.Negation | Traits.Reflexive | Traits.Relative | Traits.And;

    /// <summary>The name in or at the end of a phrase; -1 where there is none with small words.</summary>
    public static (int First, int Last) In(Sentence sentence, int first, int last)
    {
        var open = first + 1;
        while (open <= last && !sentence.IsCapital(open))
            open++;
        if (!sentence.Article.Pack.AdjectivesFollow || open > last || !IsKind(sentence, open - 1) || !CanOpen(sentence, open) || sentence.IsCapital(open + 1) || NameFinder.Holds(sentence, first, open - 1, Traits.Role))
            return (-1, -1);
        var end = open;
        for (var i = open + 1; i <= open + LongestName && GoesOn(sentence, i); i++)
            end = sentence.Is(i, Traits.Determiner) ? end : i;
        return end > open && Closes(sentence, end + 1) ? (open, end) : (-1, -1);
    }

    private static bool IsKind(Sentence sentence, int unit) =>
        sentence.Is(unit, Traits.Institution) && !sentence.IsCapital(unit) && !sentence.Is(unit, Traits.Role | Traits.Utterance) && sentence.Is(unit - 1, Traits.Determiner | Traits.Linker | Traits.Possessive);

    private static bool CanOpen(Sentence sentence, int unit) =>
        !sentence.IsGivenName(unit) && !sentence.Is(unit, Traits.Title | Traits.Body | Traits.Place | Traits.Demonym | Traits.Determiner) && !NameFinder.IsAcronym(sentence, unit);

    /// <summary>« Sauvons le lac », « Urgence mon lac »: an article with its noun; « Lacs vivants »: an adjective, which may look like a verb's form.</summary>
    private static bool GoesOn(Sentence sentence, int unit)
    {
        if (!sentence.IsWord(unit) || sentence[unit].Kind != Text.TokenKind.Word || sentence.Is(unit, Traits.Time))
            return false;
        if (sentence.Is(unit, Traits.Determiner))
            return sentence.IsWord(unit + 1) && sentence.Word(unit + 1) is var noun && (noun is null || !noun.Is(Following & ~Traits.Finite | Traits.Adverb | Traits.Time | Traits.Determiner | Traits.Role))
                && (!sentence.Is(unit, Traits.Clitic) || noun is null || !noun.Is(Traits.Finite)) && !sentence.Is(unit, Traits.Linker | Traits.Demonstrative);
        if (sentence.IsCapital(unit) || sentence.Is(unit - 1, Traits.Determiner))
            return !sentence.IsGivenName(unit);
        return sentence.IsCapital(unit - 1) && !sentence.IsFiniteByForm(unit) && !sentence.IsVerbByPlace(unit)
            && (sentence.Word(unit) is not { } word || word.Is(Traits.Gerund | Traits.Participle) && !sentence.Is(unit + 1, Traits.Preposition | Traits.Linker) && !word.Is(Traits.Finite | Traits.Preposition) && word.Reports.Length == 0);
    }

    /// <summary>Whether a verb, a preposition or a sign follows, as behind any name.</summary>
    private static bool Closes(Sentence sentence, int unit) => !sentence.IsWord(unit) || sentence.Is(unit, Following) || sentence.IsFiniteByForm(unit);
}
