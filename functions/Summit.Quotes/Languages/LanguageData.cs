using System.Runtime.InteropServices;

namespace Summit.Quotes.Languages;

/// <summary>A language pack while it is being read.</summary>
internal sealed class LanguageData
{
    /// <summary>About as many forms as a pack makes: room from the start, so that none is moved.</summary>
    private const int ManyForms = 1 << 16;

    private readonly Dictionary<string, Paradigm> _paradigms = [];

    public Dictionary<string, Word> Words { get; } = new(ManyForms);

    public HashSet<string> Elisions { get; } = [];

    public HashSet<string> Suffixes { get; } = [];

    public Dictionary<string, string> Contractions { get; } = [];

    public HashSet<string> Abbreviations { get; } = [];

    public HashSet<string> Frequent { get; } = [];

    public List<Phrase> Phrases { get; } = [];

    public Dictionary<string, string> Labels { get; } = [];

    public List<string> Furniture { get; } = [];

    public Dictionary<string, string> Settings { get; } = [];

    public static LanguageData Read(PackFile file)
    {
        var data = new LanguageData();
        foreach (var e in file.Entries("settings.tsv", 2))
            data.Settings[e[0]] = e[1];
        foreach (var e in file.Entries("words.tsv", 4))
            data.Word(e[0]).Add(TraitNames.Parse(e[1], file.Pack), GenderOf(e[2]), NumberOf(e[3]));
        foreach (var e in file.Entries("frequent.tsv", 1))
            data.Frequent.Add(e[0]);
        data.ReadAffixes(file);
        foreach (var e in file.Entries("abbreviations.tsv", 1))
            data.Abbreviations.Add(e[0]);
        foreach (var e in file.Entries("phrases.tsv", 3))
            data.Phrases.Add(Phrase.Parse(e[0], e[1], e[2], file.Pack));
        foreach (var e in file.Entries("labels.tsv", 2))
            data.Labels[e[0]] = e[1];
        foreach (var e in file.Entries("furniture.tsv", 1))
            data.Furniture.Add(e[0]);
        data.ReadVerbs(file);
        data.ReadNouns(file);
        return data;
    }

    private void ReadAffixes(PackFile file)
    {
        foreach (var e in file.Entries("affixes.tsv", 2))
        {
            (e[0][^1] == '\'' ? Elisions : Suffixes).Add(e[0]);
            if (e[1].Length > 0)
                Contractions[e[0]] = e[1];
        }
    }

    private void ReadVerbs(PackFile file)
    {
        foreach (var e in file.Entries("paradigms.tsv", 8))
            _paradigms[e[0]] = new Paradigm(e);
        foreach (var e in file.Entries("verbs.tsv", 3))
        {
            var more = TraitNames.Parse(e[2], file.Pack);
            foreach (var (form, traits, number) in Conjugate(e[0], e[1], file))
                Word(form).Add(traits | more, Gender.Unknown, number);
        }

        foreach (var e in file.Entries("reporting.tsv", 4))
        {
            var lemma = e[0].Split(' ');
            var verb = new ReportingVerb(e[0], TraitNames.ParseFrames(e[2], file.Pack), lemma[1..]);
            foreach (var (form, traits, number) in Conjugate(lemma[0], e[1], file))
            {
                var word = Word(form);
                word.Add(traits, Gender.Unknown, number);
                word.Add(verb);
            }
        }
    }

    private void ReadNouns(PackFile file)
    {
        foreach (var e in file.Entries("titled.tsv", 2))
        {
            Word(e[0]).Add(Traits.Titled);
            if (e[1].Length > 0)
                Word(e[1]).Add(Traits.Titled);
        }

        foreach (var e in file.Entries("roles.tsv", 5))
            AddRole(e);
        foreach (var e in file.Entries("institutions.tsv", 3))
        {
            if (char.IsUpper(e[0][0]))
            {
                Word(Fold(e[0])).Add(Traits.Body);
                continue;
            }

            foreach (var (form, number) in ((string, GrammaticalNumber)[])[(e[0], GrammaticalNumber.Singular), (e[1], GrammaticalNumber.Plural)])
            {
                if (form.Length > 0)
                    Word(form).Add(Traits.Institution, GenderOf(e[2]), number);
            }
        }

        foreach (var e in file.Entries("places.tsv", 3))
        {
            AddPlace(e[0], Traits.Place, e[0]);
            foreach (var other in e[2].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                AddPlace(other, Traits.Place, e[0]);
            foreach (var demonym in e[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                AddPlace(demonym, Traits.Demonym, e[0]);
        }

        foreach (var e in file.Entries("names.tsv", 2))
            Word(Fold(e[0])).Add(Traits.GivenName, GenderOf(e[1]));
    }

    /// <summary>masculine, feminine, their plurals where they are not regular, and whether it is a title.</summary>
    private void AddRole(string[] e)
    {
        var traits = e[4].Length > 0 ? Traits.Role | TraitNames.Parse(e[4], "roles") : Traits.Role;
        var feminine = e[1].Length > 0 ? e[1] : e[0];
        var both = feminine == e[0];
        AddRoleForm(e[0], both ? Gender.Unknown : Gender.Masculine, GrammaticalNumber.Singular, traits, e[0]);
        AddRoleForm(feminine, both ? Gender.Unknown : Gender.Feminine, GrammaticalNumber.Singular, traits, e[0]);
        AddRoleForm(e[2].Length > 0 ? e[2] : e[0] + "s", Gender.Unknown, GrammaticalNumber.Plural, traits, e[0]);
        AddRoleForm(e[3].Length > 0 ? e[3] : feminine + "s", Gender.Unknown, GrammaticalNumber.Plural, traits, e[0]);
    }

    private void AddRoleForm(string form, Gender gender, GrammaticalNumber number, Traits traits, string lemma)
    {
        Word(form).Add(traits, gender, number);
        Word(form).AddLemma(lemma);
    }

    private IEnumerable<(string Form, Traits Traits, GrammaticalNumber Number)> Conjugate(string lemma, string paradigm, PackFile file) =>
        _paradigms.TryGetValue(paradigm, out var rule)
            ? rule.Forms(lemma)
            : throw new InvalidDataException($"{file.Pack}: the verb '{lemma}' names the paradigm '{paradigm}', which paradigms.tsv lacks.");

    private Word Word(string form)
    {
        ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(Words, form, out _);
        return word ??= new Word(form);
    }

    private void AddPlace(string name, Traits traits, string place)
    {
        var word = Word(Fold(name));
        word.Add(traits);
        word.AddPlace(place);
    }

    /// <summary>Two words that name a place together are looked up with a hyphen: « Maison Blanche », "South Korea".</summary>
    private static string Fold(string name) => name.ToLowerInvariant().Replace(' ', '-');

    private static Gender GenderOf(string cell)
    {
        var gender = Gender.Unknown;
        foreach (var c in cell)
            gender |= c switch { 'm' => Gender.Masculine, 'f' => Gender.Feminine, 'n' => Gender.Neuter, _ => Gender.Unknown };
        return gender;
    }

    private static GrammaticalNumber NumberOf(string cell) => cell switch
    {
        "s" => GrammaticalNumber.Singular,
        "p" => GrammaticalNumber.Plural,
        _ => GrammaticalNumber.Unknown,
    };
}
