namespace Summit.Quotes.Languages;

/// <summary>A form that a pack knows, with all that it can be.</summary>
internal sealed class Word(string text, in Form form)
{
    public string Form { get; } = text;

    public Traits Traits { get; } = form.Traits & ~Traits.OpensPhrase;

    public Gender Gender { get; } = form.Gender;

    public GrammaticalNumber Number { get; } = form.Number;

    /// <summary>The reporting verbs this can be a form of; a longer tail stands first.</summary>
    public ReportingVerb[] Reports { get; } = form.Reports ?? [];

    /// <summary>For places and what is from there: the one name both share.</summary>
    public string? Place { get; } = form.Named?.Place;

    /// <summary>For roles: the form by which feminine and plural know their masculine singular.</summary>
    public string? Lemma { get; } = form.Named?.Lemma;

    /// <summary>Whether it points to somebody already known: le, the, ce.</summary>
    public bool IsDefinite { get; } = (form.Use & FormUse.Definite) != 0;

    public bool Is(Traits traits) => (Traits & traits) != 0;
}
