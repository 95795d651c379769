using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>Finds the clauses that a cue reports without quotation marks.</summary>
internal static class ReportedClauses
{
    private const int ShortestClause = 3;
    private const int LongestDateline = 5;

    /// <summary>As many words a quote stands for at least.</summary>
    private const int WordsOfQuote = 2;

    /// <summary>What is longer is taken for a clause though no list knows its verb.</summary>
    private const int LongestPhrase = 5;

    /// <summary>Nobody reports what X said that Y said that Z said that W said: more are noise that would fill an index.</summary>
    private const int DeepestReport = 3;

    /// <summary>Adds the clauses of a sentence with their cues.</summary>
    public static void Read(Clause clause, Cue[] cues, PooledList<ReportedClause> found)
    {
        var sentence = clause.Sentence;
        foreach (var cue in cues)
        {
            if (!Reports(cue) || LeadsIn(cue))
                continue;
            var stretch = IsParted(clause, cue) ? (cue.Content[0].First, cue.Content[cue.Content.Count - 1].Last) : cue.Content.Longest();
            var (first, last) = Trim(sentence, stretch);
            if (last <= first || !IsClause(clause, cue, first, last))
                continue;
            var span = sentence.Span(first, last);
            if (Overlaps(found, span) < DeepestReport)
                found.Add(new ReportedClause(span, cue));
        }
    }

    /// <summary>Whether a cue can report a clause without marks, and somebody's.</summary>
    private static bool Reports(Cue cue)
    {
        if (cue.Negated || cue.Weak || cue.Content.Count == 0 || cue.Kind is CueKind.Before or CueKind.Object or CueKind.Agent or CueKind.Guess)
            return false;
        return cue.Source is { } source ? !IsDoubtful(cue.Sentence, source) && !IsNobody(cue, source) : cue.Implied;
    }

    /// <summary>« Le lac, dit Lena Orsat, baisse »: one clause, in whose midst the cue stands.</summary>
    private static bool IsParted(Clause clause, Cue cue) =>
        cue.Kind is CueKind.Incise or CueKind.Preposition && cue.Content.Count > 1 && !cue.Content.HoldQuote(clause) && SaysSomething(clause.Sentence, cue.Content[0]);

    private static int Overlaps(PooledList<ReportedClause> found, TextSpan span)
    {
        var overlaps = 0;
        foreach (ref readonly var other in found.Span)
            overlaps += span.Overlaps(other.Span) ? 1 : 0;
        return overlaps;
    }

    /// <summary>"notes and findings that …": a bare word that names nobody is no source, and its verb rather a noun.</summary>
    private static bool IsDoubtful(Sentence sentence, NounPhrase source) =>
        source.IsBare && !source.IsPronoun && !sentence.IsCapital(source.First) && !sentence.Is(source.Head, Traits.Role | Traits.Institution)
        && source.Preposition < 0;

    /// <summary>« dit-on » and "nobody" name none, and what stands before an infinitive is often no person: « une marche pour rappeler que ».</summary>
    private static bool IsNobody(Cue cue, NounPhrase source)
    {
        var (sentence, verb) = (cue.Sentence, cue.Last);
        if (source.IsPronoun || sentence.Is(source.First, Traits.Negation | Traits.Nobody))
            return sentence.Is(source.First, Traits.Collective | Traits.Negation | Traits.Nobody);
        var infinitive = cue.First == verb && sentence.Is(verb, Traits.Infinitive) && (!sentence.Is(verb, Traits.Finite) || sentence.Is(verb - 1, Traits.To));
        return infinitive && !source.HasName && !sentence.Is(source.Head, Traits.Role | Traits.Institution | Traits.Utterance);
    }

    /// <summary>« Les riverains ont peur : « Le lac baisse », dit Lena Orsat »: what leads in to the quote is the journalist's.</summary>
    private static bool LeadsIn(Cue cue) =>
        cue.Kind == CueKind.Incise && cue.Content[0] is var (first, last) && last > first && cue.Sentence.IsQuote(last) && cue.Sentence.Sign(last - 1) == ':';

    /// <summary>Not "But", nor "Still".</summary>
    private static bool SaysSomething(Sentence sentence, (int First, int Last) stretch) =>
        stretch.First < stretch.Last || !sentence.Is(stretch.First, Traits.Connective | Traits.And);

    private static bool IsClause(Clause clause, Cue cue, int first, int last)
    {
        var sentence = clause.Sentence;
        var words = 0;
        var quotes = 0;
        for (var i = first; i <= last; i++)
        {
            words += sentence.IsWord(i) ? 1 : 0;
            quotes += sentence.IsQuote(i) ? 1 : 0;
        }

        var verb = clause.HasVerb(first, last);
        if (quotes > 0)
        {
            var opens = QuotesVerb(sentence, first, last, opening: true);
            if (words < (opens || cue.Kind is CueKind.Clause or CueKind.Infinitive ? 1 : ShortestClause))
                return false;
            if (!verb && cue.Kind switch
            {
                CueKind.Incise or CueKind.Preposition => !opens,
                CueKind.Clause => !sentence.Is(first - 1, Traits.That) && !QuotesVerb(sentence, first, last, opening: false),
                _ => false,
            })
                return false;
        }

        var fewest = verb && cue.Kind == CueKind.Clause ? ShortestClause - 1 : ShortestClause;
        var verbless = cue.Kind is CueKind.Infinitive or CueKind.Clause || quotes > 0 || words > LongestPhrase && cue.Kind != CueKind.Incise;
        return words + WordsOfQuote * quotes >= fewest && (verb || verbless);
    }

    /// <summary>« Le lac « baisse encore », a dit X »: the verb of the clause stands in a quote that needs its subject.</summary>
    private static bool QuotesVerb(Sentence sentence, int first, int last, bool opening)
    {
        for (var i = first; i <= last; i++)
        {
            if (sentence.IsQuote(i) && (opening ? QuoteKinds.StartsWithVerb(sentence.Article, sentence.Quote(i)) : QuoteKinds.HasVerb(sentence.Article, sentence.Quote(i))))
                return true;
        }

        return false;
    }

    /// <summary>« VARN – Le lac baisse »: where the words begin behind the place the article comes from.</summary>
    private static int BehindDateline(Sentence sentence, int first, int last)
    {
        for (var i = first; i < last && i < first + LongestDateline; i++)
        {
            if (i > first && sentence.Sign(i) is '–' or '—' or '-')
                return first == 0 ? i + 1 : first;
            if (!sentence.IsCapital(i) && !sentence.IsComma(i))
                break;
        }

        return first;
    }

    /// <summary>Leaves out signs at both ends and connectives at the start: Or, Mais, Cependant.</summary>
    private static (int First, int Last) Trim(Sentence sentence, (int First, int Last) stretch)
    {
        var (first, last) = stretch;
        while (first < last && (!sentence.IsQuote(first) && !sentence.IsWord(first) || sentence.Is(first, Traits.And) || IsConnective(sentence, first)))
            first++;
        first = BehindDateline(sentence, first, last);
        while (last > first && !sentence.IsQuote(last) && !sentence.IsWord(last))
            last--;
        return (first, last);
    }

    /// <summary>"so" or "however", but not "so far" or "then mayor": an adverb that ties to the sentence before stands apart.</summary>
    private static bool IsConnective(Sentence sentence, int unit) =>
        sentence.Is(unit, Traits.Connective) && (!sentence.Is(unit, Traits.Adverb) || sentence.IsComma(unit + 1));
}

/// <summary>A clause with the cue that reports it.</summary>
internal readonly record struct ReportedClause(TextSpan Span, Cue Cue);
