using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution;

/// <summary>Finds the cues of a sentence: its reporting verbs and prepositions, each with source and content.</summary>
internal sealed class CueReader
{
    private const int Reach = 45;

    private readonly Clause clause;
    private readonly Sentence sentence;
    private readonly SubjectFinder subjects;
    private readonly List<Cue> cues = [];

    private CueReader(Clause clause)
    {
        this.clause = clause;
        sentence = clause.Sentence;
        subjects = new SubjectFinder(clause);
    }

    /// <summary>The cues of a sentence, in order.</summary>
    public static List<Cue> Read(Clause clause)
    {
        var reader = new CueReader(clause);
        foreach (var verb in clause.Verbs.Where(v => v.Form is VerbForm.Finite or VerbForm.Passive))
            reader.ReadVerb(verb);
        new SourcePhraseReader(clause, reader.cues).Read();
        foreach (var verb in clause.Verbs.Where(v => v.Form is VerbForm.Gerund or VerbForm.Infinitive))
            reader.Governing(verb);
        reader.cues.Sort((a, b) => a.First.CompareTo(b.First));
        return reader.cues;
    }

    private void ReadVerb(VerbGroup verb)
    {
        if (verb.Form == VerbForm.Passive)
            Passive(verb);
        else if (!Incise(verb))
            Governing(verb);
    }

    /// <summary>« … » évoqué par X: the source is the agent, the words stand before, or behind « de ».</summary>
    private void Passive(VerbGroup verb)
    {
        for (var i = verb.Last + 1; i < sentence.Count && i < verb.Last + Reach && !clause.IsFinite(i) && !sentence.Is(i, Traits.That); i++)
        {
            if (clause.StartingAt(i) is not { Preposition: >= 0 } agent || agent.Preposition != i - 1 || !sentence.Is(i - 1, Traits.Agent))
                continue;
            var before = Math.Max(0, verb.First - 8);
            Add(verb, CueKind.Agent, agent, subjects.Following(agent), [(before, verb.First - 1), (verb.Last + 1, i - 1)]);
            return;
        }
    }

    /// <summary>« … », a ajouté X; P, a annoncé X; "P, she added, Q".</summary>
    private bool Incise(VerbGroup verb)
    {
        if (verb.Form != VerbForm.Finite || !verb.Verb.Has(Frames.Speech | Frames.Clause))
            return false;
        var turned = verb.Pronoun >= 0 ? (clause.At(verb.Pronoun), null) : Behind(verb);
        if (turned.Item1 is { } source && StandsApart(verb.First))
            return AddIncise(verb, verb.First, Math.Max(source.Last, verb.Last), source, turned.Item2);
        if (verb.Pronoun >= 0)
            return AddIncise(verb, verb.First, verb.Last, clause.At(verb.Pronoun), null);
        var straight = clause.EndingAt(BackOverAdverbs(verb.First - 1));
        if (straight is { Preposition: < 0, IsTime: false } && (StandsApart(straight.First) || Parts(straight, verb)) && ClosesIncise(verb))
            return AddIncise(verb, straight.First, verb.Last, straight, null);
        if (straight is not null && ApposedSubject(straight) is { } apposed && ClosesIncise(verb))
            return AddIncise(verb, apposed.First, verb.Last, apposed, straight);
        return false;
    }

    /// <summary>"The lake, she added, is …": between commas, the verb of the reported words behind.</summary>
    private bool Parts(NounPhrase source, VerbGroup verb) =>
        sentence.IsComma(source.First - 1) && sentence.IsComma(verb.Last + 1) && verb.Verb.Has(Frames.Clause) && clause.IsFinite(verb.Last + 2);

    private int BackOverAdverbs(int i)
    {
        while (sentence.Is(i, Traits.Adverb))
            i--;
        return i;
    }

    private NounPhrase? ApposedSubject(NounPhrase last) =>
        sentence.IsComma(last.First - 1) && clause.EndingAt(last.First - 2) is { Preposition: < 0 } first && first.HasName != last.HasName && StandsApart(first.First) ? first : null;

