using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Tells who the labels of a transcript mean. In a dialogue of two, a label that names nobody else in the article (a
/// machine's translation of a surname, say) is the one whose turn it is.
/// </summary>
internal sealed class TurnLabels
{
    private readonly ArticleText article;
    private readonly Cast cast;
    private readonly Dictionary<int, CastMember?> speakers = [];

    public TurnLabels(ArticleText article, Cast cast, IReadOnlyList<Turn> turns)
    {
        (this.article, this.cast) = (article, cast);
        foreach (var turn in turns.OrderByDescending(t => NameKey.Words(t.Label).Count))
            speakers[turn.Number] = Named(turn);
        var said = turns.CountBy(t => t.Label).ToDictionary();
        var two = turns.Select(t => speakers[t.Number]).OfType<CastMember>().Where(m => m.Kind == MemberKind.Person).Distinct().ToList();
        if (two.Count != 3)
            return;
        foreach (var turn in turns)
        {
            var stranger = speakers[turn.Number]!;
            if (stranger is not null && IsMistranslated(stranger, said[turn.Label], turns.Count) && turn.Number > 1 && speakers[turn.Number - 1] is { } last)
                speakers[turn.Number] = two.Find(m => m != last && m != stranger);
        }
    }

    public CastMember? SpeakerOf(Turn turn) => speakers.GetValueOrDefault(turn.Number);

    /// <summary>One word, said once as a label, and nowhere else in the article with a capital as a name.</summary>
    private static bool IsMistranslated(CastMember member, int said, int turns) =>
        member.Words.Count == 1 && member.Mentions == 0 && said <= turns / 2;

    private CastMember? Named(Turn turn)
    {
        if (article.Pack.Labels.TryGetValue(turn.Label, out var asker))
            return asker.Length == 0 ? null : cast.Find(asker) ?? cast.Add(new CastMember(MemberKind.Unnamed, asker, NameKey.Words(asker)));
        var name = Names.OfLabel(WithoutTitle(turn));
        var words = NameKey.Words(name);
        if (words.Count == 0)
            return null;
        return cast.Find(name) ?? cast.Add(new CastMember(IsRole(turn) ? MemberKind.Unnamed : MemberKind.Person, name, words));
    }

    private bool IsRole(Turn turn)
    {
        for (var t = turn.LabelTokens.First; t <= turn.LabelTokens.Last; t++)
        {
            if (article.Tokens[t].Is(Languages.Traits.Role | Languages.Traits.Institution))
                return true;
        }

        return false;
    }

    private string WithoutTitle(Turn turn)
    {
        var first = turn.LabelTokens.First;
        while (first < turn.LabelTokens.Last && article.Tokens[first].Is(Languages.Traits.Title))
            first++;
        return article.Words(first, turn.LabelTokens.Last);
    }
}
