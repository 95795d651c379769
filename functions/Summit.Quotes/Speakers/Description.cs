using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Speakers;

/// <summary>What a noun phrase says of the one it names: role, places, gender, number. Read while its sentence is at hand; not to be kept.</summary>
internal readonly struct Description
{
    private readonly Sentence _sentence;
    private readonly NounPhrase _phrase;
    private readonly string? _place;
    private readonly List<string>? _morePlaces;

    private Description(Sentence sentence, NounPhrase phrase)
    {
        (_sentence, _phrase) = (sentence, phrase);
        var head = sentence.Word(phrase.Head);
        var end = phrase.HasName ? phrase.NameFirst - 1 : phrase.Last;
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            var word = sentence.Word(i);
            var from = word is not null && (sentence.IsCapital(i) || word.Is(Traits.Demonym)) ? word.Place : null;
            if ((from ?? sentence.PlaceAt(i)) is { } place && (i <= end || word?.Is(Traits.Demonym) == true))
            {
                if (_place is null)
                    _place = place;
                else if (_place != place)
                    (_morePlaces ??= []).Add(place);
            }

            if (word is null)
                continue;
            if (i <= end && word.Lemma is { } lemma && word.Is(Traits.Role) && (Role is null || i == phrase.Head))
                (Role, Leads) = (lemma, word.Is(Traits.Leader));
            if (i == phrase.Head && word.Is(Traits.Institution))
                Role ??= word.Form;
        }

        IsListed = Role is not null;
        if (Role is null && head is null && sentence.IsWord(phrase.Head) && !sentence.IsCapital(phrase.Head) && (!phrase.HasName || phrase.Head < phrase.NameFirst))
            Role = sentence.Article.Fold(sentence.Words(phrase.Head));
        Office = OfficeOf(sentence, phrase);
        Role ??= Office;
        // « l'un des pêcheurs » is anyone of them.
        IsDefinite = sentence.Word(phrase.First) is { IsDefinite: true } && !(sentence.Is(phrase.First + 1, Traits.Determiner) && sentence.Is(phrase.First + 2, Traits.Linker));
    }

    public string? Role { get; }

    /// <summary>Whether the pack knows the role; a noun that it does not know means only those who were called so.</summary>
    public bool IsListed { get; }

    public bool Leads { get; }

    /// <summary>« de l'Eau » in « le ministre de l'Eau », folded; null for none.</summary>
    public string? Complement => ComplementOf(_sentence, _phrase) is { } span ? _sentence.Article.Fold(span.In(_sentence.Article.Text)) : null;

    /// <summary>Whether it says of which body by name: « le porte-parole de l'association Lacs vivants ».</summary>
    public bool NamesBody => ComplementOf(_sentence, _phrase) is not null && HasCapital(_sentence, _phrase.Head + 1, _phrase.Last);

    /// <summary>The one name of an office that has several: « premier ministre » for « chef du gouvernement »; null for none.</summary>
    public string? Office { get; }

    /// <summary>Whether the role rarely names somebody again who has another one.</summary>
    public bool IsOffice => _sentence.Is(_phrase.Head, Traits.Office);

    public bool IsInstitution => _sentence.Is(_phrase.Head, Traits.Institution) && !_sentence.Is(_phrase.Head, Traits.Role);

    /// <summary>Whether it only says again of what kind a body is.</summary>
    public bool IsGeneric => _sentence.Is(_phrase.Head, Traits.Generic);

    public bool HasPlace => _place is not null;

    /// <summary>The places it names; most name none or one.</summary>
    public IEnumerable<string> Places => _place is null ? [] : [_place, .. _morePlaces ?? []];

    /// <summary>Whether it names a place where somebody is from.</summary>
    public bool SharesPlace(CastMember member) => _place is not null && (member.Places.Contains(_place) || _morePlaces?.Exists(member.Places.Contains) == true);

    /// <summary>Says of somebody that they are from the places it names.</summary>
    public void TellPlaces(CastMember member)
    {
        if (_place is not null)
            member.Places.Add(_place);
        for (var i = 0; i < _morePlaces?.Count; i++)
            member.Places.Add(_morePlaces[i]);
    }

    public Gender Gender => GenderOf(_sentence, _phrase);

    public GrammaticalNumber Number => NumberOf(_sentence, _phrase);

    public bool IsDefinite { get; }

    /// <summary>Whether what somebody is called elsewhere may be called so too: the same, or a word for a kind.</summary>
    public bool CanBe(string role) => role == Role || _sentence.Article.Pack.Find(role) is { } word && word.Is(Traits.Generic);

    /// <summary>The block it stands in.</summary>
    public int Block => _sentence.Block;

    /// <summary>Whether a name is only that of a place.</summary>
    public bool IsPlace(string name) => _sentence.Article.Pack.Find(name) is { } word && word.Is(Traits.Place);

    /// <summary>« cette mère de famille »: somebody just spoken of.</summary>
    public bool PointsBack => _sentence.Is(_phrase.First, Traits.Demonstrative);

    /// <summary>« son homologue »: known by its relation to somebody else.</summary>
    public bool IsPossessive => _sentence.Is(_phrase.First, Traits.Possessive);

    /// <summary>Whether it counts two: « les deux présidents ».</summary>
    public bool HasTwo => NameFinder.Holds(_sentence, _phrase.First, _phrase.Last, Traits.Two);

    public int Length => _phrase.Last - _phrase.First + 1;

    public static Description Of(Sentence sentence, NounPhrase phrase) => new(sentence, phrase);

    private static bool HasCapital(Sentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (sentence.IsCapital(i))
                return true;
        }

        return false;
    }

    private static string? OfficeOf(Sentence sentence, NounPhrase phrase)
    {
        for (var i = phrase.First; i <= Math.Max(phrase.Head, phrase.NameFirst - 1); i++)
        {
            if (Asides.StartingAt(sentence, i, PhraseKind.Office) is { } office)
                return office.Means;
        }

        return null;
    }

    private static TextSpan? ComplementOf(Sentence sentence, NounPhrase phrase)
    {
        var end = phrase.HasName ? phrase.NameFirst - 1 : phrase.Last;
        for (var i = phrase.Head + 1; i < end; i++)
        {
            if (sentence.Is(i, Traits.Linker))
                return sentence.Span(i, end);
        }

        return null;
    }

    private static GrammaticalNumber NumberOf(Sentence sentence, NounPhrase phrase)
    {
        if (sentence.Word(phrase.Preposition) is { Number: GrammaticalNumber.Plural })
            return GrammaticalNumber.Plural;
        if (sentence.Is(phrase.First, Traits.Determiner | Traits.Title) && sentence.Word(phrase.First) is { Number: not GrammaticalNumber.Unknown } first)
            return first.Number;
        return sentence.Word(phrase.Head) is { } head && head.Is(Traits.Role | Traits.Institution | Traits.Pronoun) ? head.Number : GrammaticalNumber.Unknown;
    }

    public static Gender GenderOf(Sentence sentence, NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (sentence.Word(i) is not { } word)
                continue;
            if (word.Is(Traits.Title | Traits.Pronoun) && word.Gender != Gender.Unknown)
                return word.Gender;
            if (i == phrase.First && word.Is(Traits.Determiner) && word.Gender is Gender.Masculine or Gender.Feminine)
                return word.Gender;
            // « l'expert » may be a woman, « l'experte » is.
            if (i == phrase.Head && word.Is(Traits.Role) && word.Gender != Gender.Unknown)
                return word.Gender == Gender.Masculine && i > phrase.First && sentence.Is(i - 1, Traits.Clitic) && sentence.Word(i - 1)!.Gender == Gender.Unknown ? Gender.Unknown : word.Gender;
            // Alone it may as well be a surname: Simon, Lee.
            if (i == phrase.NameFirst && i < phrase.NameLast && word.Is(Traits.GivenName) && word.Gender is Gender.Masculine or Gender.Feminine)
                return word.Gender;
            if (sentence.Is(i, Traits.Linker) && !phrase.HasName)
                break;
        }

        return Gender.Unknown;
    }
}
