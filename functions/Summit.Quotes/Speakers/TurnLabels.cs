using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Tells who the labels of a transcript mean. In a dialogue of two, a label that names nobody else in the article (a
/// machine's translation of a surname, say) is the one whose turn it is.
/// </summary>
internal sealed class TurnLabels
{
    private readonly ArticleText _article;
    private readonly Cast _cast;
    private readonly Dictionary<int, CastMember?> _speakers = [];

    public TurnLabels(ArticleText article, Cast cast, IReadOnlyList<Turn> turns)
    {
        (_article, _cast) = (article, cast);
        foreach (var turn in turns.OrderByDescending(t => NameKey.Words(t.Label).Count))
            _speakers[turn.Number] = Named(turn);
        var said = turns.CountBy(t => t.Label).ToDictionary();
        var two = turns.Select(t => _speakers[t.Number]).OfType<CastMember>().Where(m => m.Kind == MemberKind.Person).Distinct().ToList();
        if (two.Count != 3)
            return;
        foreach (var turn in turns)
        {
            var stranger = _speakers[turn.Number]!;
            if (stranger is not null && IsMistranslated(stranger, said[turn.Label], turns.Count) && turn.Number > 1 && _speakers[turn.Number - 1] is { } last)
                _speakers[turn.Number] = two.Find(m => m != last && m != stranger);
        }
    }

    public CastMember? SpeakerOf(Turn turn) => _speakers.GetValueOrDefault(turn.Number);

    /// <summary>One word, said once as a label, and nowhere else in the article with a capital as a name.</summary>
    private static bool IsMistranslated(CastMember member, int said, int turns) =>
        member.Words.Count == 1 && member.Mentions == 0 && said <= turns / 2;

    private CastMember? Named(Turn turn)
    {
        if (_article.Pack.Labels.TryGetValue(turn.Label, out var asker))
            return asker.Length == 0 ? null : _cast.Find(asker) ?? _cast.Add(new CastMember(MemberKind.Unnamed, asker, NameKey.Words(asker)));
        var name = Names.OfLabel(WithoutTitle(turn));
        var words = NameKey.Words(name);
        if (words.Count == 0)
            return null;
        return _cast.Find(name) ?? _cast.Add(new CastMember(IsRole(turn) ? MemberKind.Unnamed : MemberKind.Person, name, words));
    }

    private bool IsRole(Turn turn)
    {
        for (var t = turn.LabelTokens.First; t <= turn.LabelTokens.Last; t++)
        {
            if (_article.Tokens[t].Is(Languages.Traits.Role | Languages.Traits.Institution))
                return true;
        }

        return false;
    }

    private string WithoutTitle(Turn turn)
    {
        var first = turn.LabelTokens.First;
        while (first < turn.LabelTokens.Last && _article.Tokens[first].Is(Languages.Traits.Title))
            first++;
        return _article.Words(first, turn.LabelTokens.Last);
    }
}
