using Summit.Quotes.Languages;

namespace Summit.Quotes.Text;

/// <summary>An article's text cut into blocks and tokens. Everything after it points into these.</summary>
internal sealed class ArticleText
{
    private readonly List<Token> _tokens = [];
    private readonly List<int> _firstTokens = [];

    public ArticleText(string text, LanguagePack pack, IReadOnlyList<Block> blocks)
    {
        (Text, Pack, Blocks) = (text, pack, blocks);
        var tokenizer = new Tokenizer(text, pack, _tokens);
        foreach (var block in blocks)
        {
            _firstTokens.Add(_tokens.Count);
            tokenizer.Read(block.Span);
        }

        _firstTokens.Add(_tokens.Count);
    }

    public string Text { get; }

    public LanguagePack Pack { get; }

    public IReadOnlyList<Block> Blocks { get; }

    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>First token of a block; the block ends where the next begins.</summary>
    public int FirstToken(int block) => _firstTokens[block];

    public ReadOnlySpan<char> Words(Token token) => Text.AsSpan(token.Start, token.End - token.Start);

    public string Words(int firstToken, int lastToken) => Text[_tokens[firstToken].Start.._tokens[lastToken].End];

    /// <summary>The sign a token is; '\0' for words and numbers.</summary>
    public char Sign(Token token) => token.Kind is TokenKind.Punctuation or TokenKind.Mark ? Text[token.Start] : '\0';

}
