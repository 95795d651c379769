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

    private bool _read;

    public LabelNames(ArticleText article) => _article = article;

    /// <summary>A single word that names a place, a day, a question, or a thing.</summary>
    public bool IsNobody(int first, int last) =>
        first == last && _article.Tokens[first].Is(Nobody) && !_article.Tokens[first].Is(Traits.Role | Traits.GivenName | Traits.Title);

    public bool IsSomebody(int first, int last)
    {
        if (!_read)
            Read();
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

    /// <summary>Notes the capitals of the article: most articles have no label that asks for them.</summary>
    private void Read()
    {
        _read = true;
        var capitals = _capitals.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> run = stackalloc char[LongestInitials];
        for (var block = 0; block < _article.Blocks.Count; block++)
        {
            var length = 0;
            for (var t = _article.FirstToken(block); t < _article.FirstToken(block + 1); t++)
            {
                var token = _article.Tokens[t];
                if (!token.Capital)
                {
                    length = 0;
                    continue;
                }

                if (length == LongestInitials)
                    run[1..].CopyTo(run);
                else
                    length++;
                run[length - 1] = _article.Text[token.Start];
                NoteInitials(run[..length]);
                if (t > _article.FirstToken(block) && _article.Tokens[t - 1].Kind == TokenKind.Word)
                    capitals.Add(_article.Words(token));
            }
        }
    }

    private void NoteInitials(ReadOnlySpan<char> run)
    {
        var initials = _initials.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 2; length <= run.Length; length++)
            initials.Add(run[^length..]);
    }
}
