namespace Summit.Quotes.Languages;

/// <summary>A form that a pack knows, with all that it can be.</summary>
internal sealed class Word(string form)
{
    public string Form { get; } = form;

    public Traits Traits { get; private set; }

    public Gender Gender { get; private set; }

    public GrammaticalNumber Number { get; private set; }

    /// <summary>The reporting verbs this can be a form of; a longer tail stands first.</summary>
    public ReportingVerb[] Reports { get; private set; } = [];

    /// <summary>For places and what is from there: the one name both share.</summary>
    public string? Place { get; private set; }

    /// <summary>For roles: the form by which feminine and plural know their masculine singular.</summary>
    public string? Lemma { get; private set; }

    public bool Is(Traits traits) => (Traits & traits) != 0;

    public void Add(Traits traits, Gender gender = Gender.Unknown, GrammaticalNumber number = GrammaticalNumber.Unknown)
    {
        Traits |= traits;
        Gender |= gender;
        if (number != GrammaticalNumber.Unknown)
            Number = number;
    }

    public void Add(ReportingVerb verb)
    {
        if (Reports.Length == 0)
            Reports = [verb];
        else if (!Reports.Contains(verb))
            Reports = [.. Reports.Append(verb).OrderByDescending(v => v.Tail.Length)];
    }

    public void AddPlace(string place) => Place ??= place;

    public void AddLemma(string lemma) => Lemma ??= lemma;
}
