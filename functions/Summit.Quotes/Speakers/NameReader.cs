using System.Runtime.InteropServices;
using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Speakers;

/// <summary>
/// Reads the names of an article, each while its sentence is at hand: what it is, by its own words alone, and how often
/// each of its words is written. Whom it means can be told only when all are read.
/// </summary>
internal sealed class NameReader
{
    private readonly Dictionary<string, int> _written = [];

    public NameBook Book { get; } = new();

    /// <summary>Reads the name of a phrase, and counts its words.</summary>
    public void Note(Sentence sentence, NounPhrase phrase)
    {
        var written = _written.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = Math.Max(1, phrase.NameFirst); i <= phrase.NameLast; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(written, sentence.Words(i), out _)++;
        Read(sentence, phrase);
    }

    /// <summary>Reads the name of a phrase, unless that is done.</summary>
    public void Read(Sentence sentence, NounPhrase phrase)
    {
        if (phrase.Name is not null)
            return;
        phrase.NameKind = KindOf(sentence, phrase);
        phrase.Name = NameOf(sentence, phrase);
        phrase.NameTraits = TraitsOf(sentence, phrase);
        phrase.Gender = Description.GenderOf(sentence, phrase);
    }

    /// <summary>Whether a word is a name's somewhere in the article.</summary>
    public bool Knows(ReadOnlySpan<char> word) => _written.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>How often the article writes the last word of a name.</summary>
    public int Times(string name)
    {
        _written.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name.AsSpan(name.LastIndexOf(' ') + 1), out var times);
        return times;
    }

    private static NameTraits TraitsOf(Sentence sentence, NounPhrase phrase)
    {
        var traits = MayBeNone(sentence, phrase) ? NameTraits.Doubtful : NameTraits.None;
        if (phrase.NameKind == MemberKind.Body && phrase.First == phrase.Last && phrase.Preposition < 0 && sentence.Is(phrase.First, Traits.Place))
            traits |= NameTraits.PerhapsSurname;
        if (phrase.Head < phrase.NameFirst && sentence.Is(phrase.Head, Traits.Institution))
            traits |= NameTraits.OfInstitution;
        if (phrase.NameKind == MemberKind.Person && phrase.First == phrase.NameFirst && !sentence.Is(phrase.Head, Traits.Institution)
            && !sentence.IsComma(phrase.First - 1) && !sentence.IsComma(phrase.Last + 1) && !sentence.Is(phrase.Last + 1, Traits.Be))
            traits |= NameTraits.Plain;
        return traits;
    }

    /// <summary>A single capital at the start of a sentence is a name only where it is one elsewhere too.</summary>
    private static bool MayBeNone(Sentence sentence, NounPhrase phrase)
    {
        if (phrase.NameFirst > sentence.FirstWord && !sentence.IsQuote(phrase.NameFirst - 1) || phrase.NameLast > phrase.NameFirst || sentence.Is(phrase.NameFirst, Traits.GivenName | Traits.Place | Traits.Body))
            return false;
        var words = sentence.Words(phrase.NameFirst);
        var capitals = words.Length > 1 && words.IndexOfAnyInRange('a', 'z') < 0;
        return !capitals && !(sentence.Word(phrase.NameFirst) is null && words[^1] != 's' && sentence.Is(phrase.NameFirst + 1, Traits.Finite | Traits.Have | Traits.Be));
    }

    private static MemberKind KindOf(Sentence sentence, NounPhrase phrase)
    {
        var (first, last) = (phrase.NameFirst, phrase.NameLast);
        if (sentence.Is(phrase.Head, Traits.Institution) && phrase.Head < first && !sentence.Is(first - 1, Traits.Title))
            return MemberKind.Body;
        // "Lena Orsat Productions"
        if (last > first + 1 && sentence.Is(last, Traits.Body | Traits.Institution) && !sentence.Is(last, Traits.Role | Traits.GivenName))
            return MemberKind.Body;
        if (sentence.Is(first, Traits.GivenName) || first > 0 && sentence.Is(first - 1, Traits.Title | Traits.Role) || phrase.Head < first && sentence.Is(phrase.Head, Traits.Role))
            return MemberKind.Person;
        var place = true;
        for (var i = first; i <= last; i++)
        {
            if (sentence.Is(i, Traits.Institution | Traits.Body))
                return MemberKind.Body;
            place &= sentence.Is(i, Traits.Place | Traits.Demonym);
        }

        place |= last == first + 1 && sentence.PlaceAt(first) is not null;
        var thing = phrase.Head < first && !sentence.IsCapital(phrase.Head) && !sentence.Is(phrase.Head, Traits.Demonym | Traits.Determiner | Traits.Two | Traits.Particle);
        var acronym = first == last && NameFinder.IsAcronym(sentence, first);
        var withArticle = phrase.First < first && sentence.Is(phrase.First, Traits.Determiner) && !sentence.Is(phrase.First, Traits.Two) && phrase.First == first - 1;
        return place || acronym || thing || withArticle ? MemberKind.Body : MemberKind.Person;
    }

    private CastName NameOf(Sentence sentence, NounPhrase phrase)
    {
        // « M. et Mme Orsat » are both, and neither alone.
        if (sentence.Is(phrase.First + 1, Traits.And) && sentence.IsTitle(phrase.First))
            return Book.Read(sentence.Span(phrase.First, phrase.NameLast).In(sentence.Article.Text));
        var body = sentence.Is(phrase.NameFirst, Traits.Institution) || HasField(sentence, phrase)
            || phrase.Head < phrase.NameFirst && sentence.Is(phrase.Head, Traits.Institution) && !sentence.Is(phrase.NameFirst - 1, Traits.Title);
        var adjective = phrase.NameKind == MemberKind.Body && sentence.Article.Pack.AdjectivesFollow && phrase.Last == phrase.NameLast + 1 && phrase.NameFirst == phrase.NameLast
            && sentence.Is(phrase.NameFirst - 1, Traits.Determiner) && (sentence.Word(phrase.Last) is null || sentence.Is(phrase.Last, Traits.Participle));
        var last = body || adjective ? phrase.Last : phrase.NameLast;
        // "The Associated Press" is one with its acronym.
        var first = phrase.NameFirst < last && sentence.Is(phrase.NameFirst, Traits.Determiner) && sentence.Is(phrase.NameFirst, Traits.Article) ? phrase.NameFirst + 1 : phrase.NameFirst;
        return Book.Read(sentence.Span(first, last).In(sentence.Article.Text), sentence.IsGivenName(phrase.NameFirst));
    }

    /// <summary>"the Norian Center for Lake Control": the name goes on behind the kind of body.</summary>
    private static bool HasField(Sentence sentence, NounPhrase phrase)
    {
        var next = phrase.NameLast + 1;
        return sentence.Is(phrase.NameLast, Traits.Institution) && sentence.Is(next, Traits.Linker) && sentence.Is(next, Traits.Preposition) && sentence.IsCapital(next + 1) && phrase.Last > next;
    }
}
