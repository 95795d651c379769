using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>Finds the subject of a reporting verb: before it, behind it where the order is turned round, or its agent.</summary>
internal readonly struct SubjectFinder(Clause clause)
{
    private const int Reach = 40;

    private readonly Sentence _sentence = clause.Sentence;

    /// <summary>The subject that stands before a verb, with what is in apposition to it.</summary>
    public (NounPhrase? Subject, NounPhrase? Apposition) Before(int verb)
    {
        var i = Back(verb - 1);
        // "a study that suggests": here that is the subject, and stands for the noun before.
        if (_sentence.Is(i, Traits.Relative) || _sentence.Is(i, Traits.That) && _sentence.Is(i, Traits.Alone))
            return Antecedent(i - 1);
        if (_sentence.Is(i, Traits.And | Traits.Contrast))
            return InRelative(i) is > 0 and var relative ? Antecedent(relative - 1) : Acting(i);
        if (IsPause(i))
            return AcrossComma(i);
        return Nearest(i);
    }

    /// <summary>The relative of « Lena Orsat, qui parle d'un vol et assure … », whose second verb it is; 0 for none.</summary>
    private int InRelative(int and)
    {
        for (var i = and - 1; i > 0 && !IsPause(i) && _sentence.Sign(i) is not (';' or ':'); i--)
        {
            if (_sentence.Is(i, Traits.Relative))
                return clause.IsFinite(i + 1) || _sentence.Is(i + 1, Traits.Clitic | Traits.Have | Traits.Be) ? i : 0;
        }

        return 0;
    }

    /// <summary>The subject that stands behind a verb: « a déclaré hier à la radio le ministre », "said Mrs Lee".</summary>
    public (NounPhrase? Subject, NounPhrase? Apposition) After(int verb)
    {
        for (var i = verb + 1; i < _sentence.Count && i < verb + Reach; i++)
        {
            if (Asides.At(_sentence, i) is { } aside)
            {
                i += aside.Words.Length - 1;
                continue;
            }

            if (_sentence.IsQuote(i) && _sentence.Is(i - 1, Traits.Preposition | Traits.Linker | Traits.Determiner))
                continue;
            if (_sentence.IsQuote(i) || _sentence.Is(i, Traits.That) || _sentence.Sign(i) is ':' or ';' || clause.IsFinite(i) || OpensClause(i))
                return default;
            if (clause.StartingAt(i) is not { } phrase)
                continue;
            if (phrase.Preposition < 0 && !phrase.IsTime && !IsAdverb(phrase) && !(_sentence.Article.Pack.AdjectivesFollow && IsAdjective(phrase)))
                return (phrase, Following(phrase));
            i = phrase.Last;
        }

        return default;
    }

    /// <summary>"agreed to play Orsat", "began in May, when Orsat …": what follows belongs to another verb.</summary>
    private bool OpensClause(int unit) =>
        _sentence.Is(unit, Traits.To) && _sentence.Is(unit + 1, Traits.Infinitive) || _sentence.IsComma(unit - 1) && _sentence.Is(unit, Traits.Whether | Traits.Relative);

    /// <summary>The first phrase from a unit on that can be a subject.</summary>
    public NounPhrase? First(int from)
    {
        foreach (var phrase in clause.Phrases)
        {
            if (phrase.First >= from && phrase.Preposition < 0 && !phrase.IsTime && !IsAdjective(phrase))
                return phrase;
        }

        return null;
    }

    /// <summary>The first phrase of the sentence that can be a subject.</summary>
    public (NounPhrase? Subject, NounPhrase? Apposition) Main(int before)
    {
        var topic = Topic(before);
        foreach (var phrase in clause.Phrases)
        {
            if (phrase.First >= before)
                break;
            if (phrase.First > topic && phrase.Preposition < 0 && !phrase.IsTime && !IsObject(phrase) && !IsAdjective(phrase))
                return (phrase, Following(phrase));
        }

        return default;
    }

    /// <summary>As <see cref="Main"/>, but past a place that only says where: "At a fair in Varn, Norway, Lena Orsat …", "VARN, N.Y. — …".</summary>
    public (NounPhrase? Subject, NounPhrase? Apposition) Acting(int before)
    {
        var main = Main(before);
        if (main.Subject is not { HasName: true } place || !_sentence.IsComma(place.Last + 1) || !IsPlace(place))
            return main;
        foreach (var phrase in clause.Phrases)
        {
            if (phrase.First >= before)
                break;
            if (phrase.First > place.Last && phrase.Preposition < 0 && !phrase.IsTime && clause.IsFinite(phrase.Last + 1))
                return clause.HasVerb(place.Last + 1, phrase.First - 1) ? main : (Whole(phrase), Following(phrase));
        }

        return main;
    }

    /// <summary>Noria in "in Varn, Noria,": what stands by itself behind a name that says where.</summary>
    private bool IsPlace(NounPhrase name) =>
        name.First == name.Last && (_sentence.Is(name.First, Traits.Place) || name.First == 0)
        || _sentence.IsComma(name.First - 1) && clause.EndingAt(name.First - 2) is { HasName: true, Preposition: >= 0 };

    /// <summary>The colon behind a headline's topic: « Budget : la maire calme le jeu mais demande … »; -1 for none.</summary>
    private int Topic(int before)
    {
        if (_sentence.Kind != BlockKind.Title)
            return -1;
        for (var i = before - 1; i > 0; i--)
        {
            if (_sentence.Sign(i) == ':')
                return clause.HasVerb(0, i - 1) || !clause.HasVerb(i + 1, before) ? -1 : i;
        }

        return -1;
    }

    /// <summary>The phrase set beside another one by commas: « Orsat, la présidente du parc ».</summary>
    public NounPhrase? Following(NounPhrase phrase)
    {
        if (phrase.HasName)
            return Beside(phrase);
        var beside = Beside(phrase) ?? Beyond(phrase);
        // "another diplomat, former envoy to Velden Lena Orsat"
        return beside is { HasName: false } ? Behind(beside) ?? beside : beside ?? Behind(phrase);
    }

    /// <summary>"another witness in the inquiry, Lena Orsat": the name beside a phrase with its complement.</summary>
    private NounPhrase? Beyond(NounPhrase phrase) =>
        _sentence.Is(phrase.Head, Traits.Role) && clause.StartingAt(phrase.Last + 2) is { IsTime: false } complement && complement.Preposition == phrase.Last + 1 && Beside(complement) is { HasName: true, Joined: null } name
            && name.NameLast > name.NameFirst ? name : null;

    /// <summary>« le chercheur au CNRS Lena Orsat »: a name right behind what describes its bearer.</summary>
    private NounPhrase? Behind(NounPhrase phrase)
    {
        if (!_sentence.Is(phrase.Head, Traits.Role) || clause.StartingAt(phrase.Last + 2) is not { IsTime: false } complement || complement.Preposition != phrase.Last + 1)
            return null;
        return clause.StartingAt(complement.Last + 1) is { HasName: true, Preposition: < 0 } name && name.NameLast > name.NameFirst ? name : null;
    }

    private NounPhrase? Beside(NounPhrase phrase)
    {
        // « l'association de pêche et de défense du lac, l'Orsatine »
        var last = _sentence.Is(phrase.Last + 1, Traits.And) && clause.StartingAt(phrase.Last + 3) is { Preposition: > 0 } further && further.Preposition == phrase.Last + 2 ? further.Last : phrase.Last;
        return _sentence.IsComma(last + 1) && clause.StartingAt(last + 2) is { IsPronoun: false, IsTime: false, Preposition: < 0 } next
            && next.Joined is null && (phrase.HasName != next.HasName || !phrase.HasName) ? next : null;
    }

    /// <summary>« a déclaré solennellement le maire »: an adverb by its form alone.</summary>
    private bool IsAdverb(NounPhrase phrase) =>
        phrase.IsBare && phrase.First == phrase.Last && _sentence.Word(phrase.First) is null && !_sentence.IsCapital(phrase.First) && AdverbForms.Fits(_sentence.Words(phrase.First), _sentence.Article.Pack);

    /// <summary>A lone word without article that no list knows is rather an adjective than who acts: « présent », « ravi ».</summary>
    private bool IsAdjective(NounPhrase phrase) => IsOpening(phrase) ||
        phrase.IsBare && phrase.First == phrase.Last && !phrase.IsPronoun && !_sentence.Is(phrase.Head, Traits.Role | Traits.Institution) && (!_sentence.IsCapital(phrase.First) || _sentence.Is(phrase.First, Traits.Participle));

    /// <summary>« Invité du port, Paul Varo a … », « Née à Varn, l'élue … »: a first word without article that a comma sets beside the subject.</summary>
    private bool IsOpening(NounPhrase phrase)
    {
        if (!_sentence.Article.Pack.AdjectivesFollow || phrase.First != _sentence.FirstWord || phrase.IsPronoun || _sentence.Is(phrase.First, Traits.Determiner | Traits.Title | Traits.GivenName | Traits.Place | Traits.Body)
            || phrase.NameFirst >= 0 && phrase.NameLast > phrase.NameFirst || clause.IsFinite(phrase.Last + 1))
            return false;
        var comma = phrase.First + 1;
        if (!_sentence.Is(comma, Traits.Preposition | Traits.Linker))
            return false;
        while (comma < _sentence.Count && !_sentence.IsComma(comma) && !clause.IsFinite(comma))
            comma++;
        return _sentence.IsComma(comma) && clause.StartingAt(comma + 1) is { Preposition: < 0, IsTime: false } subject && (clause.IsFinite(subject.Last + 1) || _sentence.IsComma(subject.Last + 1) || _sentence.Is(subject.Last + 1, Traits.Negation | Traits.Clitic));
    }

    private bool IsObject(NounPhrase phrase) => _sentence.Is(phrase.First - 1, Traits.Infinitive | Traits.Gerund) && !_sentence.Is(phrase.First - 1, Traits.Finite) || phrase.First > 0 && clause.IsFinite(phrase.First - 1) && clause.HasFreePhraseBefore(phrase.First - 1);

    private (NounPhrase? Subject, NounPhrase? Apposition) Nearest(int end)
    {
        for (var i = end; i >= 0 && i > end - Reach; i--)
        {
            if (_sentence.Sign(i) is ';' or ':' || _sentence.Is(i, Traits.That) && i < end)
                break;
            if (clause.At(i) is not { } phrase)
                continue;
            var subordinate = i == end && _sentence.Is(phrase.Preposition, Traits.Conjunction) && !phrase.IsTime;
            if (Described(phrase) is { } described)
                return (described, null);
            if (subordinate || phrase.Preposition < 0 && !phrase.IsTime && (i == end || !IsObject(phrase)) && !IsAdjective(phrase))
                return WithAppositionBefore(Whole(phrase));
            i = phrase.First;
        }

        return default;
    }

    /// <summary>
    /// « le conseiller russe, Lena Orsat, a … », « Lena Orsat, qui préside le lac, présente elle aussi, a … »: back over
    /// everything that commas set beside the subject, to the first phrase that stands by itself.
    /// </summary>
    private (NounPhrase? Subject, NounPhrase? Apposition) AcrossComma(int comma)
    {
        var (subject, beside) = Waiting(comma, out var last);
        subject ??= last;
        beside = beside is { HasName: false } ? Behind(beside) ?? beside : beside;
        // "Lena Orsat has backed the plan, called …": the object of one verb is not the subject of the next.
        if (subject is null && clause.EndingAt(comma - 1) is { Preposition: < 0 } phrase && IsObject(phrase) && !clause.HasQuote(0, comma))
            return Nearest(phrase.First - 1);
        return subject is null ? Nearest(comma - 1) : (Whole(subject), beside is null || beside.HasName == subject.HasName && subject.HasName ? null : beside);
    }

    /// <summary>The subject that still waits for its verb behind what commas set beside it; null for none.</summary>
    public NounPhrase? Waiting(int comma) => Waiting(comma, out _).Subject;

    private (NounPhrase? Subject, NounPhrase? Beside) Waiting(int comma, out NounPhrase? nearest)
    {
        NounPhrase? subject = null, beside = null;
        nearest = null;
        for (var end = comma; end > 0 && end > comma - 2 * Reach;)
        {
            var first = StartOfStretch(end - 1);
            if (Standing(first, end - 1) is { } phrase)
                (subject, beside) = (phrase, subject);
            else if (nearest is null && clause.WholeEndingAt(end - 1) is { Preposition: < 0, IsTime: false, IsPronoun: false } last && end < comma && !_sentence.Is(last.First - 1, Traits.Infinitive | Traits.Gerund))
                nearest = last;
            if (first == 0 || !IsPause(first - 1) || !IsInsertion(first, end - 1))
                break;
            end = first - 1;
        }

        return (subject, beside);
    }

    /// <summary>A comma, or a dash that stands for one.</summary>
    private bool IsPause(int unit) => _sentence.Sign(unit) is ',' or '–' or '—' or '-';

    private int StartOfStretch(int last)
    {
        var first = last;
        while (first > 0 && !IsPause(first - 1) && _sentence.Sign(first - 1) is not (';' or ':') && !_sentence.IsQuote(first - 1))
            first--;
        return first;
    }

    /// <summary>The phrase that opens a stretch between commas, where it can be a subject that still waits for its verb.</summary>
    private NounPhrase? Standing(int first, int last)
    {
        var i = first;
        while (i < last && clause.At(i) is null && !_sentence.Is(i, Traits.Relative | Traits.Gerund | Traits.Participle) && !clause.IsFinite(i))
            i++;
        if (clause.StartingAt(i) is not { Preposition: < 0, IsTime: false } phrase || IsAdjective(phrase) || phrase.Last > last)
            return null;
        for (var k = phrase.Last + 1; k <= last; k++)
        {
            if (clause.IsFinite(k))
                return null;
            if (_sentence.Is(k, Traits.Relative))
                break;
        }

        return phrase;
    }

    /// <summary>Whether a stretch says more of the subject before it: an apposition, a relative clause, when and where.</summary>
    private bool IsInsertion(int first, int last) =>
        _sentence.Is(first, Traits.Relative | Traits.That) || _sentence.Is(first, Traits.Preposition | Traits.Linker | Traits.And) && _sentence.Is(first + 1, Traits.Relative | Traits.That)
        || _sentence.Is(first, Traits.Preposition) && _sentence.Is(first + 2, Traits.Relative) || !HasMainVerb(first, last) && !_sentence.IsQuote(first);

    /// <summary>Whether a stretch has a verb that stands in no relative clause: not so « un plombier qui répare des pompes ».</summary>
    private bool HasMainVerb(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (_sentence.Is(i, Traits.Relative) && i > first)
                return false;
            if (clause.IsFinite(i))
                return true;
        }

        return false;
    }

    /// <summary>"a woman who runs the mill said", "a man walking his dog told": the phrase that what stands before the verb only describes; null for none.</summary>
    private NounPhrase? Described(NounPhrase nearest)
    {
        if (_sentence.Is(nearest.First - 1, Traits.Gerund) && !_sentence.Is(nearest.First - 1, Traits.Finite) && clause.EndingAt(nearest.First - 2) is { Preposition: < 0, IsTime: false } walker)
            return walker;
        var verbs = 0;
        for (var i = nearest.First - 1; i > 0 && _sentence.Sign(i) is not (',' or ';' or ':') && !_sentence.IsQuote(i) && !_sentence.Is(i, Traits.That); i--)
        {
            if (_sentence.Is(i, Traits.Relative))
                return verbs == 1 && clause.WholeEndingAt(i - 1) is { IsTime: false } antecedent && antecedent.Preposition < 0 ? antecedent : null;
            if (clause.IsFinite(i) && !clause.IsFinite(i + 1))
                verbs++;
        }

        return null;
    }

    private (NounPhrase? Subject, NounPhrase? Apposition) Antecedent(int end)
    {
        if (_sentence.IsComma(end))
            end--;
        if (clause.At(end) is not { } phrase)
            return Nearest(end);
        return Complement(phrase) is { } named ? (named, null) : WithAppositionBefore(phrase);
    }

    /// <summary>Lena Orsat in « la colère de Lena Orsat, qui a dit »: of thing and person, the person speaks.</summary>
    private NounPhrase? Complement(NounPhrase phrase)
    {
        if (phrase.HasName || _sentence.Is(phrase.Head, Traits.Role | Traits.Institution))
            return null;
        for (var i = phrase.Head + 1; i < phrase.Last; i++)
        {
            if (_sentence.Is(i, Traits.Linker) && NounPhraseReader.Part(_sentence, i + 1, phrase.Last) is var part && (part.HasName || _sentence.Is(part.Head, Traits.Role | Traits.Institution)))
                return part;
        }

        return null;
    }

    /// <summary>Where the phrase itself stands in apposition, the one it explains comes first.</summary>
    private (NounPhrase? Subject, NounPhrase? Apposition) WithAppositionBefore(NounPhrase phrase)
    {
        if (!_sentence.IsComma(phrase.First - 1) || clause.WholeEndingAt(phrase.First - 2) is not { IsTime: false, IsPronoun: false } before || phrase.IsPronoun)
            return (phrase, null);
        // « Comme Lena Orsat, le maire a dit »: whom the subject is likened to is not the subject.
        return before.Preposition < 0 && before.HasName != phrase.HasName && !_sentence.Is(before.First - 1, Traits.Likening) ? (before, phrase) : (phrase, null);
    }

    /// <summary>For the second of « A et B » the first, which knows the second.</summary>
    private NounPhrase Whole(NounPhrase phrase) => clause.JoinedTo(phrase) is { Preposition: < 0 } first ? first : phrase;

    private int Back(int i)
    {
        while (i >= 0)
        {
            if ((_sentence.Is(i, Traits.Adverb | Traits.Negation | Traits.Clitic) || AdverbForms.Are(_sentence, i)) && clause.At(i) is null)
                i--;
            else if (Asides.EndingAt(_sentence, i) is var aside and > 0)
                i -= aside;
            else if (_sentence.IsComma(i) && (Asides.EndingAt(_sentence, i - 1) is var length and > 0 && (i - 1 - length < 0 || !_sentence.IsWord(i - 1 - length)) || _sentence.Is(i - 1, Traits.Adverb) && _sentence.IsComma(i - 2)))
                i--;
            else
                return i;
        }

        return i;
    }
}
