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
    internal const Traits Ending = Traits.Conjunction | Traits.And | Traits.That | Traits.Relative | Traits.Pronoun
        | Traits.FirstPerson | Traits.Negation | Traits.Have | Traits.Be | Traits.Reflexive | Traits.Modal;

    internal const Traits Verb = Traits.Finite | Traits.Infinitive | Traits.Gerund | Traits.Participle;
    internal const Traits Noun = Traits.Role | Traits.Institution | Traits.Title | Traits.Demonym;

    private PhraseExtent Extent => new(sentence);

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
            return !IsClitic(i) && (sentence.IsQuote(i + 1) || sentence.IsWord(i + 1) && (!sentence.Is(i + 1, Ending | Traits.Preposition & ~Traits.Linker) || Extent.IsSmallName(i + 1)));
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

    /// <summary>"says Early": inside a sentence an adverb has no capital.</summary>
    private bool IsSurname(int i) =>
        sentence.Is(i, Traits.Adverb) && !sentence.Is(i, Ending | Traits.Preposition | Traits.Linker | Traits.Whether | Traits.Clitic)
        && sentence.IsCapital(i) && i > sentence.FirstWord && sentence.IsWord(i - 1) && (!sentence.IsCapital(i - 1) || i - 1 == sentence.FirstWord) && sentence.Kind == BlockKind.Body;

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
        var end = Extent.End(first, preposition);
        var body = BodyNames.In(sentence, first, end);
        end = Math.Max(end, body.Last);
        var name = body.First >= 0 ? body : NameFinder.Find(sentence, first, end);
        var phrase = clause.Add(first, end);
        phrase.Preposition = preposition;
        phrase.Head = Head(first, end, name);
        phrase.NameFirst = name.First;
        phrase.NameLast = name.Last;
        phrase.IsTime = time && !IsOwner(first, end) || Extent.IsTime(first, end) || first == end && sentence[first].Kind == TokenKind.Number;
        phrase.IsBare = name.First < 0 && !sentence.Is(first, Traits.Determiner | Traits.Alone);
        return phrase;
    }

    private int Head(int first, int last, (int First, int Last) name)
    {
        var i = first;
        while (i < last && (sentence.Is(i, Traits.Determiner | Traits.Adverb) && !sentence.Is(i, Traits.Role) || sentence[i].Kind == TokenKind.Number || sentence.IsQuote(i) || Extent.IsHyphenOfNumber(i, first) || Extent.IsHyphenOfNumber(i + 1, first) || Extent.IsHyphenOfNumber(i - 1, first)))
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
}
