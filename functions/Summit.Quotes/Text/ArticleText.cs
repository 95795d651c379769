using Summit.Quotes.Languages;

namespace Summit.Quotes.Text;

/// <summary>An article's text cut into blocks and tokens. Everything after it points into these.</summary>
internal sealed class ArticleText : IDisposable
{
    /// <summary>About how many characters a token takes with the blank behind it.</summary>
    private const int TokenLength = 4;

    private readonly PooledList<Token> _tokens;
    private readonly PooledList<int> _firstTokens;
    private readonly Dictionary<string, string> _folded = [];

    public ArticleText(string text, LanguagePack pack, IReadOnlyList<Block> blocks)
    {
        (Text, Pack, Blocks) = (text, pack, blocks);
        _tokens = new(text.Length / TokenLength);
        _firstTokens = new(blocks.Count + 1);
        var tokenizer = new Tokenizer(text, pack, _tokens);
        for (var block = 0; block < blocks.Count; block++)
        {
            _firstTokens.Add(_tokens.Count);
            tokenizer.Read(blocks[block].Span);
        }

        _firstTokens.Add(_tokens.Count);
    }

    public string Text { get; }

    public LanguagePack Pack { get; }

    public IReadOnlyList<Block> Blocks { get; }

    public ReadOnlySpan<Token> Tokens => _tokens.Span;

    /// <summary>The array behind <see cref="Tokens"/>.</summary>
    public Token[] TokenArray => _tokens.Items;

    /// <summary>First token of a block; the block ends where the next begins.</summary>
    public int FirstToken(int block) => _firstTokens[block];

    public ReadOnlySpan<char> Words(Token token) => Text.AsSpan(token.Start, token.End - token.Start);

    public string Words(int firstToken, int lastToken) => Text[_tokens[firstToken].Start.._tokens[lastToken].End];

    /// <summary>What the pack knows of a token; null for words it does not know.</summary>
    public Word? Word(in Token token) => token.Kind == TokenKind.Quote ? null : Pack.Lexicon.Word(token.Number);

    /// <summary>Words of the text without case and accents: one string however often they stand there.</summary>
    public string Fold(ReadOnlySpan<char> words)
    {
        var known = _folded.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(words, out var folded))
            known[words] = folded = Folding.Fold(words.ToString());
        return folded;
    }

    public void Dispose()
    {
        _tokens.Dispose();
        _firstTokens.Dispose();
    }
}
