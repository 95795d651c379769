using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>
/// Finds the name in a noun phrase: its last run of capitalised words that no linker makes a complement, without the
/// roles and titles before it.
/// </summary>
internal static class NameFinder
{
    private const int LongestBridge = 3;

    public static (int First, int Last) Find(Sentence sentence, int first, int last)
    {
        var found = (First: -1, Last: -1);
        for (var i = first; i <= last; i++)
        {
            if (Asides.StartingAt(sentence, i, PhraseKind.Office) is { } office)
            {
                i += office.Words.Length - 1;
                continue;
            }

            if (!IsNamePart(sentence, i, first))
                continue;
            var end = i;
            while (end < last && (IsNamePart(sentence, end + 1, first) || Bridges(sentence, end + 1) || sentence.Sign(end + 1) == '&'))
                end++;
            while (end > i && !IsNamePart(sentence, end, first))
                end--;
            var start = AfterRoles(sentence, i, end, Holds(sentence, first, i - 1, Traits.Role));
            // "the Norian High Commissioner for Lakes": an office with its complement.
            if (start <= end && sentence.Is(end, Traits.Role) && sentence.Is(end + 1, Traits.Linker) && end < last && sentence.Is(first, Traits.Determiner) && !sentence.IsGivenName(start) && !sentence.Article.Pack.AdjectivesFollow)
            {
                i = end;
                continue;
            }

            // « Directrice de la Fabrique »: behind a role small particles open its complement.
            if (start > i && start <= end && !sentence.IsCapital(start))
            {
                i = end;
                continue;
            }

            // « l'eurodéputée Les Rivages »: behind a role, a name that begins with its article is the party's.
            if (start == i && start < end && sentence.Is(start - 1, Traits.Role) && sentence.Is(start, Traits.Determiner) && sentence.Word(start)!.Number == GrammaticalNumber.Plural)
            {
                i = end;
                continue;
            }

            if (start <= end && Particles(sentence, start, first) is var whole and >= 0)
                found = (whole, end);
            else if (start <= end && !IsComplement(sentence, start, first) && !BeforeRole(sentence, first, end, last))
                found = (start, end);
            i = end;
        }

        return found;
    }

    private static bool IsNamePart(Sentence sentence, int i, int first)
    {
        if (!sentence.IsCapital(i) || !sentence.IsWord(i) || sentence.Is(i, Traits.Title))
            return false;
        if (sentence.Is(i, Traits.Time) || sentence.Is(i, Traits.Determiner) && !sentence.IsCapital(i + 1))
            return false;
        // "…,” Will Orsat said": behind a quote that its sentence goes on from, no verb has a capital.
        if (sentence.Is(i, Traits.Modal) && sentence.IsQuote(i - 1) && sentence.IsCapital(i + 1))
            return true;
        return i > sentence.FirstWord || sentence.Word(i) is not { } word || sentence.PlaceAt(i) is not null || word.Is(Traits.GivenName | Traits.Place | Traits.Body | Traits.Institution | Traits.Demonym | Traits.Role);
    }

    /// <summary>Where a name begins of which only title and particles stand before the capital: « M. de Varn »; -1 for none.</summary>
    private static int Particles(Sentence sentence, int start, int first)
    {
        var i = start;
        while (i > first && sentence.Is(i - 1, Traits.Particle))
            i--;
        return i < start && i == first + 1 && sentence.Is(first, Traits.Title) && !sentence.Is(first, Traits.Role) ? i : -1;
    }

    /// <summary>Small particles between two capitals: Charles de Gaulle, Sami Abd al-Tarif, Ludwig van der Varn.</summary>
    public static bool Bridges(Sentence sentence, int i)
    {
        var end = i;
        while (end < i + LongestBridge && sentence.Is(end, Traits.Particle) && !sentence.Is(end, Traits.Role) && !sentence.IsCapital(end))
            end++;
        // « à la Chambre le Premier ministre »: an article before an office opens a phrase of its own.
        if (end == i + 1 && sentence.Is(i, Traits.Determiner) && !sentence.Is(i, Traits.Linker) && sentence.IsCapital(end) && Asides.StartingAt(sentence, end, PhraseKind.Office) is not null)
            return false;
        // « la Directrice de la Fabrique »: behind a linker, article and capital are no part of a name, unless a given name stands before.
        return end > i && sentence.IsCapital(end) && (end == i + 1 || !sentence.Is(i, Traits.Linker) || IsRatherGiven(sentence, i - 1));
    }

    /// <summary>Orsanne in « Orsanne de la Tavrelle »: a capital without article that no list knows otherwise.</summary>
    private static bool IsRatherGiven(Sentence sentence, int unit) =>
        sentence.IsGivenName(unit) || unit > sentence.FirstWord && sentence.IsCapital(unit) && sentence.Word(unit) is null && !IsAcronym(sentence, unit) && !sentence.IsCapital(unit - 1) && !sentence.Is(unit - 1, Traits.Determiner | Traits.Linker);

