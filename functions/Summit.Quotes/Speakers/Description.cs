using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Speakers;

/// <summary>What a noun phrase says of the one it names: role, places, gender, number.</summary>
internal readonly struct Description
{
    private readonly ArticleText _article;
    private readonly TextSpan? _complement;
    private readonly string? _place;
    private readonly List<string>? _morePlaces;

    private Description(Sentence sentence, NounPhrase phrase)
    {
        _article = sentence.Article;
        Block = sentence.Block;
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
            Role = _article.Fold(sentence.Words(phrase.Head));
        _complement = ComplementOf(sentence, phrase, end);
        NamesBody = _complement is not null && HasCapital(sentence, phrase.Head + 1, phrase.Last);
        Office = OfficeOf(sentence, phrase);
        Role ??= Office;
        var first = sentence.Word(phrase.First);
        IsOffice = sentence.Is(phrase.Head, Traits.Office);
        IsGeneric = sentence.Is(phrase.Head, Traits.Generic);
        IsInstitution = head is not null && head.Is(Traits.Institution) && !head.Is(Traits.Role);
        Gender = GenderOf(sentence, phrase);
        Number = sentence.Word(phrase.Preposition) is { Number: GrammaticalNumber.Plural } ? GrammaticalNumber.Plural
            : sentence.Is(phrase.First, Traits.Determiner | Traits.Title) && first!.Number != GrammaticalNumber.Unknown ? first.Number
            : head is not null && head.Is(Traits.Role | Traits.Institution | Traits.Pronoun) ? head.Number : GrammaticalNumber.Unknown;
        // « l'un des pêcheurs » is anyone of them.
        IsDefinite = first is { IsDefinite: true } && !(sentence.Is(phrase.First + 1, Traits.Determiner) && sentence.Is(phrase.First + 2, Traits.Linker));
        PointsBack = sentence.Is(phrase.First, Traits.Demonstrative);
        IsPossessive = sentence.Is(phrase.First, Traits.Possessive);
        HasTwo = NameFinder.Holds(sentence, phrase.First, phrase.Last, Traits.Two);
        Length = phrase.Last - phrase.First + 1;
    }

    public string? Role { get; }

    /// <summary>Whether the pack knows the role; a noun that it does not know means only those who were called so.</summary>
    public bool IsListed { get; }

    public bool Leads { get; }

    /// <summary>« de l'Eau » in « le ministre de l'Eau », folded; null for none.</summary>
    public string? Complement => _complement is { } span ? _article.Fold(span.In(_article.Text)) : null;

    /// <summary>Whether it says of which body by name: « le porte-parole de l'association Lacs vivants ».</summary>
    public bool NamesBody { get; }

    /// <summary>The one name of an office that has several: « premier ministre » for « chef du gouvernement »; null for none.</summary>
    public string? Office { get; }

    /// <summary>Whether the role rarely names somebody again who has another one.</summary>
    public bool IsOffice { get; }

    public bool IsInstitution { get; }

    /// <summary>Whether it only says again of what kind a body is.</summary>
    public bool IsGeneric { get; }

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

    public Gender Gender { get; }

    public GrammaticalNumber Number { get; }

    public bool IsDefinite { get; }

    /// <summary>Whether what somebody is called elsewhere may be called so too: the same, or a word for a kind.</summary>
    public bool CanBe(string role) => role == Role || _article.Pack.Find(role) is { } word && word.Is(Traits.Generic);

    /// <summary>The block it stands in.</summary>
    public int Block { get; }

    /// <summary>Whether a name is only that of a place.</summary>
    public bool IsPlace(string name) => _article.Pack.Find(name) is { } word && word.Is(Traits.Place);

    /// <summary>« cette mère de famille »: somebody just spoken of.</summary>
    public bool PointsBack { get; }

    /// <summary>« son homologue »: known by its relation to somebody else.</summary>
    public bool IsPossessive { get; }

    /// <summary>Whether it counts two: « les deux présidents ».</summary>
    public bool HasTwo { get; }

    public int Length { get; }

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

    private static TextSpan? ComplementOf(Sentence sentence, NounPhrase phrase, int end)
    {
        for (var i = phrase.Head + 1; i < end; i++)
        {
            if (sentence.Is(i, Traits.Linker))
                return sentence.Span(i, end);
        }

        return null;
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