    private (NounPhrase?, NounPhrase?) Behind(VerbGroup verb)
    {
        var (subject, apposition) = subjects.After(verb.Last);
        return subject is null || subject.IsPronoun && !sentence.Article.Pack.TurnsPronouns ? (null, null) : (subject, apposition);
    }

    /// <summary>Whether a comma, a quote or the end of one stands before a unit, with words to report before that.</summary>
    private bool StandsApart(int first)
    {
        var before = first - 1;
        if (sentence.IsQuote(before) || sentence.Is(before, Traits.Likening))
            return true;
        if (sentence.Sign(before) is not (',' or '—' or '–' or '-') && !Letters.EndsSentence(sentence.Sign(before)))
            return false;
        return sentence.IsQuote(before - 1) || clause.HasVerb(0, before - 1) || clause.HasQuote(0, before - 1) && sentence.IsQuote(0);
    }

    /// <summary>Whether nothing but a sign, a quote or an addressee follows the verb: "she added, …".</summary>
    private bool ClosesIncise(VerbGroup verb)
    {
        if (verb.Verb.Has(Frames.Object) && !verb.Verb.Has(Frames.Clause))
            return false;
        for (var i = verb.Last + 1; i < sentence.Count && i < verb.Last + Reach; i++)
        {
            if (sentence.Is(i, Traits.That | Traits.Whether) && !sentence.Is(i, Traits.Conjunction))
                return sentence.IsQuote(0);
            if (sentence.IsQuote(i) || sentence.Sign(i) is ',' or ':' or ';' || Letters.EndsSentence(sentence.Sign(i)))
                return sentence.Sign(i) != ':' || sentence.IsQuote(0);
            if (clause.IsFinite(i) || !sentence.IsQuote(0) && TakesMore(i, verb))
                return false;
        }

        return true;
    }

    /// <summary>« …, X proposait de tenir un sommet »: a verb with an object of its own closes nothing.</summary>
    private bool TakesMore(int unit, VerbGroup verb) =>
        sentence.Is(unit, Traits.Infinitive) && !sentence.Is(unit, Traits.Finite)
        || clause.StartingAt(unit) is { Preposition: < 0, IsTime: false } && !verb.Verb.Has(Frames.Addressee);

    private bool AddIncise(VerbGroup verb, int first, int last, NounPhrase? source, NounPhrase? apposition)
    {
        var start = ClauseStart(first - 1);
        var content = new List<(int, int)>();
        var before = TrimBack(first - 1);
        if (before >= start)
            content.Add((start, before));
        var resume = Resume(Math.Max(last, apposition?.Last ?? 0));
        if (resume >= 0)
            content.Add((resume, ContentEnd(resume, verb)));
        Add(verb, CueKind.Incise, source, apposition, [.. content]);
        return true;
    }

    /// <summary>Where the reported words go on after an incise; -1 where they do not.</summary>
    private int Resume(int last)
    {
        for (var i = last + 1; i < sentence.Count && i < last + Reach; i++)
        {
            if (sentence.IsQuote(i))
                return i;
            if (sentence.Sign(i) is ',' or ':' or '—' or '–')
                return sentence.IsQuote(i + 1) || sentence.IsQuote(0) is false && i + 1 < sentence.Count && clause.HasVerb(i + 1, clause.End) && !sentence.Is(i + 1, Traits.Gerund | Traits.Relative | Traits.Conjunction) ? i + 1 : NextQuote(i + 1);
            if (clause.IsFinite(i))
                return -1;
        }

        return -1;
    }

    /// <summary>A later quote of the sentence that no other verb claims.</summary>
    private int NextQuote(int from)
    {
        for (var i = from; i < sentence.Count; i++)
        {
            if (sentence.IsQuote(i))
                return i;
            if (sentence.Word(i) is { Reports.Length: > 0 })
                return -1;
        }

        return -1;
    }

    private int ClauseStart(int before)
    {
        for (var i = before; i >= 0; i--)
        {
            if (sentence.Sign(i) == ';' || cues.Exists(c => c.Kind == CueKind.Incise && c.Last == i))
                return i + 1;
        }

        return 0;
    }

    private int TrimBack(int i)
    {
        while (i >= 0 && sentence.Sign(i) is ',' or '—' or '–' or '-')
            i--;
        return i;
    }

