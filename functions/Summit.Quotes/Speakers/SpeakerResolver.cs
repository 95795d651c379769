using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Tells whom the words of a source mean, reading the article in order: names by the cast, descriptions by roles and
/// places learned anywhere in the article, pronouns by who spoke or acted last and agrees with them.
/// </summary>
internal sealed class SpeakerResolver
{
    private const int SentencesBack = 8;

    private readonly Cast cast;
    private readonly List<Mention> mentions = [];
    private readonly Dictionary<NounPhrase, IReadOnlyList<CastMember>> resolved = [];

    public SpeakerResolver(IReadOnlyList<Clause> clauses, IReadOnlyList<List<Cue>> cues, Cast cast)
    {
        this.cast = cast;
        for (var i = 0; i < clauses.Count; i++)
            ReadSentence(clauses[i], cues[i]);
    }

    private sealed record Mention(int Sentence, int Unit, CastMember Member, bool Source, bool Subject);

    /// <summary>Whom a source means: nobody known, one, or several together.</summary>
    public IReadOnlyList<CastMember> Of(NounPhrase source) => resolved.GetValueOrDefault(source, []);

    /// <summary>Who spoke last before a sentence.</summary>
    public IReadOnlyList<CastMember> LastSource(int sentence)
    {
        var last = mentions.FindLast(m => m.Sentence < sentence && m.Source);
        return last is null ? [] : [last.Member];
    }

    /// <summary>Who acts in a sentence: its first named subject.</summary>
    public IReadOnlyList<CastMember> SubjectOf(int sentence)
    {
        var first = mentions.Find(m => m.Sentence == sentence && m.Subject);
        return first is null ? [] : [first.Member];
    }

    private void ReadSentence(Clause clause, List<Cue> cues)
    {
        var sources = cues.Where(c => c.Source is not null).ToDictionary(c => c, c => c.Source!);
        foreach (var phrase in clause.Phrases)
        {
            if (resolved.ContainsKey(phrase) || phrase.IsTime)
                continue;
            var cue = cues.Find(c => c.Source == phrase);
            var members = Resolve(clause, phrase, cue);
            if (members.Count == 0)
                continue;
            resolved[phrase] = members;
            var subject = phrase.Preposition < 0 && (clause.IsFinite(phrase.Last + 1) || clause.Phrases.TakeWhile(p => p != phrase).All(p => p.Preposition >= 0 || p.IsTime));
            foreach (var member in members)
                mentions.Add(new Mention(clause.Sentence.Number, phrase.First, member, cue is not null, subject));
        }
    }

    private IReadOnlyList<CastMember> Resolve(Clause clause, NounPhrase phrase, Cue? cue)
    {
        var sentence = clause.Sentence;
        if (phrase.IsPronoun)
            return Antecedent(sentence, phrase) is { } member ? [member] : [];
        if (phrase.Joined is { } joined && cue is not null)
            return [.. Single(clause, phrase, cue), .. Resolve(clause, joined, cue)];
        return Single(clause, phrase, cue);
    }

    private IReadOnlyList<CastMember> Single(Clause clause, NounPhrase phrase, Cue? cue)
    {
        var sentence = clause.Sentence;
        if (cast.Find(sentence, phrase) is { } named)
            return [named];
        if (cue?.Apposition is { HasName: true } apposition && cue.Source == phrase && cast.Find(sentence, apposition) is { } apposed)
            return [apposed];
        var description = Description.Of(sentence, phrase);
        if (description.HasTwo && description.IsDefinite && Pair(description) is { } pair)
            return pair;
        if (description.IsDefinite && Described(description, sentence) is { } described)
            return [described];
        return cue is null ? [] : Unnamed(clause, phrase, description);
    }

    /// <summary>« les deux dirigeants »: the two persons the article speaks of most, where both fit.</summary>
    private CastMember[]? Pair(Description description)
    {
        var persons = cast.Members.Where(m => m.Kind == MemberKind.Person && (description.Role is null || m.Roles.Contains(description.Role) || description.Leads && m.Leads))
            .OrderByDescending(m => m.Mentions).Take(2).ToArray();
        return persons.Length == 2 ? persons : null;
    }

