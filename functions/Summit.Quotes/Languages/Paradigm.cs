namespace Summit.Quotes.Languages;

/// <summary>How a verb is inflected: what is cut off its lemma, and the endings of each kind of form.</summary>
/// <remarks>
/// Endings stand in the pack's <c>paradigms.tsv</c>. <c>=</c> before an ending makes it the whole form, for verbs
/// without a rule; <c>^</c> doubles the letter before it (admit, admitted).
/// </remarks>
internal sealed class Paradigm
{
    private static readonly (string Key, Traits Traits, GrammaticalNumber Number)[] Kinds =
    [
        ("s", Traits.Finite, GrammaticalNumber.Singular),
        ("p", Traits.Finite, GrammaticalNumber.Plural),
        ("o", Traits.Finite, GrammaticalNumber.Unknown),
        ("pp", Traits.Participle, GrammaticalNumber.Unknown),
        ("prp", Traits.Gerund, GrammaticalNumber.Unknown),
        ("inf", Traits.Infinitive, GrammaticalNumber.Unknown),
    ];

    private readonly string _name;
    private readonly string _cut;
    private readonly string[][] _endings;

    /// <param name="entry">name, what is cut, then the endings: 3rd singular, 3rd plural, other finite, past participle, present participle, infinitive.</param>
    public Paradigm(string[] entry) =>
        (_name, _cut, _endings) = (entry[0], entry[1], [.. entry[2..].Select(cell => cell.Split(',', StringSplitOptions.RemoveEmptyEntries))]);

    public string Name => _name;

    /// <summary>All forms of a verb.</summary>
    /// <exception cref="InvalidDataException">The lemma does not end as the paradigm asks.</exception>
    public IEnumerable<(string Form, Traits Traits, GrammaticalNumber Number)> Forms(string lemma)
    {
        if (!lemma.EndsWith(_cut, StringComparison.Ordinal))
            throw new InvalidDataException($"The verb '{lemma}' does not end in '{_cut}', as its paradigm '{_name}' asks.");
        var stem = lemma[..^_cut.Length];
        for (var i = 0; i < Kinds.Length; i++)
        {
            foreach (var ending in _endings[i])
                yield return (Form(stem, ending), Kinds[i].Traits, Kinds[i].Number);
        }
    }

    private static string Form(string stem, string ending) => ending[0] switch
    {
        '=' => ending[1..],
        '^' => stem + stem[^1] + ending[1..],
        '-' => stem,
        _ => stem + ending,
    };
}
