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

    public CastMember? Antecedent(Sentence sentence, NounPhrase pronoun, Cue? cue)
    {
        var word = sentence.Word(pronoun.First)!;
        if (word.Is(Traits.Collective))
            return null;
        var member = Antecedent(sentence, pronoun, (word.Gender, word.Number), cue);
        // What the article calls « elle » once is « elle » all through.
        if (member is { Kind: MemberKind.Person, Gender: Gender.Unknown } && word.Gender is Gender.Masculine or Gender.Feminine)
            member.Gender = word.Gender;
        return member;
    }

    /// <summary>Whom « son », « his » points to.</summary>
    public CastMember? Owner(Sentence sentence, NounPhrase phrase, Cue? cue) =>
        Nearest(sentence, phrase, (Gender.Unknown, GrammaticalNumber.Unknown), cue, surely: false).Member;

    /// <summary>« ce dernier », "the latter": the last one named that agrees.</summary>
    public CastMember? Latter(Sentence sentence, NounPhrase phrase, Description description)
    {
        var plural = description.Number == GrammaticalNumber.Plural;
        foreach (var there in appearances.Before(sentence.Number, phrase.First, back: 1))
        {
            if (there.Member.Plural == plural && there.Member.Agrees(description.Gender, GrammaticalNumber.Unknown))
                return there.Member;
        }

        return null;
    }

    /// <summary>One whose gender is known to agree goes before one whose gender is unknown, unless the latter stands much nearer.</summary>
    private CastMember? Antecedent(Sentence sentence, NounPhrase pronoun, (Gender Gender, GrammaticalNumber Number) form, Cue? cue)
    {
        var (near, nearBack) = Nearest(sentence, pronoun, form, cue, surely: false);
        if (near is null || form.Gender is Gender.Neuter or Gender.Unknown || near.Agrees(form.Gender, form.Number, surely: true))
            return near;
        if (nearBack <= 1 && near.HasSpoken)
            return near;
        var (sure, sureBack) = Nearest(sentence, pronoun, form, cue, surely: true);
        return sure is not null && sureBack <= nearBack + GenderReach ? sure : near;
    }

    private (CastMember? Member, int Back) Nearest(Sentence sentence, NounPhrase pronoun, (Gender Gender, GrammaticalNumber Number) form, Cue? cue, bool surely)
    {
        var personal = sentence.Article.Pack.PronounsMeanPersons && form.Gender is Gender.Masculine or Gender.Feminine;
        for (var back = 0; back <= SentencesBack; back++)
        {
            var there = appearances.In(sentence.Number - back, back > 0 ? int.MaxValue : pronoun.First)
                .FindAll(m => m.Member.Agrees(form.Gender, form.Number, surely) && !(personal && m.Member.Kind == MemberKind.Body));
            var found = back == 0 ? InSentence(there, cue) : Before(there, back);
            if (found is not null)
                return (found.Member, back);
        }

        return (null, 0);
    }

    /// <summary>« La Russie, a-t-il dit, … »: who speaks in an incise is not who the reported words are about.</summary>
    private static Appearance? InSentence(List<Appearance> there, Cue? cue) =>
        cue?.Kind == CueKind.Incise ? there.Find(m => m.Source) : there.Find(m => m.Subject) ?? there.Find(m => m.Member.Kind == MemberKind.Person);

    private static Appearance? Before(List<Appearance> there, int back) =>
        there.FindLast(m => m.Source) ?? there.Find(m => m.Subject && m.Member.Kind != MemberKind.Body)
        ?? (back <= BystanderBack ? there.FindLast(m => m.Member.Kind == MemberKind.Person) : null)
        ?? (back == 1 ? there.Find(m => m.Subject) : null);
}
