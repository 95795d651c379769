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

/// <summary>A reporting verb with its auxiliaries, clitics and carrier.</summary>
/// <param name="First">First unit.</param>
/// <param name="Last">Last unit, tail and suffixed pronoun included.</param>
/// <param name="Head">Unit of the verb itself.</param>
/// <param name="Verb">Which verb it is.</param>
/// <param name="Form">How it stands.</param>
/// <param name="Pronoun">Unit of the pronoun in « a-t-il dit »; -1 for none.</param>
/// <param name="Negated">Whether it says that nothing was said.</param>
internal sealed record VerbGroup(int First, int Last, int Head, ReportingVerb Verb, VerbForm Form, int Pronoun, bool Negated);
