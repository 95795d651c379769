namespace Summit.Quotes.Languages;

/// <summary>How a verb is inflected: what is cut off its lemma, and the endings of each kind of form.</summary>
/// <remarks>
/// Endings stand in the pack's <c>paradigms.tsv</c>. <c>=</c> before an ending makes it the whole form, for verbs
/// without a rule; <c>^</c> doubles the letter before it (admit, admitted).
/// </remarks>
internal sealed class Paradigm
{
    /// <summary>What the columns of endings stand for: 3rd singular, 3rd plural, other finite, past participle, present participle, infinitive.</summary>
    private static readonly Traits[] Kinds = [Traits.Finite, Traits.Finite, Traits.Finite, Traits.Participle, Traits.Gerund, Traits.Infinitive];

    private readonly string _name;
    private readonly string _cut;

    /// <param name="entry">Name, what is cut, then a column of endings for each kind.</param>
    public Paradigm(PackEntry entry)
    {
        (_name, _cut) = (entry.Text(0), entry.Text(1));
        var endings = new List<Ending>();
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            foreach (var letters in entry.List(kind + 2))
                endings.Add(new Ending(letters.ToString(), Kinds[kind], kind switch { 0 => GrammaticalNumber.Singular, 1 => GrammaticalNumber.Plural, _ => GrammaticalNumber.Unknown }));
        }

        Endings = [.. endings];
    }

    public Ending[] Endings { get; }

    /// <summary>What stays of a lemma before its endings.</summary>
    /// <exception cref="InvalidDataException">The lemma does not end as the paradigm asks.</exception>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> lemma) => lemma.EndsWith(_cut, StringComparison.Ordinal)
        ? lemma[..^_cut.Length]
        : throw new InvalidDataException($"The verb '{lemma}' does not end in '{_cut}', as its paradigm '{_name}' asks.");
}

/// <summary>One ending of a paradigm, and what the form with it is.</summary>
internal sealed record Ending(string Letters, Traits Traits, GrammaticalNumber Number)
{
    /// <summary>Writes the form behind its stem, where there is room for it.</summary>
    /// <param name="form">Begins with the stem.</param>
    /// <param name="stem">Length of the stem.</param>
    /// <returns>The form.</returns>
    public ReadOnlySpan<char> After(Span<char> form, int stem)
    {
        if (Letters[0] == '=')
            return Letters.AsSpan(1);
        if (Letters == "-")
            return form[..stem];
        if (Letters[0] == '^')
            form[stem] = form[stem - 1];
        else
            form[stem] = Letters[0];
        Letters.AsSpan(1).CopyTo(form[(stem + 1)..]);
        return form[..(stem + Letters.Length)];
    }
}
