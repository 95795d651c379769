using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution;

/// <summary>Tells how far a noun phrase goes, word by word: what stands there, and what stands beside it.</summary>
internal readonly ref struct PhraseExtent(Sentence sentence)
{
    private const Traits Ending = NounPhraseReader.Ending, Verb = NounPhraseReader.Verb, Noun = NounPhraseReader.Noun;

    /// <summary>The last unit of the phrase that starts at one.</summary>
    /// <param name="first">Where it starts.</param>
    /// <param name="preposition">The preposition that governs it; -1 for none.</param>
    public int End(int first, int preposition)
    {
        var time = sentence.Is(first, Traits.Time);
        var end = first;
        for (var i = first; i < sentence.Count && Belongs(i, first, time) && !(preposition >= 0 && StartsPerson(i, first)); i++)
            end = i;
        while (end > first && sentence.Is(end, Traits.Linker | Traits.Determiner | Traits.Particle) && !sentence.Is(end, Traits.Alone) && !sentence.IsCapital(end))
            end--;
        return end;
    }

    /// <summary>Whether a phrase says when: « lundi », "last week".</summary>
    public bool IsTime(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (sentence.Is(i, Traits.Time))
                return i == last || !sentence.Is(i + 1, Traits.Linker);
            if (!sentence.Is(i, Traits.Determiner | Traits.Adverb) && sentence[i].Kind != TokenKind.Number)
                return false;
        }

        return false;
    }

    /// <summary>"the i reported": the newspaper, for the pronoun has a capital and no article.</summary>
    public bool IsSmallName(int i) => !sentence.Article.Pack.AdjectivesFollow && sentence.Is(i, Traits.FirstPerson) && sentence.Words(i) is "i" && sentence.Is(i - 1, Traits.Article);

    /// <summary>« à l'AFP Lena Orsat »: the news agency ends where a given name begins.</summary>
    private bool StartsPerson(int i, int first) => StartsBehindPlace(i, first) || StartsBehindWhere(i, first) ||
        i > first && (sentence.IsGivenName(i) || sentence.IsCapital(i) && NameFinder.IsAcronym(sentence, i - 1) && (IsAge(i + 2) || sentence.IsCapital(i + 1) && IsTold(first))) && (sentence.IsCapital(i + 1) || sentence.IsComma(i + 1) && !sentence.IsCapital(first - 1))
        && (!NameFinder.Holds(sentence, first, i - 1, Traits.Role) || sentence.Word(first) is { Number: GrammaticalNumber.Plural } && i == first + 2)
        && sentence.PlaceAt(i - 1) is null && !sentence.IsGivenName(i - 1) && !sentence.Is(i - 1, Traits.Title | Traits.Role | Traits.Demonym | Traits.Linker | Traits.Determiner | Traits.Particle);

    /// <summary>« a plaidé en défense Me Orsat », « a regretté samedi à Varn Tavi, 40 ans »: a title or an age makes the next word another's.</summary>
    private bool StartsBehindWhere(int i, int first) => IsBehindAddressees(i, first) ||
        i == first + 1 && IsTold(first) && (sentence.IsCapital(first) ? sentence.IsCapital(i) && IsAge(i + 2) : sentence.IsTitle(i) && sentence.IsCapital(i + 1) && !sentence.Is(first, Traits.Determiner | Traits.Role));

    /// <summary>« a déclaré à l'AFP Tavro Ghelin »: whom it is told to ends where two capitals follow.</summary>
    private bool IsTold(int first)
    {
        var verb = first - 2;
        while (sentence.Is(verb, Traits.Adverb | Traits.Time))
            verb--;
        return sentence.Word(verb) is { Reports.Length: > 0 };
    }

    /// <summary>« a déclaré devant les députés Lena Orsat »: one name is not that of several.</summary>
    private bool IsBehindAddressees(int i, int first) =>
        sentence.IsGivenName(i) && sentence.IsCapital(i + 1) && sentence.Is(i - 1, Traits.Role) && !sentence.Is(i + 2, Traits.And) && IsTold(first)
        && sentence.Word(first) is { Number: GrammaticalNumber.Plural } those && those.Is(Traits.Determiner | Traits.Possessive);

    /// <summary>« 33 ans » in « à l'AFP Ilvan, 33 ans, »: the one before is a person.</summary>
    private bool IsAge(int number) =>
        number < sentence.Count && sentence.IsComma(number - 1) && sentence[number].Kind == TokenKind.Number && sentence.Is(number + 1, Traits.Time) && !sentence.IsWord(number + 2);

    /// <summary>"Noria's envoy to Velden Jiang Orsat": the country ends where a name begins.</summary>
    private bool StartsBehindPlace(int i, int first) =>
        i == first + 1 && sentence.Is(first, Traits.Place) && sentence.Is(first - 2, Traits.Role) && sentence.IsCapital(i) && sentence.Word(i) is null
        && sentence.IsCapital(i + 1) && !sentence.Is(i + 1, Traits.Institution | Traits.Body | Traits.Place) && !sentence.IsCapital(i + 2);

    private bool Belongs(int i, int first, bool time)
    {
        if (sentence.IsQuote(i))
            return i > first && !sentence.IsCapital(i - 1);
        // « Lacs & Rivières »
        if (sentence.Sign(i) == '&')
            return i > first && sentence.IsCapital(i - 1) && sentence.IsCapital(i + 1) && sentence.Words(i - 1).Length > 1;
        if (IsHyphenOfNumber(i, first))
            return true;
        if (!sentence.IsWord(i))
            return false;
        if (i == first || IsHyphenOfNumber(i - 1, first))
            return true;
        // "in a note to his letter Mrs Orsat said"
        if (i > first + 1 && sentence.IsTitle(i) && sentence.IsCapital(i + 1) && !sentence.IsCapital(i - 1) && sentence.Word(first) is { } opening && opening.Is(Traits.Determiner | Traits.Possessive)
            && !sentence.Is(i - 1, Traits.And | Traits.Determiner | Traits.Role | Traits.Adjective | Traits.Linker | Traits.Particle | Traits.Time))
            return false;
        if (i == first + 1 && sentence.StandsAlone(first) && !sentence.Is(i, Traits.Linker))
            return false;
        if (sentence.IsCapital(i) && !sentence.Is(i, Traits.Pronoun | Traits.FirstPerson))
            return !((time || IsTime(first, i - 1)) && !sentence.Is(i, Traits.Time) && !sentence.Is(i - 1, Traits.Linker)) && (!sentence.IsQuote(i - 1) || sentence.IsCapital(i - 2));
        if (sentence.Is(i, Traits.Linker))
            return LinksOn(i);
        if (NameFinder.Bridges(sentence, i) || IsFurtherOffice(i, first) || IsFurtherField(i, first) || IsFurtherOrigin(i, first) || sentence.Is(i, Traits.And) && sentence.IsTitle(i - 1) && sentence.IsTitle(i + 1))
            return true;
        if (sentence.Is(i, Ending) && !sentence.Is(i, Traits.Determiner))
            return IsSmallName(i);
        if (sentence.Is(i, Traits.Determiner))
            return sentence.Is(i - 1, Traits.Determiner | Traits.Linker | Traits.Adjective) || sentence.Is(i - 1, Traits.Leader) && sentence.Is(i + 1, Traits.Linker) || i == first + 1 && sentence.Is(first, Traits.Determiner);
        if (sentence.Is(i, Noun) && (!sentence.Is(i, Traits.Title) || sentence.IsTitle(i)))
            return !(sentence.Word(i)!.Reports.Length > 0 && sentence.Is(i, Traits.Finite)) || sentence.Is(i - 1, Traits.Determiner | Traits.Linker | Traits.Title | Traits.Adjective) || sentence.IsNounByPlace(i) || IsOfOne(i, first);
        if (sentence.Is(i, Traits.Preposition | Traits.Clitic | Traits.Whether) || sentence.Is(i, Traits.Adverb) && !sentence.Is(i - 1, Traits.Determiner) && !IsAdverbAsComplement(i))
            return false;
        if (sentence.Is(i, Traits.Time))
            return time || sentence.Is(i - 1, Traits.Linker | Traits.Determiner) || sentence[i - 1].Kind == TokenKind.Number && sentence.Is(i - 2, Traits.Linker | Traits.Determiner) || sentence.Is(i - 1, Traits.Adverb) && sentence.Is(i - 2, Traits.Determiner);
        if ((sentence.IsFiniteByForm(i) || sentence.IsVerbByPlace(i)) && !sentence.Is(i - 1, Traits.Determiner))
            return false;
        if (sentence.Is(i - 1, Traits.Role | Traits.Institution) && sentence.Is(i + 1, Traits.Finite | Traits.Have) && AdverbForms.Are(sentence, i))
            return false;
        if (sentence.Word(i) is null && sentence.IsCapital(i - 1) && !sentence.Is(i - 1, Traits.Determiner) && !IsAdjectiveOfName(i, first) && !LeadsToRole(i) && !IsOfDemonym(i) && !sentence.IsHeadBehindName(i, first))
            return false;
        if (sentence.Is(i, Traits.Gerund | Traits.Participle) && sentence.Is(i - 1, Traits.Linker) && !sentence.Is(i - 1, Traits.Preposition))
            return true;
        // "a second vote": one of them can't be the subject of a form that stands for several.
        if (IsOfOne(i, first))
            return true;
        if (sentence.IsNounByPlace(i))
            return true;
        if (IsParticipleAsAdjective(i))
            return !sentence.IsCapital(i - 1) || IsAdjectiveOfName(i, first);
        if (sentence.Is(i, Verb))
            return sentence.Is(i - 1, Traits.Determiner) && !(sentence.Is(i - 1, Traits.Clitic) && sentence.Is(i, Traits.Finite) && i - 1 > first && !sentence.Is(i - 2, Traits.Linker)) || sentence.Is(i - 1, Traits.Linker) && sentence.Is(i, Traits.Finite);
        return true;
    }

    /// <summary>"the 34-year-old", "the 14th-ranked Orsat": nothing parts the number from what it counts.</summary>
    public bool IsHyphenOfNumber(int i, int first) =>
        sentence.Sign(i) == '-' && i > first && char.IsAsciiDigit(sentence.Words(i - 1)[0]) && sentence.IsWord(i + 1) && sentence.End(i - 1) == sentence.Start(i) && sentence.End(i) == sentence.Start(i + 1);

    /// <summary>« les forces armées », « le ministre chargé de l'Eau », but « l'étude menée à Varn »: what else follows makes it a clause.</summary>
    private bool IsParticipleAsAdjective(int i) =>
        sentence.Article.Pack.AdjectivesFollow && sentence.Is(i, Traits.Participle) && !sentence.Is(i, Traits.Finite | Traits.Infinitive | Traits.Gerund)
        && sentence.Word(i)!.Reports.Length == 0 && !(sentence.Is(i + 1, Traits.Preposition) && !sentence.Is(i + 1, Traits.Linker));

    /// <summary>« la Maison blanche », « du Redressement productif »: one adjective may follow a capital behind article or linker.</summary>
    private bool IsAdjectiveOfName(int i, int first)
    {
        var run = i - 1;
        while (run > first && sentence.IsCapital(run - 1) && !sentence.Is(run - 1, Traits.Determiner))
            run--;
        return sentence.Article.Pack.AdjectivesFollow && run > first && sentence.Is(run - 1, Traits.Determiner | Traits.Linker | Traits.Institution);
    }

    /// <summary>"Lake contest coordinator": a capital that only opens the sentence.</summary>
    private bool LeadsToRole(int i) =>
        !sentence.Article.Pack.AdjectivesFollow && (sentence.Is(i + 1, Traits.Role) || i - 1 == sentence.FirstWord && (sentence.Is(i + 1, Traits.Institution) || sentence.Word(i + 1) is null && sentence.Is(i + 2, Traits.Role)));

    /// <summary>« le ministre de l'Agriculture et des Forêts »: the office goes on behind « et ».</summary>
    private bool IsFurtherOffice(int i, int first) =>
        sentence.Is(i, Traits.And) && sentence.Is(i + 1, Traits.Linker) && (sentence.Is(i + 1, Traits.Preposition) || sentence.Word(i + 1)!.Number == GrammaticalNumber.Plural && !sentence.Is(i + 2, Traits.Demonym)) && (sentence.IsCapital(i + 2) || sentence.Is(i + 2, Traits.Determiner) && sentence.IsCapital(i + 3))
        && NameFinder.Holds(sentence, first, i - 1, Traits.Role) && NameFinder.Holds(sentence, first, i - 1, Traits.Linker);

    /// <summary>"the Center for Lake Control and Prevention": the name goes on behind "and".</summary>
    private bool IsFurtherField(int i, int first) =>
        !sentence.Article.Pack.AdjectivesFollow && sentence.Is(i, Traits.And) && sentence.IsCapital(i - 1) && sentence.IsCapital(i + 1) && !sentence.Is(i + 1, Traits.GivenName | Traits.Body | Traits.Place | Traits.Title | Traits.Determiner) && sentence.Is(first, Traits.Determiner)
        && NameFinder.Holds(sentence, first, i - 1, Traits.Institution) && NameFinder.Holds(sentence, first, i - 1, Traits.Preposition) && !NameFinder.Holds(sentence, first, i - 1, Traits.Role);

    /// <summary>"French and Turkish officials": one group from both places.</summary>
    private bool IsFurtherOrigin(int i, int first) =>
        !sentence.Article.Pack.AdjectivesFollow && sentence.Is(i, Traits.And) && sentence.Is(i - 1, Traits.Demonym | Traits.Place) && sentence.Is(i + 1, Traits.Demonym | Traits.Place) && (i - 1 == first || i - 2 == first && sentence.Is(first, Traits.Determiner))
        && sentence.Is(i + 2, Traits.Role) && sentence.Word(i + 2) is { Number: GrammaticalNumber.Plural } && !sentence.IsCapital(i + 2);

    /// <summary>"the Afghan community": there the capital is that of an adjective.</summary>
    private bool IsOfDemonym(int i) => !sentence.Article.Pack.AdjectivesFollow && sentence.Is(i - 1, Traits.Demonym) && sentence.Is(i - 2, Traits.Determiner);

    private bool LinksOn(int i) =>
        sentence.Is(i, Traits.Linker) && !sentence.Is(i, Traits.Preposition | Traits.Determiner) && sentence.IsWord(i + 1) ||
        sentence.IsQuote(i + 1) || sentence.IsWord(i + 1) && !sentence.Is(i + 1, Ending | Traits.Preposition & ~Traits.Linker | Traits.Whether)
        && (sentence.IsCapital(i + 1) || !sentence.Is(i + 1, Traits.Infinitive | Traits.Gerund | Traits.Adverb) || sentence.Is(i + 1, Noun | Traits.Determiner) || IsAdverbAsComplement(i + 1));

    /// <summary>« son complice de toujours, »: nothing follows that the adverb could go with.</summary>
    private bool IsAdverbAsComplement(int i) => sentence.Is(i, Traits.Adverb) && sentence.Is(i - 1, Traits.Linker) && !sentence.IsWord(i + 1);

    /// <summary>"a second vote": a form that stands for several is no verb of one.</summary>
    private bool IsOfOne(int i, int first) =>
        sentence.Is(i, Traits.Finite) && sentence.Is(i, Traits.Infinitive) && sentence.Is(first, Traits.Determiner) && sentence.Word(first)!.Number == GrammaticalNumber.Singular
        && (sentence.Is(i, Traits.Nominal | Noun) || sentence.Word(i)!.Reports.Length == 0);
}