    /// <summary>A verb whose content follows it: a clause, a quote, an infinitive, an object.</summary>
    private void Governing(VerbGroup verb)
    {
        var found = ContentFinder.Find(clause, verb);
        if (found.Kind is not { } kind)
            return;
        var (source, apposition) = verb.Form == VerbForm.Finite ? subjects.Before(verb.First) : MainSource(verb);
        Add(verb, kind, source, apposition, [(found.First, ContentEnd(found.First, verb))]);
    }

    /// <summary>Whose words a participle or infinitive reports: those of the sentence's last source, else of its subject.</summary>
    private (NounPhrase? Source, NounPhrase? Apposition) MainSource(VerbGroup verb)
    {
        var beside = sentence.Is(verb.First - 1, Traits.Adverb) ? verb.First - 2 : verb.First - 1;
        if (verb.Form == VerbForm.Gerund && verb.First == verb.Head && clause.EndingAt(beside) is { IsTime: false } own && !sentence.Is(own.Head, Traits.Utterance) && (own.Preposition < 0 || sentence.IsComma(own.Preposition - 1)))
            return (own, null);
        var last = cues.Where(c => c.Last < verb.First && c.Source is not null).MaxBy(c => c.Last);
        if (last is not null)
            return (last.Source, last.Apposition);
        var main = subjects.Main(verb.First);
        if (main.Subject is not null)
            return main;
        var later = clause.Phrases.Find(p => p.First > verb.Last && p.Preposition < 0 && clause.IsFinite(p.Last + 1));
        return (later, later is null ? null : subjects.Following(later));
    }

    /// <summary>Last unit of a content: where a second statement of the source, or somebody's incise, begins.</summary>
    private int ContentEnd(int first, VerbGroup verb)
    {
        var end = clause.End;
        foreach (var other in clause.Verbs)
        {
            if (other.First <= first || other.First <= verb.Last)
                continue;
            var before = other.First - 1;
            if (sentence.Is(before, Traits.Preposition) && other.Form == VerbForm.Gerund)
                before--;
            if (other.Form == VerbForm.Finite && IsNewStatement(other) is var comma and > 0 && comma > first)
                end = Math.Min(end, comma - 1);
            if (other.Form == VerbForm.Gerund && sentence.IsComma(before) || other.Form == VerbForm.Finite && sentence.Is(before, Traits.And) && other.Verb.Has(Frames.Clause))
                end = Math.Min(end, before - 1);
        }

        for (var i = first; i <= end; i++)
        {
            if (sentence.Sign(i) == ';' || sentence.IsComma(i) && sentence.Is(i + 1, Traits.Conjunction) && TurnsAway(i + 1))
                return i - 1;
            if (sentence.Sign(i) == ':' && sentence.IsQuote(i + 1))
                return i - 1;
        }

        return end;
    }

    /// <summary>« …, mais le ministre … », « …, tandis que … »: the journalist speaks again.</summary>
    private bool TurnsAway(int conjunction) =>
        sentence.Is(conjunction + 1, Traits.That) && !sentence.Is(conjunction, Traits.Contrast)
        || sentence.Is(conjunction, Traits.Contrast) && clause.StartingAt(conjunction + 1) is { IsPronoun: false } subject && clause.HasVerb(subject.Last + 1, Math.Min(clause.End, subject.Last + 4));

    /// <summary>« Alors que X a dit que P, Y a affirmé »: the comma before Y; -1 where no second statement begins.</summary>
    private int IsNewStatement(VerbGroup other) =>
        sentence.Is(0, Traits.Conjunction) && clause.EndingAt(other.First - 1) is { Preposition: < 0, IsPronoun: false } subject && sentence.IsComma(subject.First - 1) ? subject.First - 1 : -1;

    private void Add(VerbGroup verb, CueKind kind, NounPhrase? source, NounPhrase? apposition, (int, int)[] content) =>
        cues.Add(new Cue
        {
            Sentence = sentence,
            First = verb.First,
            Last = verb.Last,
            Kind = kind,
            Source = source,
            Apposition = apposition,
            Verb = verb.Verb,
            Content = content,
            Negated = verb.Negated,
            Weak = verb.Verb.Has(Frames.Thought),
        });
}
