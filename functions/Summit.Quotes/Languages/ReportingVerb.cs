namespace Summit.Quotes.Languages;

/// <summary>How the words of a quote can hang on a reporting verb.</summary>
[Flags]
internal enum Frames : ushort
{
    None = 0,

    /// <summary>Beside or before the words themselves: « … », a-t-il ajouté; he said: “…”.</summary>
    Speech = 1,

    /// <summary>A clause with that: a affirmé que P.</summary>
    Clause = 2,

    /// <summary>A clause without that: said P.</summary>
    Bare = 4,

    /// <summary>An infinitive or participle: a affirmé avoir fait.</summary>
    Infinitive = 8,

    /// <summary>A reported question: a demandé si P.</summary>
    Question = 16,

    /// <summary>A noun phrase, whose words in marks are the speaker's: a qualifié de « … ».</summary>
    Object = 32,

    /// <summary>Takes whom it is said to as an object: told reporters that P.</summary>
    Addressee = 64,

    /// <summary>Only with a reflexive pronoun: s'exclamer.</summary>
    Reflexive = 128,

    /// <summary>Reports a thought as often as a word; weaker.</summary>
    Thought = 256,

    /// <summary>As a participle passes on the words of another: "according to the Tribune, citing Orsat".</summary>
    Relay = 512,
}

/// <summary>A verb, or verb with a fixed tail ("faire valoir"), that reports words.</summary>
internal sealed record ReportingVerb(string Lemma, Frames Frames, string[] Tail)
{
    public bool Has(Frames frames) => (Frames & frames) != 0;

    /// <summary>This verb among others that share a form: a longer tail stands first, and none stands there twice.</summary>
    public ReportingVerb[] Among(ReportingVerb[] others)
    {
        var at = others.Length;
        for (var i = others.Length - 1; i >= 0; i--)
        {
            if (others[i].Lemma == Lemma && others[i].Frames == Frames)
                return others;
            at = others[i].Tail.Length < Tail.Length ? i : at;
        }

        return [.. others.AsSpan(0, at), this, .. others.AsSpan(at)];
    }
}
