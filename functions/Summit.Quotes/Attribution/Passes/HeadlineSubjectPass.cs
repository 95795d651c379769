using Summit.Quotes.Languages;
using Summit.Quotes.Speakers;

namespace Summit.Quotes.Attribution.Passes;

/// <summary>« « Il faut agir » : les pêcheurs de Varn témoignent »: behind the quote and a colon, the first who is named or described speaks.</summary>
internal sealed class HeadlineSubjectPass : IAttributionPass
{
    public string Name => "headline-subject";

    public Answer? Attribute(Placement quote)
    {
        var clause = quote.Clause;
        var colon = quote.Unit + 1;
        if (quote.Unit > 0 || quote.Words.Sign(colon) != ':' || new SubjectFinder(clause).First(colon + 1) is not { } subject)
            return null;
        var speakers = quote.Story.Speakers;
        IReadOnlyList<CastMember> who = subject.Means;
        if (who.Count == 0 && quote.Words.Is(subject.Head, Traits.Role | Traits.Institution))
            who = speakers.AsSource(clause, subject);
        if (who.Count == 0 && speakers.Owner(clause, subject, null) is { Kind: not MemberKind.Body } owner)
            who = [owner];
        // « « Le lac attend » : à Varn, la Tavra signe »: a place does not say what its people do.
        if (who is [{ Kind: MemberKind.Body }] && !quote.Words.Is(subject.Head, Traits.Institution))
            return null;
        return who.Count == 0 ? null : new Answer(who, quote.Words.Span(subject.First, subject.Last), quote.Words.Span(colon, colon), 0.8, Introduced: true);
    }
}
