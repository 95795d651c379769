using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution;

/// <summary>
/// Cuts a sentence into noun phrases, left to right, by function words alone: what no list knows is taken for a noun
/// or an adjective, and a phrase ends at a verb, a preposition that joins nothing, or a sign.
/// </summary>
internal readonly ref struct NounPhraseReader(Clause clause, Sentence sentence)
{
    private const Traits Ending = Traits.Conjunction | Traits.And | Traits.That | Traits.Relative | Traits.Pronoun
        | Traits.FirstPerson | Traits.Negation | Traits.Have | Traits.Be | Traits.Reflexive | Traits.Modal;

    private const Traits Verb = Traits.Finite | Traits.Infinitive | Traits.Gerund | Traits.Participle;
    private const Traits Noun = Traits.Role | Traits.Institution | Traits.Title | Traits.Demonym;

    /// <summary>Adds the noun phrases of a clause to it, in order.</summary>
    public static void Read(Clause clause)
    {
        var reader = new NounPhraseReader(clause, clause.Sentence);
        reader.Read();
        reader.Join();
    }

    private void Read()
    {
        var preposition = -1;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (Asides.At(sentence, i) is { } aside)
            {
                // « dès mardi soir Paul Varo »: the preposition is that of the time.
                preposition = sentence.Is(i, Traits.Time) ? -1 : preposition;
                i += aside.Words.Length - 1;
                continue;
            }

            if (Asides.FocusAt(sentence, i) is var focus and > 0)
            {
                i += focus - 1;
                continue;
            }

            if (sentence.Is(i, Traits.Pronoun) || IsPronounBehindVerb(i))
            {
                var pronoun = clause.Add(i, i);
                (pronoun.Head, pronoun.IsPronoun, pronoun.Preposition) = (i, true, preposition);
            }
            else if (Starts(i))
            {
                i = Take(i, preposition).Last;
            }
            else if (sentence.Is(i, Traits.Preposition) || IsBareA(i))
            {
                // « De nombreux habitants ont dit »: here the linker opens the subject.
                preposition = i == 0 && sentence.Is(i, Traits.Linker) && sentence.Is(i + 1, Traits.Quantity) ? -1 : i;
                continue;
            }
            else if (sentence.Is(i, Traits.Adverb) || IsPointing(i, preposition))
            {
                continue;
            }

            preposition = -1;
        }
    }

    /// <summary>« …, explique celui qui dirige le port »: of whom the relative clause only says more.</summary>
    private bool IsPronounBehindVerb(int i) =>
        sentence.Is(i, Traits.Determiner) && sentence.Is(i + 1, Traits.Relative) && sentence.Word(i) is { Gender: Gender.Masculine or Gender.Feminine, Number: GrammaticalNumber.Singular }
        && sentence.Word(i - 1) is { Reports.Length: > 0 } verb && verb.Is(Traits.Finite | Traits.Participle);

    /// <summary>« A Varn, … »: no sentence begins with its auxiliary, so the letter has only lost its accent.</summary>
    private bool IsBareA(int i) =>
        sentence.Is(i, Traits.Have) && sentence.IsCapital(i) && sentence[i].End - sentence[i].Start == 1 && !sentence.Is(i + 1, Traits.Pronoun);

    /// <summary>"in that case": no conjunction stands right behind a preposition.</summary>
    private bool IsPointing(int i, int preposition) =>
        preposition >= 0 && preposition == i - 1 && sentence.Is(i, Traits.That) && sentence.Is(i, Traits.Alone) && !sentence.IsCapital(i + 1) && !sentence.Is(i + 1, Traits.Pronoun | Traits.Determiner | Traits.FirstPerson);

    /// <summary>Links « A et B »; B shares the preposition of A by standing in its chain.</summary>
    private void Join()
    {
        var phrases = clause.Phrases;
        for (var k = 0; k + 1 < phrases.Length; k++)
        {
            if (sentence.Is(phrases[k].Last + 1, Traits.And) && phrases[k + 1].First == phrases[k].Last + 2 && !phrases[k].IsTime && !phrases[k + 1].IsPronoun && !IsPredicate(phrases[k], phrases[k + 1]))
                phrases[k].Joined = phrases[k + 1];
        }
    }

    /// <summary>« la barque volée, selon Lena Orsat et immatriculée à Varn », « le géant pétrolier et gazier »: no bare noun is the equal of a name or of one with its article.</summary>
    private bool IsPredicate(NounPhrase first, NounPhrase second) =>
        sentence.Article.Pack.AdjectivesFollow && (first.NameLast > first.NameFirst || sentence.Word(first.First) is { Number: GrammaticalNumber.Singular } word && word.Is(Traits.Determiner)) && second is { IsBare: true, IsTime: false } && second.First == second.Last && !sentence.IsCapital(second.First) && sentence.Word(second.First) is null;

    private bool Starts(int i)
    {
        // "Orsat allegedly said"
        if (!sentence.IsWord(i) || (sentence.IsCapital(i - 1) || sentence.Is(i - 1, Traits.Pronoun)) && sentence.Is(i + 1, Traits.Finite | Traits.Have) && AdverbForms.Are(sentence, i))
            return false;
        if (sentence.StandsAlone(i))
            return true;
        if (sentence.Is(i, Traits.Determiner))
            return !IsClitic(i) && (sentence.IsQuote(i + 1) || sentence.IsWord(i + 1) && (!sentence.Is(i + 1, Ending | Traits.Preposition & ~Traits.Linker) || IsSmallName(i + 1)));
        // « … », juge Lena Orsat, « … », note le maire: right behind a quote it is the verb.
        if (sentence.Is(i, Traits.Role | Traits.Institution) && sentence.Is(i, Traits.Finite) && (sentence.IsQuote(i - 1) || sentence.IsComma(i - 1) && (sentence.IsQuote(i - 2) || sentence.IsCapital(i + 1) && clause.HasQuote(0, i - 2))) && sentence.Word(i)!.Reports.Length > 0)
            return false;
        if (sentence.IsTitle(i) || sentence.Is(i, Traits.Time) || sentence[i].Kind == TokenKind.Number)
            return true;
        if (sentence.Is(i, Ending | Traits.Preposition | Traits.Linker | Traits.Whether | Traits.Clitic | Traits.Adverb))
            return sentence.IsCapital(i) && (i > sentence.FirstWord && sentence.Sign(i - 1) is not ('—' or '–' or '-' or ':') || sentence.Is(i, Traits.GivenName) || sentence.IsQuote(i - 1) && sentence.Is(i, Traits.Modal)) && !sentence.Is(i, Traits.Pronoun | Traits.FirstPerson) && sentence.IsCapital(i + 1) || IsSurname(i);
        if (sentence.IsCapital(i))
            return i > sentence.FirstWord || !IsAdverb(i) && (!sentence.Is(i, Verb) || sentence.Is(i, Noun | Traits.GivenName) || sentence.IsCapital(i + 1) && !IsTurned(i));
        if (sentence.Is(i - 1, Traits.Have | Traits.Be) || sentence.Is(i - 1, Traits.Adverb) && sentence.Is(i - 2, Traits.Have | Traits.Be) && sentence.Is(i, Traits.Participle))
            return sentence.Is(i, Noun) && !sentence.Is(i, Verb);
        if (sentence.IsNounByPlace(i))
            return true;
        return !sentence.Is(i, Verb | Traits.Naming) && !sentence.IsFiniteByForm(i) && !sentence.IsVerbByPlace(i) || sentence.Is(i, Noun) || sentence.Is(i, Traits.Adjective) && sentence.Is(i + 1, Noun) && !sentence.IsWord(i - 1);
    }

    /// <summary>« Egalement, »: without its accent no list knows it.</summary>
    private bool IsAdverb(int i) => sentence.Word(i) is null && (sentence.IsComma(i + 1) || sentence.IsGivenName(i + 1)) && AdverbForms.Fits(sentence.Words(i), sentence.Article.Pack);

    /// <summary>"Said Lena Orsat: “…”": the verb may open the sentence before its subject and a colon.</summary>
    private bool IsTurned(int verb)
    {
        if (sentence.Word(verb) is not { Reports.Length: > 0 } word || !word.Is(Traits.Finite) || word.Is(Traits.Infinitive) || !clause.HasQuote(verb, sentence.Count - 1))
            return false;
        var next = verb + 1;
        while (sentence.IsWord(next) && sentence.IsCapital(next))
            next++;
        return sentence.Sign(next) == ':' && sentence.IsQuote(next + 1);
    }

    /// <summary>"a second vote": a form that stands for several is no verb of one.</summary>
    private bool IsOfOne(int i, int first) =>
        sentence.Is(i, Traits.Finite) && sentence.Is(i, Traits.Infinitive) && sentence.Is(first, Traits.Determiner) && sentence.Word(first)!.Number == GrammaticalNumber.Singular
        && (sentence.Is(i, Traits.Nominal | Noun) || sentence.Word(i)!.Reports.Length == 0);

    /// <summary>"says Early": inside a sentence an adverb has no capital.</summary>
    private bool IsSurname(int i) =>
        sentence.Is(i, Traits.Adverb) && !sentence.Is(i, Ending | Traits.Preposition | Traits.Linker | Traits.Whether | Traits.Clitic)
        && sentence.IsCapital(i) && i > sentence.FirstWord && sentence.IsWord(i - 1) && (!sentence.IsCapital(i - 1) || i - 1 == sentence.FirstWord) && sentence.Kind == BlockKind.Body;

    /// <summary>"the i reported": the newspaper, for the pronoun has a capital and no article.</summary>
    private bool IsSmallName(int i) => !sentence.Article.Pack.AdjectivesFollow && sentence.Is(i, Traits.FirstPerson) && sentence.Words(i) is "i" && sentence.Is(i - 1, Traits.Article);

    /// <summary>« l' », « le », « la », « les » before a verb: « il l'a dit », « qui les accuse ».</summary>
    private bool IsClitic(int i)
    {
        if (!sentence.Is(i, Traits.Clitic) || sentence.IsCapital(i + 1))
            return false;
        if (sentence.Is(i + 1, Traits.Have | Traits.Be | Traits.Clitic))
            return true;
        return sentence.Is(i + 1, Traits.Finite | Traits.Infinitive | Traits.Gerund) && !sentence.Is(i + 1, Noun)
            && (i > 0 && sentence.Is(i - 1, Traits.Pronoun | Traits.Relative | Traits.Negation | Traits.FirstPerson | Traits.Likening) || sentence.IsComma(i - 1) && sentence.Is(i + 1, Traits.Gerund) || sentence.Is(i + 1, Traits.Infinitive) && sentence.Is(i - 1, Traits.Preposition | Traits.Linker));
    }

    /// <summary>A part of a phrase as a phrase: X in « la déclaration de X ».</summary>
    public static NounPhrase Part(Sentence sentence, int first, int last)
    {
        var name = NameFinder.Find(sentence, first, last);
        var head = first;
        while (head < last && sentence.Is(head, Traits.Determiner))
            head++;
        return new NounPhrase { First = first, Last = last, Head = head, NameFirst = name.First, NameLast = name.Last };
    }

    /// <summary>« les joueuses de Lena Orsat », "Lena Orsat's team": the one named who is not whom the phrase means; null for none.</summary>
    public static NounPhrase? Complement(Sentence sentence, NounPhrase phrase)
    {
        if (phrase.Complement is { } known)
            return known;
        for (var i = phrase.First + 2; i < phrase.Head; i++)
        {
            if (sentence.Is(i, Traits.Linker) && !sentence.Is(i, Traits.Preposition | Traits.Determiner) && NameFinder.Find(sentence, phrase.First, i - 1) is var (given, family) && family > given)
                return phrase.Complement = Part(sentence, phrase.First, i - 1);
        }

        for (var i = phrase.Head + 1; i < phrase.Last; i++)
        {
            if (sentence.Is(i, Traits.Linker) && sentence.IsCapital(i + 1) && NameFinder.Find(sentence, i + 1, phrase.Last) is var (first, last) && last > first)
                return phrase.Complement = Part(sentence, i + 1, phrase.Last);
        }

        return null;
    }

    private NounPhrase Take(int first, int preposition)
    {
        var time = sentence.Is(first, Traits.Time);
        var end = first;
        for (var i = first; i < sentence.Count && Belongs(i, first, time) && !(preposition >= 0 && StartsPerson(i, first)); i++)
            end = i;
        while (end > first && sentence.Is(end, Traits.Linker | Traits.Determiner | Traits.Particle) && !sentence.Is(end, Traits.Alone) && !sentence.IsCapital(end))
            end--;
        var body = BodyNames.In(sentence, first, end);
        end = Math.Max(end, body.Last);
        var name = body.First >= 0 ? body : NameFinder.Find(sentence, first, end);
        var phrase = clause.Add(first, end);
        phrase.Preposition = preposition;
        phrase.Head = Head(first, end, name);
        phrase.NameFirst = name.First;
        phrase.NameLast = name.Last;
        phrase.IsTime = time && !IsOwner(first, end) || IsTime(first, end) || first == end && sentence[first].Kind == TokenKind.Number;
        phrase.IsBare = name.First < 0 && !sentence.Is(first, Traits.Determiner | Traits.Alone);
        return phrase;
    }

    /// <summary>« à l'AFP Lena Orsat »: the news agency ends where a given name begins.</summary>
    private bool StartsPerson(int i, int first) => StartsBehindPlace(i, first) || StartsBehindWhere(i, first) ||
        i > first && (sentence.IsGivenName(i) || sentence.IsCapital(i) && NameFinder.IsAcronym(sentence, i - 1) && (IsAge(i + 2) || sentence.IsCapital(i + 1) && IsTold(first))) && (sentence.IsCapital(i + 1) || sentence.IsComma(i + 1) && !sentence.IsCapital(first - 1))
        && (!NameFinder.Holds(sentence, first, i - 1, Traits.Role) || sentence.Word(first) is { Number: GrammaticalNumber.Plural } && i == first + 2)
        && sentence.PlaceAt(i - 1) is null && !sentence.IsGivenName(i - 1) && !sentence.Is(i - 1, Traits.Title | Traits.Role | Traits.Demonym | Traits.Linker | Traits.Determiner | Traits.Particle);

    /// <summary>« a plaidé en défense Me Orsat », « a regretté samedi à Varn Ludo, 40 ans »: a title or an age makes the next word another's.</summary>
    private bool StartsBehindWhere(int i, int first) => IsBehindAddressees(i, first) ||
        i == first + 1 && IsTold(first) && (sentence.IsCapital(first) ? sentence.IsCapital(i) && IsAge(i + 2) : sentence.IsTitle(i) && sentence.IsCapital(i + 1) && !sentence.Is(first, Traits.Determiner | Traits.Role));

    /// <summary>« a déclaré devant les députés Lena Orsat »: one name is not that of several.</summary>
    private bool IsBehindAddressees(int i, int first) =>
        sentence.IsGivenName(i) && sentence.IsCapital(i + 1) && sentence.Is(i - 1, Traits.Role) && !sentence.Is(i + 2, Traits.And) && IsTold(first)
        && sentence.Word(first) is { Number: GrammaticalNumber.Plural } those && those.Is(Traits.Determiner | Traits.Possessive);

    /// <summary>« a déclaré à l'AFP Abdel Ghari »: whom it is told to ends where two capitals follow.</summary>
    private bool IsTold(int first)
    {
        var verb = first - 2;
        while (sentence.Is(verb, Traits.Adverb | Traits.Time))
            verb--;
        return sentence.Word(verb) is { Reports.Length: > 0 };
    }

    /// <summary>« 33 ans » in « à l'AFP Mouad, 33 ans, »: the one before is a person.</summary>
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
    private bool IsHyphenOfNumber(int i, int first) =>
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

    /// <summary>"French and Turkish officials": one group from both places.</summary>
    private bool IsFurtherOrigin(int i, int first) =>
        !sentence.Article.Pack.AdjectivesFollow && sentence.Is(i, Traits.And) && sentence.Is(i - 1, Traits.Demonym | Traits.Place) && sentence.Is(i + 1, Traits.Demonym | Traits.Place) && (i - 1 == first || i - 2 == first && sentence.Is(first, Traits.Determiner))
        && sentence.Is(i + 2, Traits.Role) && sentence.Word(i + 2) is { Number: GrammaticalNumber.Plural } && !sentence.IsCapital(i + 2);

    /// <summary>"the Center for Lake Control and Prevention": the name goes on behind "and".</summary>
    private bool IsFurtherField(int i, int first) =>
        !sentence.Article.Pack.AdjectivesFollow && sentence.Is(i, Traits.And) && sentence.IsCapital(i - 1) && sentence.IsCapital(i + 1) && !sentence.Is(i + 1, Traits.GivenName | Traits.Body | Traits.Place | Traits.Title | Traits.Determiner) && sentence.Is(first, Traits.Determiner)
        && NameFinder.Holds(sentence, first, i - 1, Traits.Institution) && NameFinder.Holds(sentence, first, i - 1, Traits.Preposition) && !NameFinder.Holds(sentence, first, i - 1, Traits.Role);

    /// <summary>"the Afghan community": there the capital is that of an adjective.</summary>
    private bool IsOfDemonym(int i) => !sentence.Article.Pack.AdjectivesFollow && sentence.Is(i - 1, Traits.Demonym) && sentence.Is(i - 2, Traits.Determiner);

    private bool LinksOn(int i) =>
        sentence.Is(i, Traits.Linker) && !sentence.Is(i, Traits.Preposition | Traits.Determiner) && sentence.IsWord(i + 1) ||
        sentence.IsQuote(i + 1) || sentence.IsWord(i + 1) && !sentence.Is(i + 1, Ending | Traits.Preposition & ~Traits.Linker | Traits.Whether)
        && (sentence.IsCapital(i + 1) || !sentence.Is(i + 1, Traits.Infinitive | Traits.Gerund | Traits.Adverb) || sentence.Is(i + 1, Noun | Traits.Determiner) || IsAdverbAsComplement(i + 1));

    /// <summary>« son complice de toujours, »: nothing follows that the adverb could go with.</summary>
    private bool IsAdverbAsComplement(int i) => sentence.Is(i, Traits.Adverb) && sentence.Is(i - 1, Traits.Linker) && !sentence.IsWord(i + 1);

    private int Head(int first, int last, (int First, int Last) name)
    {
        var i = first;
        while (i < last && (sentence.Is(i, Traits.Determiner | Traits.Adverb) && !sentence.Is(i, Traits.Role) || sentence[i].Kind == TokenKind.Number || sentence.IsQuote(i) || IsHyphenOfNumber(i, first) || IsHyphenOfNumber(i + 1, first) || IsHyphenOfNumber(i - 1, first)))
            i++;
        for (var j = last - 1; j > i; j--)
        {
            // "Orsat's statement" is a statement.
            if (sentence.Is(j, Traits.Linker) && !sentence.Is(j, Traits.Preposition | Traits.Determiner) && (name.First < 0 || j < name.First))
            {
                i = j + 1;
                break;
            }
        }

        var head = -1;
        for (var j = i; j <= last && !sentence.Is(j, Traits.Linker) && (name.First < 0 || j < name.First); j++)
        {
            if (!sentence.Is(j, Traits.Role | Traits.Institution))
                continue;
            // "County Executive" is an executive, « le groupe parlementaire » a group; a role goes before an institution.
            if (head < 0 || !sentence.Article.Pack.AdjectivesFollow)
                head = sentence.Is(head, Traits.Role) && !sentence.Is(j, Traits.Role) ? head : j;
        }

        return head < 0 ? i : head;
    }

    /// <summary>"Thursday's vote" is a vote.</summary>
    private bool IsOwner(int first, int last)
    {
        while (first < last && sentence.Is(first, Traits.Time))
            first++;
        return sentence.Is(first, Traits.Linker) && !sentence.Is(first, Traits.Preposition);
    }

    private bool IsTime(int first, int last)
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
}
