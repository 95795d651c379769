using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Tells who the labels of a transcript mean. In a dialogue of two, a label that names nobody else in the article (a
/// machine's translation of a surname, say) is the one whose turn it is.
/// </summary>
internal sealed class TurnLabels
{
    private const int LongestInitials = 4;

    private readonly ArticleText _article;
    private readonly Cast _cast;
    private readonly CastMember? _interviewee;
    private readonly Dictionary<int, CastMember?> _speakers = [];
    private readonly Dictionary<(TurnKind, string), CastMember?> _byLabel = [];

    public TurnLabels(ArticleText article, Story story, IReadOnlyList<Turn> turns)
    {
        (_article, _cast) = (article, story.Cast);
        _interviewee = story.Interviewee;
        foreach (var turn in FullestFirst(turns))
            _speakers[turn.Number] = Who(turn);
        CallReporters(turns);
        SetRight(turns);
    }

    /// <summary>Full names before surnames alone.</summary>
    private static IEnumerable<Turn> FullestFirst(IReadOnlyList<Turn> turns)
    {
        var words = turns.Select(t => t.Label).Distinct().ToDictionary(label => label, label => NameKey.Words(label).Count);
        return turns.OrderByDescending(t => words[t.Label]);
    }

    public CastMember? SpeakerOf(Turn turn) => _speakers.GetValueOrDefault(turn.Number);

    /// <summary>"Lena, go ahead." / "Q    Why …": the reporter who asks is the one just called, and goes on until whoever calls speaks again.</summary>
    private void CallReporters(IReadOnlyList<Turn> turns)
    {
        var (caller, called) = ("", (CastMember?)null);
        for (var i = 1; i < turns.Count; i++)
        {
            if (turns[i].Kind != TurnKind.Question || turns[i - 1].Kind != TurnKind.Named)
                continue;
            if (CalledNames.AtEnd(_article, turns[i - 1]) is { } name)
                (caller, called) = (turns[i - 1].Label, Member(name, MemberKind.Person));
            else if (turns[i - 1].Label == caller)
                called = null;
            if (called is not null)
                _speakers[turns[i].Number] = called;
        }
    }

    private void SetRight(IReadOnlyList<Turn> turns)
    {
        var two = turns.Select(t => _speakers[t.Number]).OfType<CastMember>().Where(m => m.Kind == MemberKind.Person).Distinct().ToList();
        if (two.Count != 3)
            return;
        var said = turns.CountBy(t => t.Label).ToDictionary();
        foreach (var turn in turns)
        {
            if (turn.Kind == TurnKind.Named && turn.Number > 1 && _speakers[turn.Number] is { } stranger && IsMistranslated(stranger, said[turn.Label], turns.Count) && _speakers[turn.Number - 1] is { } last)
                _speakers[turn.Number] = two.Find(m => m != last && m != stranger);
        }
    }

    /// <summary>One word, said once as a label, and nowhere else in the article with a capital as a name.</summary>
    private static bool IsMistranslated(CastMember member, int said, int turns) =>
        member.Words.Count == 1 && member.Mentions == 0 && said <= turns / 2;

    /// <summary>The same for the same label: a transcript has two or three, again and again.</summary>
    private CastMember? Who(Turn turn)
    {
        if (!_byLabel.TryGetValue((turn.Kind, turn.Label), out var known))
            _byLabel[(turn.Kind, turn.Label)] = known = WhoIs(turn);
        return known;
    }

    private CastMember? WhoIs(Turn turn)
    {
        if (turn.Kind == TurnKind.Answer)
            return _interviewee;
        if (turn.Kind == TurnKind.Question)
        {
            var asker = _article.Pack.Labels.GetValueOrDefault(turn.Label, _article.Pack.Asker);
            return Member(asker, MemberKind.Unnamed);
        }

        return WithInitials(turn) ?? Named(turn);
    }

    private CastMember? Named(Turn turn)
    {
        var name = new Name(Names.OfLabel(WithoutTitle(turn)));
        return name.Words.Count == 0 ? null : Member(name, IsRole(turn) ? MemberKind.Unnamed : MemberKind.Person);
    }

    /// <summary>"L.O." for Lena Orsat.</summary>
    private CastMember? WithInitials(Turn turn)
    {
        var letters = string.Concat(turn.Label.Where(c => c != '.' && !char.IsWhiteSpace(c)));
        if (letters.Length is < 2 or > LongestInitials || !letters.All(char.IsUpper))
            return null;
        return _cast.Members.FirstOrDefault(m => m.Kind == MemberKind.Person && string.Concat(m.Words.Select(w => char.ToUpperInvariant(w[0]))) == letters);
    }

    private CastMember Member(string name, MemberKind kind) => Member(new Name(name), kind);

    private CastMember Member(Name name, MemberKind kind) => _cast.Find(name) ?? _cast.Add(new CastMember(kind, name));

    private bool IsRole(Turn turn)
    {
        for (var t = turn.LabelTokens.First; t <= turn.LabelTokens.Last; t++)
        {
            if (_article.Tokens[t].Is(Traits.Role | Traits.Institution))
                return true;
        }

        return false;
    }

    /// <summary>The label without « M. » and "President" before a name.</summary>
    private string WithoutTitle(Turn turn)
    {
        var first = turn.LabelTokens.First;
        while (first < turn.LabelTokens.Last && _article.Tokens[first].Is(Traits.Title | Traits.Role) && _article.Tokens[first + 1].Capital)
            first++;
        return _article.Words(first, turn.LabelTokens.Last);
    }
}