    /// <summary>« le président russe », « le ministère », « l'expert »: whoever was called so.</summary>
    private CastMember? Described(Description description, Sentence sentence)
    {
        if (description.Role is null || description.Number == GrammaticalNumber.Plural)
            return null;
        var best = (Member: (CastMember?)null, Score: 0);
        foreach (var member in cast.Members)
        {
            if (member.Kind != MemberKind.Person != description.IsInstitution || !member.Agrees(description.Gender, GrammaticalNumber.Unknown) && !description.IsInstitution)
                continue;
            var score = Score(description, member) * 1000 + Recency(member, sentence.Number);
            if (score > best.Score && Score(description, member) > 0)
                best = (member, score);
        }

        return best.Member ?? (description.Length <= 3 && description.Places.Count == 0 && !description.IsInstitution ? RecentPerson(description, sentence) : null);
    }

    private static int Score(Description description, CastMember member)
    {
        var role = member.Roles.Contains(description.Role!);
        var leads = description.Leads && member.Leads;
        if (!role && !leads)
            return 0;
        if (description.Places.Count == 0 || member.Places.Count == 0)
            return role && (description.Places.Count == 0 || description.Length <= 3) ? 2 : 0;
        return description.Places.Overlaps(member.Places) ? role ? 4 : 3 : 0;
    }

    private int Recency(CastMember member, int sentence)
    {
        var last = mentions.FindLast(m => m.Member == member);
        return last is null ? 0 : Math.Max(1, 900 - (sentence - last.Sentence));
    }

    /// <summary>« a poursuivi l'expert » right after somebody spoke means that one again.</summary>
    private CastMember? RecentPerson(Description description, Sentence sentence)
    {
        var last = mentions.FindLast(m => m.Source && m.Sentence < sentence.Number);
        return last is { Member.Kind: MemberKind.Person } && sentence.Number - last.Sentence <= 2 && last.Member.Agrees(description.Gender, GrammaticalNumber.Unknown) ? last.Member : null;
    }

    private IReadOnlyList<CastMember> Unnamed(Clause clause, NounPhrase phrase, Description description)
    {
        var sentence = clause.Sentence;
        var first = description.IsDefinite && phrase.Last > phrase.First ? phrase.First + 1 : phrase.First;
        var name = Names.Display(sentence.Span(first, phrase.Last).In(sentence.Article.Text).ToString());
        var words = NameKey.Words(name);
        if (words.Count == 0)
            return [];
        var kind = description.IsInstitution ? MemberKind.Body : MemberKind.Unnamed;
        var member = cast.Members.FirstOrDefault(m => m.Kind == kind && m.Words.SequenceEqual(words)) ?? cast.Add(new CastMember(kind, name, words));
        member.Gender |= description.Gender;
        member.Plural |= description.Number == GrammaticalNumber.Plural;
        if (description.Role is { } role)
            member.Roles.Add(role);
        return [member];
    }

    private CastMember? Antecedent(Sentence sentence, NounPhrase pronoun)
    {
        var word = sentence.Word(pronoun.First)!;
        for (var back = 0; back <= SentencesBack; back++)
        {
            var there = mentions.Where(m => m.Sentence == sentence.Number - back && (back > 0 || m.Unit < pronoun.First) && m.Member.Agrees(word.Gender, word.Number)).ToList();
            if (there.Count == 0)
                continue;
            if (back == 0 && (there.Find(m => m.Subject) ?? there.Find(m => m.Member.Kind == MemberKind.Person)) is { } here)
                return here.Member;
            var found = there.FindLast(m => m.Source) ?? there.Find(m => m.Subject && m.Member.Kind != MemberKind.Body) ?? (back <= 3 ? there.FindLast(m => m.Member.Kind == MemberKind.Person) : null);
            if (found is not null)
                return found.Member;
        }

        return null;
    }
}
