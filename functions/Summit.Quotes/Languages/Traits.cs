namespace Summit.Quotes.Languages;

/// <summary>What a word can be. A form carries every trait it may have; the readers settle which one by its place.</summary>
/// <remarks>In the order of their values: the runtime would sort others each time it starts.</remarks>
[Flags]
internal enum Traits : ulong
{
    None = 0,

    /// <summary>Opens a noun phrase: le, une, ses, the, many.</summary>
    Determiner = 1 << 0,

    /// <summary>Joins two noun phrases into one: de, du, of, for.</summary>
    Linker = 1 << 1,
    Preposition = 1 << 2,

    /// <summary>Joins clauses: mais, or, tandis, but, while.</summary>
    Conjunction = 1 << 3,

    /// <summary>Joins equals: et, and.</summary>
    And = 1 << 4,

    /// <summary>Opens a reported clause: que, that.</summary>
    That = 1 << 5,

    /// <summary>Opens a reported question: si, whether, where, how.</summary>
    Whether = 1 << 6,

    /// <summary>Opens a relative clause: qui, dont, who, which.</summary>
    Relative = 1 << 7,

    /// <summary>A subject pronoun of the third person: il, elles, she, they.</summary>
    Pronoun = 1 << 8,

    /// <summary>Speaks of the speaker: je, nous, I, our.</summary>
    FirstPerson = 1 << 9,

    /// <summary>Stands between subject and verb: se, lui, le, en.</summary>
    Clitic = 1 << 10,
    Reflexive = 1 << 11,
    Negation = 1 << 12,
    Adverb = 1 << 13,
    Have = 1 << 14,
    Be = 1 << 15,

    /// <summary>A finite form of any verb the pack knows.</summary>
    Finite = 1 << 16,
    Participle = 1 << 17,
    Gerund = 1 << 18,
    Infinitive = 1 << 19,

    /// <summary>A verb that carries another: a tenu à dire, went on to say.</summary>
    Carrier = 1 << 20,

    /// <summary>A carrier that denies what it carries: a refusé de dire.</summary>
    Denies = 1 << 21,

    /// <summary>Stands before a name: M., Mme, Dr, Mrs.</summary>
    Title = 1 << 22,

    /// <summary>What a person is: président, analyste, spokesman.</summary>
    Role = 1 << 23,

    /// <summary>A body that can speak: gouvernement, ministry.</summary>
    Institution = 1 << 24,
    Place = 1 << 25,

    /// <summary>From a place: russe, Russian.</summary>
    Demonym = 1 << 26,
    GivenName = 1 << 27,

    /// <summary>Days, months, parts of the day.</summary>
    Time = 1 << 28,

    /// <summary>Part of a name that is written small: de, van, al.</summary>
    Particle = 1 << 29,

    /// <summary>Two, both: les deux dirigeants.</summary>
    Two = 1 << 30,

    /// <summary>Marks what follows as a name or a word, not as speech: baptisé, so-called.</summary>
    Naming = 1ul << 31,

    /// <summary>Names who did it, behind a passive: par, by.</summary>
    Agent = 1ul << 32,

    /// <summary>A role that stands for a country or body as a whole: président, dirigeant, leader.</summary>
    Leader = 1ul << 33,

    /// <summary>An auxiliary that is never a noun: will, would, could.</summary>
    Modal = 1ul << 34,

    /// <summary>Sets a new statement against the one before: mais, but.</summary>
    Contrast = 1ul << 35,

    /// <summary>What somebody says or writes, in whose place it can stand: communiqué, propos, statement.</summary>
    Utterance = 1ul << 36,

    /// <summary>Points to whom was spoken of: son, his.</summary>
    Possessive = 1ul << 37,

    /// <summary>Sets words beside somebody's: comme le rappelle X, as X put it.</summary>
    Likening = 1ul << 38,

    /// <summary>How many, behind a linker: de nombreux.</summary>
    Quantity = 1ul << 39,

    /// <summary>Names somebody again who was named before, by their kind alone: l'organisation, the company, l'élue, the veteran.</summary>
    Generic = 1ul << 40,

    /// <summary>A pronoun for people whom nobody names: on.</summary>
    Collective = 1ul << 41,

    /// <summary>Points to the last one named: ce dernier, celui-ci, the latter.</summary>
    Latter = 1ul << 42,

    /// <summary>A role that speaks for itself, so that it rarely names somebody again who has another: préfet, judge.</summary>
    Office = 1ul << 43,

    /// <summary>The sign of an infinitive that may look like a finite form or noun: to.</summary>
    To = 1ul << 44,

    /// <summary>Bears a title or name of its own, in marks beside it: film, roman, navire, campaign.</summary>
    Titled = 1ul << 45,

    /// <summary>A determiner that says only which or one of which: the, a.</summary>
    Article = 1ul << 46,

    /// <summary>Can stand for a noun by itself: some, these, everyone.</summary>
    Alone = 1ul << 47,

    /// <summary>Ties a sentence to the one before and says nothing of its own: or, cependant, however.</summary>
    Connective = 1ul << 48,

    /// <summary>A question word that has a place in its question, as if and whether have none: comment, where.</summary>
    Interrogative = 1ul << 49,

    /// <summary>Stands before a noun, and so makes a noun of a form that may be a verb: new, severe.</summary>
    Adjective = 1ul << 50,

    /// <summary>A verb's form that is a noun as well: claim, plans.</summary>
    Nominal = 1ul << 51,

    /// <summary>Opens a clause of its own with a participle: with, avec.</summary>
    With = 1ul << 52,

    /// <summary>A body known by a name of its own: Reuters, Interpol.</summary>
    Body = 1ul << 55,

    /// <summary>A determiner that points to somebody just spoken of: cette, this.</summary>
    Demonstrative = 1ul << 56,

    /// <summary>Says that there is none who did: nobody, none.</summary>
    Nobody = 1ul << 60,

    /// <summary>Before an infinitive it tells what is good to say, not that anybody said it: il est utile de, il convient de.</summary>
    Impersonal = 1ul << 61,

    /// <summary>A form of a carrier that leaves open whether: doit dire, pourrait dire, but not: a dû dire.</summary>
    Possible = 1ul << 62,

    /// <summary>Opens a fixed phrase of the pack; set by the lexicon, never by a file.</summary>
    OpensPhrase = 1ul << 63,
}

[Flags]
internal enum Gender : byte
{
    Unknown = 0,
    Masculine = 1,
    Feminine = 2,
    Neuter = 4,
}

internal enum GrammaticalNumber : byte
{
    Unknown,
    Singular,
    Plural,
}
