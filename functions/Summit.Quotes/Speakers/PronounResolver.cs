using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Speakers;

/// <summary>Tells whom a pronoun means: in its own sentence the subject, before that whoever spoke or acted last and agrees.</summary>
internal sealed class PronounResolver(Appearances appearances)
{
    private const int SentencesBack = 8;

    /// <summary>How far back a person who only stood by, neither speaking nor acting, is still meant.</summary>
    private const int BystanderBack = 3;

    /// <summary>How much farther back one whose gender agrees may stand than one whose gender is unknown.</summary>
    private const int GenderReach = 3;

    /// <summary>How far back a body stands that "they" may mean.</summary>
    private const int BodyBack = 4;

    public CastMember? Antecedent(Sentence sentence, NounPhrase pronoun, Cue? cue)
    {
        var word = sentence.Word(pronoun.First)!;
        if (word.Is(Traits.Collective))
            return null;
        var member = Antecedent(sentence, pronoun, (word.Gender, word.Number), cue);
        // "The company … They said": a body is many people.
        if (member is null && cue is not null && word.Number == GrammaticalNumber.Plural && sentence.Article.Pack.PronounsMeanPersons)
            return appearances.Last(sentence.Number, pronoun.First, BodyBack, 0, static (there, _) => (there.Source || there.Subject) && there.Member is { Kind: MemberKind.Body, IsSure: true });
        // What the article calls « elle » once is « elle » all through.
        if (member is { Kind: MemberKind.Person, Gender: Gender.Unknown } && word.Gender is Gender.Masculine or Gender.Feminine)
            member.Gender = word.Gender;
        return member;
    }

    /// <summary>Whom « son », « his » points to.</summary>
    public CastMember? Owner(Sentence sentence, NounPhrase phrase, Cue? cue) =>
        Nearest(sentence, phrase, (Gender.Unknown, GrammaticalNumber.Unknown), cue, surely: false).Member;

    /// <summary>« Certains ont crié », « Tous disent » after « les pêcheurs »: those of whom it means some or all.</summary>
    public CastMember? Group(Sentence sentence, NounPhrase phrase) =>
        appearances.Last(sentence.Number, phrase.First, back: 1, 0, static (there, _) => there.Member.Plural && (there.Source || there.Subject));

    /// <summary>« ce dernier », "the latter": the last one named that agrees.</summary>
    public CastMember? Latter(Sentence sentence, NounPhrase phrase, Description description)
    {
        return appearances.Last(sentence.Number, phrase.First, back: 1, description, static (there, description) =>
            there.Member.Plural == (description.Number == GrammaticalNumber.Plural) && there.Member.Agrees(description.Gender, GrammaticalNumber.Unknown));
    }

    /// <summary>One whose gender is known to agree goes before one whose gender is unknown, unless the latter stands much nearer.</summary>
    private CastMember? Antecedent(Sentence sentence, NounPhrase pronoun, (Gender Gender, GrammaticalNumber Number) form, Cue? cue)
    {
        var (near, nearBack) = Nearest(sentence, pronoun, form, cue, surely: false);
        if (near is null || form.Gender is Gender.Neuter or Gender.Unknown || near.Agrees(form.Gender, form.Number, surely: true))
            return near;
        if (nearBack <= 1 && (near.HasSpoken || nearBack == 1 && IsFullyNamedSubject(near, sentence.Number - 1)))
            return near;
        var (sure, sureBack) = Nearest(sentence, pronoun, form, cue, surely: true);
        return sure is not null && sureBack <= nearBack + GenderReach ? sure : near;
    }

    /// <summary>Whether somebody with given name and surname acts in a sentence: whom the next one goes on about.</summary>
    private bool IsFullyNamedSubject(CastMember member, int sentence)
    {
        foreach (var there in appearances.In(sentence))
        {
            if (there.Member == member && there.Subject)
                return member is { Kind: MemberKind.Person, Words.Count: > 1 } && !HasSmallWord(member.Name);
        }

        return false;
    }

    /// <summary>« Fille des Salines » is no name, though « Jean de Varn » is one: where in doubt it is taken for none.</summary>
    private static bool HasSmallWord(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (name[i - 1] == ' ' && char.IsLower(name[i]))
                return true;
        }

        return false;
    }

    private (CastMember? Member, int Back) Nearest(Sentence sentence, NounPhrase pronoun, (Gender Gender, GrammaticalNumber Number) form, Cue? cue, bool surely)
    {
        var asked = new Asked(form.Gender, form.Number, surely, sentence.Article.Pack.PronounsMeanPersons && form.Gender is Gender.Masculine or Gender.Feminine);
        for (var back = 0; back <= SentencesBack; back++)
        {
            var there = appearances.In(sentence.Number - back);
            var found = back == 0 ? InSentence(there, asked, pronoun.First, cue) : Before(there, asked, back);
            if (found is not null)
                return (found, back);
        }

        return (null, 0);
    }

    /// <summary>« La Russie, a-t-il dit, … »: who speaks in an incise is not who the reported words are about.</summary>
    private static CastMember? InSentence(ReadOnlySpan<Appearance> there, Asked asked, int unit, Cue? cue) =>
        cue?.Kind == CueKind.Incise ? First(there, asked, static m => m.Source, unit)
        : First(there, asked, static m => m.Subject, unit) ?? First(there, asked, static m => m.Member.Kind == MemberKind.Person, unit);

    private static CastMember? Before(ReadOnlySpan<Appearance> there, Asked asked, int back) =>
        Last(there, asked, static m => m.Source) ?? First(there, asked, static m => m.Subject && m.Member.Kind != MemberKind.Body)
        ?? (back <= BystanderBack ? Last(there, asked, static m => m.Member.Kind == MemberKind.Person) : null)
        ?? (back == 1 ? First(there, asked, static m => m.Subject) : null);

    private static CastMember? First(ReadOnlySpan<Appearance> there, Asked asked, Func<Appearance, bool> fits, int unit = int.MaxValue)
    {
        foreach (var appearance in there)
        {
            if (appearance.Unit < unit && asked.Fits(appearance.Member) && fits(appearance))
                return appearance.Member;
        }

        return null;
    }

    private static CastMember? Last(ReadOnlySpan<Appearance> there, Asked asked, Func<Appearance, bool> fits)
    {
        for (var i = there.Length - 1; i >= 0; i--)
        {
            if (asked.Fits(there[i].Member) && fits(there[i]))
                return there[i].Member;
        }

        return null;
    }

    /// <summary>What a pronoun asks of whom it means.</summary>
    private readonly record struct Asked(Gender Gender, GrammaticalNumber Number, bool Surely, bool OnlyPersons)
    {
        public bool Fits(CastMember member) => member.Agrees(Gender, Number, Surely) && !(OnlyPersons && member.Kind == MemberKind.Body);
    }
}
