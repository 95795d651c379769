using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>Tells by the article's other words whether a label can be somebody's name.</summary>
internal sealed class LabelNames
{
    private const int LongestInitials = 4;

    /// <summary>What a word can be that stands alone before a colon and is nobody: Samedi, Rome, Who.</summary>
    private const Traits Nobody = Traits.Place | Traits.Time | Traits.Relative | Traits.Whether | Traits.Adverb | Traits.Preposition | Traits.Conjunction | Traits.Pronoun | Traits.Utterance | Traits.Titled | Traits.Naming;

    private readonly ArticleText _article;
    private readonly HashSet<string> _capitals = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _initials = [];

    public LabelNames(ArticleText article)
    {
        _article = article;
        for (var block = 0; block < article.Blocks.Count; block++)
        {
            var run = "";
            for (var t = article.FirstToken(block); t < article.FirstToken(block + 1); t++)
            {
                run = article.Tokens[t].Capital ? run[Math.Max(0, run.Length + 1 - LongestInitials)..] + article.Text[article.Tokens[t].Start] : "";
                NoteInitials(run);
                if (article.Tokens[t].Capital && t > article.FirstToken(block) && article.Tokens[t - 1].Kind == TokenKind.Word)
                    _capitals.Add(article.Words(t, t));
            }
        }
    }

    /// <summary>A single word that names a place, a day, a question, or a thing.</summary>
    public bool IsNobody(int first, int last) =>
        first == last && _article.Tokens[first].Is(Nobody) && !_article.Tokens[first].Is(Traits.Role | Traits.GivenName | Traits.Title);

    public bool IsSomebody(int first, int last)
    {
        if (first == last)
        {
            var words = _article.Words(first, last);
            return _article.Tokens[first].Is(Traits.Role | Traits.GivenName) || _capitals.Contains(words) || _initials.Contains(words.Replace(".", "", StringComparison.Ordinal));
        }

        if (_article.Tokens[first].Is(Traits.Title | Traits.Role | Traits.GivenName | Traits.Determiner) || _article.Tokens[last].Is(Traits.Role))
            return true;
        return Enumerable.Range(first, last - first + 1).All(t => _article.Tokens[t] is { Capital: true, Kind: TokenKind.Word, Number: 0 } || _article.Tokens[t].Is(Traits.Particle | Traits.GivenName))
            || Enumerable.Range(first, last - first + 1).All(t => _article.Tokens[t].End - _article.Tokens[t].Start <= 2) && _initials.Contains(string.Concat(_article.Words(first, last).Where(char.IsUpper)));
    }

    private void NoteInitials(string run)
    {
        for (var length = 2; length <= LongestInitials && length <= run.Length; length++)
            _initials.Add(run[^length..]);
    }
}
