using Summit.Quotes.Languages;

namespace Summit.Quotes.Attribution;

internal enum VerbForm
{
    /// <summary>With a subject of its own: a déclaré, says, s'est limité à déclarer.</summary>
    Finite,
    Infinitive,

    /// <summary>précisant, adding.</summary>
    Gerund,

    /// <summary>évoqués par, as described by: the source stands after the preposition.</summary>
    Passive,
}

/// <summary>A reporting verb with its auxiliaries, clitics and carrier. All numbers are units of the sentence.</summary>
internal sealed class VerbGroup
{
    /// <summary>First unit.</summary>
    public int First { get; private set; }

    /// <summary>Last unit, tail and suffixed pronoun included.</summary>
    public int Last { get; private set; }

    /// <summary>Unit of the verb itself.</summary>
    public int Head { get; private set; }

    /// <summary>Which verb it is.</summary>
    public ReportingVerb Verb { get; private set; } = null!;

    /// <summary>How it stands.</summary>
    public VerbForm Form { get; private set; }

    /// <summary>Unit of the pronoun in « a-t-il dit »; -1 for none.</summary>
    public int Pronoun { get; private set; } = -1;

    /// <summary>Whether it says that nothing was said.</summary>
    public bool Negated { get; private set; }

    /// <summary>Makes it another verb.</summary>
    public void Renew((int First, int Last) ends, int head, ReportingVerb verb, VerbForm form, int pronoun, bool negated)
    {
        (First, Last) = ends;
        (Head, Verb, Form, Pronoun, Negated) = (head, verb, form, pronoun, negated);
    }
}
