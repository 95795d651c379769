namespace Summit.Quotes.Languages;

/// <summary>All that the engine knows of one language: words and their traits, reporting verbs, cues, names.</summary>
public sealed class LanguagePack
{
    /// <summary>What a label stands for that names nobody: « Prix : … ».</summary>
    internal const string NobodysLabel = "-";

    private LanguagePack(string code, LanguageData data, Lexicon frequent)
    {
        (Code, Lexicon, Frequent) = (code, data.Lexicon, frequent);
        data.Suffixes.Sort((a, b) => b.Length.CompareTo(a.Length));
        Suffixes = [.. data.Suffixes];
        foreach (var (ending, verb) in data.Contractions)
            Contractions[Lexicon.Find(ending)] = Lexicon.Find(verb);
        Labels = data.Labels;
        Furniture = [.. data.Furniture];
        Joiner = data.Settings.GetValueOrDefault("joiner", "&");
        AdverbEnding = data.Settings.GetValueOrDefault("adverb ending", "");
        foreach (var definite in Words("definite"))
            Lexicon[Lexicon.Add(definite)].Use |= FormUse.Definite;
        Asker = data.Settings.GetValueOrDefault("asker", "");
        SecondPerson = new(Words("second person"), StringComparer.OrdinalIgnoreCase);
        Clipped = Words("clipped words");
        FiniteEndings = Words("finite endings");
        PronounsMeanPersons = data.Settings.GetValueOrDefault("pronouns mean persons", "no") == "yes";
        AdjectivesFollow = data.Settings.GetValueOrDefault("adjectives follow nouns", "no") == "yes";
        TurnsPronouns = data.Settings.GetValueOrDefault("pronouns follow verbs", "no") == "yes";

        string[] Words(string setting) => data.Settings.GetValueOrDefault(setting, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The packs that come with the engine, ordered by code.</summary>
    public static IReadOnlyList<LanguagePack> Embedded => [.. Language.Embedded.Select(language => language.Pack)];

    /// <summary>The language's code: <c>fr</c>.</summary>
    public string Code { get; }

    /// <summary>What stands between the names of joint speakers: "et".</summary>
    public string Joiner { get; }

    /// <summary>All forms that its files name: words, phrases, elisions, abbreviations.</summary>
    internal Lexicon Lexicon { get; }

    /// <summary>Endings that stand as words of their own, longest first: -t-il, 's.</summary>
    internal string[] Suffixes { get; }

    /// <summary>Endings that may be a verb cut short, with that verb: 's. By their numbers in the lexicon.</summary>
    internal Dictionary<int, int> Contractions { get; } = [];

    /// <summary>How most adverbs end: -ment, -ly.</summary>
    internal string AdverbEnding { get; }

    /// <summary>Who asks in an interview that does not say: "a reporter".</summary>
    internal string Asker { get; }

    /// <summary>Words for whom one speaks to: vous, votre, you.</summary>
    internal HashSet<string> SecondPerson { get; }

    /// <summary>Words that are written behind an apostrophe, without it: 'em, rock 'n' roll.</summary>
    internal string[] Clipped { get; }

    /// <summary>Endings that only finite verbs have.</summary>
    internal string[] FiniteEndings { get; }

    /// <summary>Whether masculine and feminine pronouns stand for persons alone: he, she.</summary>
    internal bool PronounsMeanPersons { get; }

    /// <summary>Whether an adjective stands behind its noun: « la Maison blanche ».</summary>
    internal bool AdjectivesFollow { get; }

    /// <summary>Whether a subject pronoun may stand behind its verb as a word of its own: "said he".</summary>
    internal bool TurnsPronouns { get; }

    /// <summary>Labels of transcripts and interviews that are no names, with what they stand for.</summary>
    internal Dictionary<string, string> Labels { get; }

    /// <summary>How lines begin that are not the article's: "lire aussi".</summary>
    internal string[] Furniture { get; }

    /// <summary>Words by whose number a text shows its language.</summary>
    internal Lexicon Frequent { get; }

    /// <summary>Reads a pack from a folder named after its code.</summary>
    /// <exception cref="InvalidDataException">A file is missing or a line can't be read; the message names it.</exception>
    public static LanguagePack Load(string folder) => Load(PackFile.Folder(folder));

    /// <summary>The word behind a form in any case; null when the pack does not know it.</summary>
    internal Word? Find(ReadOnlySpan<char> form) => Lexicon.Word(Lexicon.Find(form));

    internal static LanguagePack Load(PackFile file) => new(file.Pack, LanguageData.Read(file), LanguageData.ReadFrequent(file));
}
