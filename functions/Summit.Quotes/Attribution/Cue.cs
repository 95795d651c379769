using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>How a cue hangs together with the words it reports.</summary>
internal enum CueKind
{
    /// <summary>Set into or behind the words: « … », a-t-il ajouté.</summary>
    Incise,

    /// <summary>Before a quote: Il a déclaré : « … ».</summary>
    Before,

    /// <summary>With a clause: a affirmé que P; said P.</summary>
    Clause,

    /// <summary>With an infinitive: affirme avoir fait.</summary>
    Infinitive,

    /// <summary>With a noun phrase that holds the words: a qualifié de « … ».</summary>
    Object,

    /// <summary>A preposition: selon X, P.</summary>
    Preposition,

    /// <summary>A passive: « … » évoqué par X.</summary>
    Agent,

    /// <summary>An incise whose verb no list knows.</summary>
    Guess,
}

/// <summary>Reporting words, whom they name, and the stretch of the sentence whose words they report.</summary>
internal sealed class Cue
{
    public required Clause Clause { get; init; }

    public Sentence Sentence => Clause.Sentence;

    /// <summary>First unit of the reporting words.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    public required CueKind Kind { get; init; }

    /// <summary>The words that name who speaks; null where the sentence has none.</summary>
    public NounPhrase? Source { get; init; }

    /// <summary>Whether its sentence goes on with whoever spoke before: « Et d'ajouter : « … » ».</summary>
    public bool Implied { get; init; }

    /// <summary>What stands in apposition to the source: « le conseiller, Lena Orsat ».</summary>
    public NounPhrase? Apposition { get; init; }

    public ReportingVerb? Verb { get; init; }

    /// <summary>Units whose words it reports, first and last; two stretches for an incise.</summary>
    public Stretches Content { get; init; }

    /// <summary>Whether it denies that anything was said, or says it only as a possibility.</summary>
    public bool Negated { get; init; }

    /// <summary>Whether the reporting words may as well report nothing.</summary>
    public bool Weak { get; init; }

    /// <summary>The cue that a verb is.</summary>
    public static Cue Of(Clause clause, VerbGroup verb, CueKind kind, NounPhrase? source, NounPhrase? apposition, Stretches content, bool implied = false) => new()
    {
        Implied = implied,
        Clause = clause,
        First = verb.First,
        Last = verb.Last,
        Kind = kind,
        Source = source,
        Apposition = apposition,
        Verb = verb.Verb,
        Content = content,
        Negated = verb.Negated,
        Weak = verb.Verb.Has(Frames.Thought),
    };

    /// <summary>The same cue for the words of somebody else.</summary>
    public Cue By(NounPhrase source, NounPhrase? apposition) => new()
    {
        Clause = Clause,
        First = First,
        Last = Last,
        Kind = Kind,
        Source = source,
        Apposition = apposition,
        Verb = Verb,
        Content = Content,
        Negated = Negated,
        Weak = Weak,
    };

    /// <summary>Whether a phrase is the source of one of some cues.</summary>
    public static bool HasSource(List<Cue> cues, NounPhrase source)
    {
        foreach (var cue in cues)
        {
            if (cue.Source == source)
                return true;
        }

        return false;
    }

    /// <summary>Whether an incise ends at a unit.</summary>
    public static bool InciseEndsAt(List<Cue> cues, int unit)
    {
        foreach (var cue in cues)
        {
            if (cue.Kind == CueKind.Incise && cue.Last == unit)
                return true;
        }

        return false;
    }

    /// <summary>Whether one of some cues reports the words at a unit.</summary>
    public static bool AnyCovers(List<Cue> cues, int unit)
    {
        foreach (var cue in cues)
        {
            if (cue.Covers(unit))
                return true;
        }

        return false;
    }

    public bool Covers(int unit) => Content.Cover(unit);
}
