namespace Summit.Quotes.Languages;

/// <summary>A language pack while it is being read.</summary>
internal sealed class LanguageData(PackFile file)
{
    /// <summary>About as many forms as a pack makes: room from the start, so that none is moved.</summary>
    private const int ManyForms = 1 << 16;

    private readonly Dictionary<string, Paradigm> _paradigms = [];
    private readonly char[] _form = new char[4 * Lexicon.LongestForm];

    public Lexicon Lexicon { get; } = new(ManyForms);

    public List<string> Suffixes { get; } = [];

    public Dictionary<string, string> Contractions { get; } = [];

    public Dictionary<string, string> Labels { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Furniture { get; } = [];

    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>The commonest words alone: they tell a text's language before its pack is read.</summary>
    public static Lexicon ReadFrequent(PackFile file)
    {
        var frequent = new Lexicon(1 << 7);
        foreach (var e in file.Entries("frequent.tsv", 1))
            frequent.Add(e[0]);
        return frequent;
    }

    public static LanguageData Read(PackFile file)
    {
        var data = new LanguageData(file);
        foreach (var e in file.Entries("settings.tsv", 2))
            data.Settings[e.Text(0)] = e.Text(1);
        foreach (var e in file.Entries("words.tsv", 4))
            data.Form(e[0]).Add(TraitNames.Parse(e.List(1), file.Pack), GenderOf(e[2]), NumberOf(e[3]));
        data.ReadVerbs();
        data.ReadNouns();
        data.ReadPlaces();
        data.ReadAffixes();
        foreach (var e in file.Entries("phrases.tsv", 3))
            data.Add(new Phrase(e.Text(0).Split(' '), TraitNames.ParseKind(e[1], file.Pack), e.Text(2)));
        foreach (var e in file.Entries("labels.tsv", 2))
            data.Labels[e.Text(0)] = e.Text(1);
        foreach (var e in file.Entries("furniture.tsv", 1))
            data.Furniture.Add(e.Text(0));
        data.Lexicon.Trim();
        return data;
    }

    private void ReadAffixes()
    {
        foreach (var e in file.Entries("affixes.tsv", 2))
        {
            if (e[0][^1] == '\'')
                Form(e[0]).Use |= FormUse.Elision;
            else
                Suffixes.Add(e.Text(0));
            if (!e[1].IsEmpty)
                Contractions[e.Text(0)] = e.Text(1);
        }

        foreach (var e in file.Entries("abbreviations.tsv", 1))
            Form(e[0]).Use |= FormUse.Abbreviation;
    }

    private void ReadVerbs()
    {
        foreach (var e in file.Entries("paradigms.tsv", 8))
            _paradigms[e.Text(0)] = new Paradigm(e);
        foreach (var e in file.Entries("verbs.tsv", 3))
            Conjugate(e[0], e.Text(1), TraitNames.Parse(e.List(2), file.Pack), null);
        foreach (var e in file.Entries("reporting.tsv", 4))
        {
            var lemma = e.Text(0);
            var words = lemma.Split(' ');
            Conjugate(words[0], e.Text(1), Traits.None, [new ReportingVerb(lemma, TraitNames.ParseFrames(e.List(2), file.Pack), words[1..])]);
        }
    }

    private void Conjugate(ReadOnlySpan<char> lemma, string paradigm, Traits more, ReportingVerb[]? verb)
    {
        if (!_paradigms.TryGetValue(paradigm, out var rule))
            throw new InvalidDataException($"{file.Pack}: the verb '{lemma}' names the paradigm '{paradigm}', which paradigms.tsv lacks.");
        var stem = rule.Stem(lemma);
        stem.CopyTo(_form);
        foreach (var ending in rule.Endings)
        {
            ref var form = ref Form(ending.After(_form, stem.Length));
            form.Add(ending.Traits | more, Gender.Unknown, ending.Number);
            if (verb is not null)
                form.Add(verb);
        }
    }

    private void ReadNouns()
    {
        foreach (var e in file.Entries("titled.tsv", 2))
        {
            Form(e[0]).Add(Traits.Titled);
            if (!e[1].IsEmpty)
                Form(e[1]).Add(Traits.Titled);
        }

        foreach (var e in file.Entries("roles.tsv", 5))
            AddRole(e);
        foreach (var e in file.Entries("institutions.tsv", 3))
        {
            if (char.IsUpper(e[0][0]))
                Name(e[0]).Add(Traits.Body);
            else
                Form(e[0]).Add(Traits.Institution, GenderOf(e[2]), GrammaticalNumber.Singular);
            if (!e[1].IsEmpty)
                Form(e[1]).Add(Traits.Institution, GenderOf(e[2]), GrammaticalNumber.Plural);
        }
    }

    /// <summary>masculine, feminine, their plurals where they are not regular, and whether it is a title.</summary>
    private void AddRole(PackEntry e)
    {
        var traits = Traits.Role | TraitNames.Parse(e.List(4), "roles");
        var feminine = e[1].IsEmpty ? e[0] : e[1];
        var both = feminine.SequenceEqual(e[0]);
        var lemma = e.Text(0);
        AddRoleForm(e[0], both ? Gender.Unknown : Gender.Masculine, GrammaticalNumber.Singular, traits, lemma);
        AddRoleForm(feminine, both ? Gender.Unknown : Gender.Feminine, GrammaticalNumber.Singular, traits, lemma);
        AddRoleForm(e[2].IsEmpty ? string.Concat(e[0], "s") : e[2], Gender.Unknown, GrammaticalNumber.Plural, traits, lemma);
        AddRoleForm(e[3].IsEmpty ? string.Concat(feminine, "s") : e[3], Gender.Unknown, GrammaticalNumber.Plural, traits, lemma);
    }

    private void AddRoleForm(ReadOnlySpan<char> text, Gender gender, GrammaticalNumber number, Traits traits, string lemma)
    {
        ref var form = ref Form(text);
        form.Add(traits, gender, number);
        form.AddLemma(lemma);
    }

    private void ReadPlaces()
    {
        foreach (var e in file.Entries("places.tsv", 3))
        {
            var place = e.Text(0);
            AddPlace(place, Traits.Place, place);
            foreach (var other in e.List(2))
                AddPlace(other, Traits.Place, place);
            foreach (var demonym in e.List(1))
                AddPlace(demonym, Traits.Demonym, place);
        }

        foreach (var e in file.Entries("names.tsv", 2))
            Name(e[0]).Add(Traits.GivenName, GenderOf(e[1]));
    }

    private void AddPlace(ReadOnlySpan<char> name, Traits traits, string place)
    {
        ref var form = ref Name(name);
        form.Add(traits);
        form.AddPlace(place);
    }

    private void Add(Phrase phrase)
    {
        var forms = new int[phrase.Words.Length];
        for (var i = 0; i < forms.Length; i++)
            forms[i] = Lexicon.Add(phrase.Words[i]);
        Lexicon[forms[0]].Add(new NumberedPhrase(phrase, forms));
    }

    private ref Form Form(ReadOnlySpan<char> form) => ref Lexicon[Lexicon.Add(form)];

    /// <summary>Two words that name a place together are looked up with a hyphen: « Maison Blanche », "South Korea".</summary>
    private ref Form Name(ReadOnlySpan<char> name)
    {
        var length = name.ToLowerInvariant(_form);
        if (length < 0)
            throw new InvalidDataException($"'{name}' is too long for a name.");
        for (var i = 0; i < length; i++)
            _form[i] = _form[i] == ' ' ? '-' : _form[i];
        return ref Form(_form.AsSpan(0, length));
    }

    private static Gender GenderOf(ReadOnlySpan<char> cell)
    {
        var gender = Gender.Unknown;
        foreach (var c in cell)
            gender |= c switch { 'm' => Gender.Masculine, 'f' => Gender.Feminine, 'n' => Gender.Neuter, _ => Gender.Unknown };
        return gender;
    }

    private static GrammaticalNumber NumberOf(ReadOnlySpan<char> cell) => cell switch
    {
        "s" => GrammaticalNumber.Singular,
        "p" => GrammaticalNumber.Plural,
        _ => GrammaticalNumber.Unknown,
    };
}