    /// <summary>Start of the person's name in a run such as "Home Secretary Lena Orsat".</summary>
    private static int AfterRoles(Sentence sentence, int first, int last, bool role)
    {
        var start = first;
        for (var i = first; i <= last; i++)
        {
            if (sentence.Is(i, Traits.Role) && !sentence.Is(i, Traits.GivenName) && (i < last || i == start))
                start = i + 1;
            else if (i > first + 1 && i < last && IsAcronym(sentence, i - 1) && sentence.IsGivenName(i) && !IsAcronym(sentence, i))
                start = i;
            else if (role && i > first && sentence.Is(i, Traits.Institution) && last - i >= 2)
                start = i + 1;
            else if (role && i > start && i < last && !(sentence.Is(start - 1, Traits.Role) && !sentence.Article.Pack.AdjectivesFollow) && (sentence.IsGivenName(i) && !IsAcronym(sentence, i) ? !sentence.IsGivenName(i - 1) || IsAcronym(sentence, i - 1) : IsAcronym(sentence, i - 1) && !IsAcronym(sentence, i)))
                start = i;
            else if (i == first + 1 && i < last && sentence.IsGivenName(i) && !sentence.IsGivenName(first) && sentence.Is(first - 1, Traits.Determiner) && sentence.Word(first - 1)!.Number != GrammaticalNumber.Plural)
                start = i;
            else if (i > start && i < last && sentence.IsGivenName(i) && Holds(sentence, start, i - 1, Traits.Institution | Traits.Body | Traits.Demonym | Traits.Place | Traits.Role))
                start = i;
        }

        return first == last && (sentence.Is(first, Traits.Institution) || role && IsAcronym(sentence, first)) ? last + 1 : start;
    }

    /// <summary>« UTL » in « le patron de l'UTL Paul Varo ».</summary>
    public static bool IsAcronym(Sentence sentence, int unit)
    {
        var words = sentence.Words(unit);
        return words.Length is > 1 and < 8 && words.IndexOfAnyInRange('a', 'z') < 0;
    }

    public static bool Holds(Sentence sentence, int first, int last, Traits traits)
    {
        for (var i = first; i <= last; i++)
        {
            if (sentence.Is(i, traits))
                return true;
        }

        return false;
    }

    /// <summary>« le porte-parole de Lena Orsat » names Orsat, but means somebody else.</summary>
    private static bool IsComplement(Sentence sentence, int start, int first)
    {
        var i = start - 1;
        while (i > first && sentence.Is(i, Traits.Determiner | Traits.Title) && !sentence.Is(i, Traits.Linker))
            i--;
        // « la présidente du collectif Lac uni »: a body's name, not hers.
        if (i > first && sentence.Is(i, Traits.Institution) && !sentence.IsGivenName(start) && Holds(sentence, first, i - 1, Traits.Role) && Holds(sentence, first, i - 1, Traits.Linker))
            return true;
        if (i > first && sentence.Is(start - 1, Traits.Determiner) && start - 1 > first)
            return Holds(sentence, first, i, Traits.Linker);
        // "the Center for Lake Control and Prevention"
        if (i > first && sentence.Is(i, Traits.And) && sentence.IsCapital(i - 1) && Holds(sentence, first, i - 1, Traits.Preposition))
            return true;
        if (i <= first || !sentence.Is(i, Traits.Linker) || sentence.IsCapital(i))
            return false;
        // "Noria's River Institute" is a name, but not in "Lena Orsat of Noria's River Institute".
        return sentence.Article.Pack.AdjectivesFollow || sentence.Is(i, Traits.Preposition | Traits.Determiner) || !sentence.IsGivenName(start) && Holds(sentence, first, i - 1, Traits.Preposition);
    }

    /// <summary>« le Premier ministre », "Lake contest coordinator", "Orsat's spokesman": the capital belongs to the role, or to whose it is.</summary>
    private static bool BeforeRole(Sentence sentence, int first, int end, int last)
    {
        if (end < last && sentence.Is(end + 1, Traits.Linker) && !sentence.Is(end + 1, Traits.Preposition | Traits.Determiner))
            return true;
        // "French Ambassador to Velden, Lena Orsat,": an office with its complement.
        if (end == first + 1 && sentence.Is(end, Traits.Role) && !sentence.Is(end, Traits.GivenName) && sentence.Is(first, Traits.Demonym) && sentence.Is(end + 1, Traits.Preposition) && !sentence.Article.Pack.AdjectivesFollow)
            return true;
        for (var i = end + 1; i <= last && (!sentence.IsCapital(i) || sentence.Is(i - 1, Traits.And) && sentence.Is(i, Traits.Demonym | Traits.Place)) && !sentence.Is(i, Traits.Linker); i++)
        {
            if (sentence.Is(i, Traits.Role) || sentence.Is(i, Traits.Institution) && !sentence.Article.Pack.AdjectivesFollow || i == last && sentence.IsHeadBehindName(i, first))
                return true;
            if (sentence.Article.Pack.AdjectivesFollow)
                break;
        }

        return false;
    }
}
