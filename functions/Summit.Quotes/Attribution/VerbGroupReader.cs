using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution;

/// <summary>Finds the reporting verbs of a sentence, each with the words that make it finite or deny it.</summary>
internal readonly ref struct VerbGroupReader(Clause clause, Sentence sentence)
{
    private const int Reach = 10;

    private const Traits Forms = Traits.Finite | Traits.Participle | Traits.Infinitive | Traits.Gerund;

    /// <summary>Adds the reporting verbs of a clause to it, in order.</summary>
    public static void Read(Clause clause)
    {
        var sentence = clause.Sentence;
        var reader = new VerbGroupReader(clause, sentence);
        for (var i = 0; i < sentence.Count && sentence.Holds(FormUse.Reports); i++)
        {
            if (sentence.Is(i, FormUse.Reports) && sentence.Is(i, Forms))
                reader.Group(i, sentence.Word(i)!);
        }
    }

    private void Group(int head, Word word)
    {
        if (head > 0 && sentence.IsCapital(head) || IsNoun(head, word) || head == 0 && word.Is(Traits.Utterance) && sentence.Is(1, Traits.Linker))
            return;
        // « une marche contre la taxe »: what may be a preposition is a verb only behind what it reports or a pronoun.
        if (word.Is(Traits.Preposition) && word.Is(Traits.Finite) && sentence.IsWord(head - 1) && !sentence.Is(head - 1, Traits.Pronoun | Traits.Clitic | Traits.Negation))
            return;
        // « autrement dit » reports nothing.
        if (Asides.EndingAt(sentence, head) > 1)
            return;
        var before = Back(head - 1);
        if (word.Is(Traits.Participle) && sentence.Is(before, Traits.Have | Traits.Be))
            Compound(head, before);
        else if (word.Is(Traits.Participle) && sentence.Is(head - 1, Traits.Whether))
            return;
        else if (HasAgent(head, word))
            BareParticiple(head);
        else if (word.Is(Traits.Finite) && !(word.Is(Traits.Infinitive) && sentence.Is(before, Traits.To)))
            Make(head, head, VerbForm.Finite);
        else if (word.Is(Traits.Infinitive))
            Infinitive(head);
        else if (word.Is(Traits.Gerund) && sentence.Is(before, Traits.Be) && sentence.Is(before, Traits.Finite))
            Make(head, before, VerbForm.Finite);
        else if (word.Is(Traits.Gerund))
            Make(head, head, VerbForm.Gerund, denied: sentence.Is(head - 1, Traits.Impersonal));
        else
            BareParticiple(head);
    }

    /// <summary>"the plan, described by Lena Orsat as “…”": a verb that needs its object is a participle where its agent follows.</summary>
    private bool HasAgent(int head, Word word) =>
        word.Is(Traits.Participle) && word.Is(Traits.Finite) && sentence.Is(head + 1, Traits.Agent) && Array.TrueForAll(word.Reports, v => v.Has(Frames.Object) && !v.Has(Frames.Clause));

    /// <summary>« a toutefois déclaré », « s'est exclamé », « a été qualifié de … par ».</summary>
    private void Compound(int head, int auxiliary)
    {
        if (sentence.Is(auxiliary, Traits.Have) && !IsPassive(head, auxiliary))
            Make(head, auxiliary, sentence.Is(auxiliary, Traits.Gerund) ? VerbForm.Gerund : sentence.Is(auxiliary, Traits.Infinitive) ? VerbForm.Infinitive : VerbForm.Finite);
        else
            Make(head, auxiliary, HasReflexive(auxiliary) ? VerbForm.Finite : VerbForm.Passive);
    }

    /// <summary>Of an auxiliary that may be either: "she's said that …" speaks, "it's said", "what's called" does not.</summary>
    private bool IsPassive(int head, int auxiliary) =>
        sentence.Is(auxiliary, Traits.Be) && (sentence.Word(auxiliary - 1) is { Gender: Gender.Neuter } || !Array.Exists(sentence.Word(head)!.Reports, v => v.Has(Frames.Clause)));

    /// <summary>« a tenu à souligner », « s'est limité à déclarer », "went on to say", « refuse de dire ».</summary>
    private void Infinitive(int head)
    {
        var i = Back(head - 1);
        if (sentence.Is(i, Traits.Preposition | Traits.Linker))
            i = Back(i - 1);
        var only = IsOnly(i);
        if (only)
            i--;
        if (!sentence.Is(i, Traits.Carrier))
        {
            Make(head, head, VerbForm.Infinitive, denied: sentence.Is(i, Traits.Impersonal));
            return;
        }

        var denied = !only && sentence.Is(i, Traits.Denies | Traits.Possible);
        var auxiliary = Back(i - 1);
        var first = sentence.Is(i, Traits.Participle) && sentence.Is(auxiliary, Traits.Have | Traits.Be) ? auxiliary : i;
        Make(head, first, VerbForm.Finite, denied, carried: true);
    }

    /// <summary>« ne peut que constater »: one who can do nothing else does it.</summary>
    private bool IsOnly(int that) => sentence.Is(that, Traits.That) && sentence.Is(that - 1, Traits.Carrier) && sentence.Is(that - 2, Traits.Negation) && sentence.Is(that - 2, Traits.Clitic);

    /// <summary>« évoqués par Orsat », and the second of « a condamné … et estimé que ».</summary>
    private void BareParticiple(int head)
    {
        var next = head + 1;
        while (sentence.Is(next, Traits.Adverb))
            next++;
        if (sentence.Is(next, Traits.Preposition) && (!sentence.Is(next, Traits.Linker) || sentence.IsQuote(next + 1)) && sentence.Is(head, Traits.Participle))
            Make(head, head, VerbForm.Passive);
        else if (sentence.Is(head - 1, Traits.And))
            Make(head, head, VerbForm.Finite);
    }

    private void Make(int head, int first, VerbForm form, bool denied = false, bool carried = false)
    {
        var reflexive = HasReflexive(first);
        foreach (var verb in sentence.Word(head)!.Reports)
        {
            if (verb.Has(Frames.Reflexive) != reflexive && !carried || Tail(head, verb) is not (>= 0 and var last))
                continue;
            var start = Clitics(first);
            var pronoun = Pronoun(first, ref last);
            clause.AddVerb().Renew((start, last), head, verb, form, pronoun, denied || IsNegated(start, last));
            return;
        }
    }

    /// <summary>Last unit of the verb with its fixed tail; -1 where the tail does not follow.</summary>
    private int Tail(int head, ReportingVerb verb)
    {
        var at = head;
        foreach (var part in verb.Tail)
        {
            at++;
            while (!IsPart(at, part) && sentence.Is(at, Traits.Adverb | Traits.Pronoun | Traits.Negation))
                at++;
            if (!IsPart(at, part))
                return -1;
        }

        return at;
    }

    private bool IsPart(int i, string part) => sentence.IsWord(i) && sentence.Words(i).Equals(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>The pronoun that hangs on the verb or its auxiliary, by a hyphen: « dit-il », « a-t-elle ajouté ».</summary>
    private int Pronoun(int first, ref int last)
    {
        if (IsSuffix(last + 1))
            return ++last;
        for (var i = first; i <= last; i++)
        {
            if (IsSuffix(i))
                return i;
        }

        return -1;
    }

    private bool IsSuffix(int i) => sentence.Is(i, Traits.Pronoun) && Letters.IsHyphen(sentence.Words(i)[0]);

    private int Clitics(int first)
    {
        while (first > 0 && sentence.Is(first - 1, Traits.Clitic | Traits.Negation | Traits.Reflexive) && !IsPlainDeterminer(first - 1))
            first--;
        while (first > 0 && IsModal(first - 1))
            first--;
        return first;
    }

    private bool IsPlainDeterminer(int i) => sentence.Is(i, Traits.Determiner) && !sentence.Is(i, Traits.Clitic);

    private bool IsModal(int i) => sentence.Word(i) is { Reports.Length: 0 } word && word.Is(Traits.Finite) && word.Traits is Traits.Finite or (Traits.Finite | Traits.Negation);

    private bool HasReflexive(int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 3 && sentence.Is(i, Traits.Clitic | Traits.Negation); i--)
        {
            if (sentence.Is(i, Traits.Reflexive))
                return true;
        }

        return false;
    }

    private bool IsNegated(int first, int last)
    {
        for (var i = first; i <= last + 1 && i < sentence.Count; i++)
        {
            // « Personne n'a dit »: « ne » denies alone too.
            if (sentence.Is(i, Traits.Negation) && sentence.Is(i, Traits.Clitic) && i < last && !IsOnly(i + 2))
                return true;
            if (sentence.Is(i, Traits.Negation) && !sentence.Is(i, Traits.Clitic) && !(i > last && (IsOfContent(i) || Asides.At(sentence, i) is not null)) && (i > first || sentence.Is(i, Traits.Finite) || i < last))
                return true;
        }

        return false;
    }

    /// <summary>"said no boat …", "said not all boats …": behind the verb it denies what is said.</summary>
    private bool IsOfContent(int negation) => sentence.Is(negation, Traits.Determiner) || Asides.FocusAt(sentence, negation) > 0;

    /// <summary>Back over what may stand between an auxiliary and its verb.</summary>
    private int Back(int i)
    {
        for (var n = 0; n < Reach && i >= 0; n++)
        {
            if (Asides.EndingAt(sentence, i) is var aside and > 0)
                i -= aside;
            else if (sentence.Is(i, Traits.Adverb | Traits.Negation) || IsSuffix(i) || AdverbForms.Are(sentence, i))
                i--;
            else if (sentence.Is(i, Traits.Pronoun) && sentence.Is(i - 1, Traits.Have | Traits.Be))
                i--;
            else if (sentence.IsComma(i) && Asides.EndingAt(sentence, i - 1) > 0)
                i--;
            else if (sentence.IsComma(i) && sentence.Is(i - 1, Traits.Have | Traits.Be))
                i--;
            else if (sentence.IsComma(i) && sentence.IsComma(i - 2) && sentence.Is(i - 3, Traits.Have | Traits.Be))
                i -= 3;
            else if (Since(i) is var preposition and > 0)
                i = preposition - 1;
            else
                return i;
        }

        return i;
    }

    /// <summary>The preposition of "has over the past few months warned"; 0 for none.</summary>
    private int Since(int last)
    {
        if (!sentence.Is(last, Traits.Time))
            return 0;
        var i = last;
        while (i > last - 6 && sentence.IsWord(i) && !sentence.Is(i, Traits.Preposition | Traits.Finite))
            i--;
        return sentence.Is(i, Traits.Preposition) && sentence.Is(i - 1, Traits.Have | Traits.Be) ? i : 0;
    }

    private bool IsNoun(int head, Word word)
    {
        // "a ruling that said", "a separate ruling"
        if (word.Is(Traits.Gerund) && (sentence.Is(head - 1, Traits.Article) || sentence.Is(head - 1, Traits.Adjective) && sentence.Is(head - 2, Traits.Article)))
            return true;
        if (!word.Is(Traits.Finite | Traits.Participle) || head == 0)
            return false;
        if (sentence.IsNounByPlace(head) || sentence.IsQuote(head - 1) && sentence.Is(head - 2, Traits.Determiner) && word.Is(Traits.Nominal))
            return true;
        var before = head - 1;
        // "for that reason", "sparked by proposed rules"
        if (word.Is(Traits.Nominal) && sentence.Is(before, Traits.That) && sentence.Is(before - 1, Traits.Preposition)
            || word.Is(Traits.Finite) && word.Is(Traits.Participle) && sentence.Is(before, Traits.Agent | Traits.With) && sentence.IsWord(head + 1) && !sentence.Is(head + 1, Traits.Preposition))
            return true;
        if (sentence.Is(before, Traits.Determiner) && !sentence.StandsAlone(before))
            return !sentence.Is(before, Traits.Clitic) || !IsBehindSubject(before - 1) && !word.Is(Traits.Infinitive | Traits.Gerund);
        return sentence.Is(before, Traits.Linker | Traits.Quantity) && !word.Is(Traits.Infinitive)
            || sentence.Is(before, Traits.Preposition) && !sentence.Is(before, Traits.Clitic) && !sentence.Is(before, Traits.To) && word.Is(Traits.Finite) && !word.Is(Traits.Participle | Traits.Gerund);
    }

    /// <summary>« il le dit », « comme le dit », « un pêcheur leur assure »: no article can stand right behind a noun.</summary>
    private bool IsBehindSubject(int before) =>
        sentence.Is(before, Traits.Pronoun | Traits.Relative | Traits.Negation | Traits.Likening) || before > sentence.FirstWord && (sentence.IsCapital(before) || IsNoun(before));

    private bool IsNoun(int unit) =>
        sentence.IsWord(unit) && sentence.Is(unit - 1, Traits.Determiner) && !sentence.Is(unit, Traits.Time | Traits.Finite | Traits.Participle | Traits.Infinitive | Traits.Preposition | Traits.Adverb);
}
