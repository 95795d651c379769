using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>Reads the label of a turn: "Lena Orsat:", "MR. ORSAT:", « Lena Orsat. – », "**L.O.** –", "LENA ORSAT (Minister):", "Q    …".</summary>
internal sealed class LabelReader(ArticleText article)
{
    private const int LongestLabel = 6;

    /// <summary>With what is added in parentheses or behind a comma.</summary>
    private const int LongestWhole = 16;

    private const int LongestAddition = 10;

    private readonly LabelNames _names = new(article);

    public Label? Read(int block)
    {
        if (article.Blocks[block].Kind is not (BlockKind.Body or BlockKind.Subhead or BlockKind.Title))
            return null;
        var end = article.FirstToken(block + 1);
        var first = Undecorated(article.FirstToken(block), end);
        if (first == end)
            return null;
        if (IsBare(first, end))
            return Make(block, first, first, -1, first + 1);
        var last = first;
        while (last < end && last - first <= LongestLabel && CanStandIn(last))
            last++;
        if (last == first)
            return null;
        var sign = Undecorated(Added(last, end), end, dashes: false);
        if (sign == end || sign - first > LongestWhole)
            return null;
        return article.Tokens[sign].Sign switch
        {
            '.' when sign + 1 < end && IsDash(sign + 1) => Make(block, first, last - 1, -1, sign + 2),
            ':' => Make(block, first, last - 1, sign, sign + 1),
            '–' or '—' when sign == last || article.Tokens[last].Sign == '*' => Make(block, first, last - 1, sign, sign + 1) is { } label ? label with { Colon = -1, Dash = label.Kind == TurnKind.Named } : null,
            _ => null,
        };
    }

    private Label? Make(int block, int first, int last, int colon, int speech)
    {
        var words = article.Words(first, last);
        var listed = article.Pack.Labels.TryGetValue(words, out var speaker);
        if (listed && speaker == LanguagePack.NobodysLabel || !listed && _names.IsNobody(first, last))
            return null;
        var (speechBlock, end) = (block, article.FirstToken(block + 1));
        speech = StageDirections.Behind(article, Undecorated(speech, end), end);
        if (speech == end && block + 1 < article.Blocks.Count && article.Blocks[block + 1].Kind == BlockKind.Body)
            (speechBlock, end) = (block + 1, article.FirstToken(block + 2));
        if (speech == end || article.Tokens[speech].Kind == TokenKind.Mark || article.Blocks[speechBlock].Kind == BlockKind.Title)
            return null;
        var kind = !listed ? TurnKind.Named : speaker!.Length > 0 ? TurnKind.Question : TurnKind.Answer;
        return new Label(block, kind, words, (first, last), colon, speech, speechBlock) { Names = listed || _names.IsSomebody(first, last), Speaks = IsSpeech(speech, end) };
    }

    private bool IsDash(int t) => article.Tokens[t].Sign is '-' or '–' or '—';

    /// <summary>Passes over list signs, dashes and Markdown's asterisks.</summary>
    private int Undecorated(int t, int end, bool dashes = true)
    {
        while (t < end && (article.Tokens[t].Sign is '*' or '_' or '•' || dashes && IsDash(t)))
            t++;
        return t;
    }

    /// <summary>Passes over what is added to a name: "(Minister of Water)", ", host".</summary>
    private int Added(int t, int end)
    {
        if (t < end && article.Tokens[t].Sign is '(' or '[')
            return StageDirections.Behind(article, t, end);
        if (t == end || article.Tokens[t].Sign != ',')
            return t;
        var limit = Math.Min(end, t + LongestAddition);
        while (t < limit && article.Tokens[t].Sign != ':')
        {
            if (article.Tokens[t].Kind == TokenKind.Mark || Letters.EndsSentence(article.Tokens[t].Sign) || article.Tokens[t].Is(Traits.Finite) && !article.Tokens[t].Is(Traits.Role | Traits.Institution))
                return end;
            t++;
        }

        return t;
    }

    private bool CanStandIn(int t)
    {
        var token = article.Tokens[t];
        return token.Kind == TokenKind.Word && (token.Capital || token.Is(Traits.Particle | Traits.Linker | Traits.Role | Traits.Demonym | Traits.Institution));
    }

    /// <summary>A label without a colon, set off by a wide blank or standing before a dash or a capital: "Q    Jake, …".</summary>
    private bool IsBare(int t, int end)
    {
        if (t + 1 >= end)
            return false;
        var (label, next) = (article.Tokens[t], article.Tokens[t + 1]);
        return label.End - label.Start <= 2 && article.Pack.Labels.ContainsKey(article.Words(t, t)) && next.Start > label.End && (next.Start - label.End > 1 || next.Capital || next.Sign is '—' or '–' or '-');
    }

    /// <summary>« Prix : 12 euros. », « Musique : Jean Tarn. »: a figure or a name is no speech.</summary>
    private bool IsSpeech(int first, int end)
    {
        if (article.Tokens[first].Kind == TokenKind.Number)
            return false;
        var (words, names) = (0, 0);
        for (var t = first; t < end && names == words && words < LongestLabel; t++)
        {
            if (article.Tokens[t].Kind != TokenKind.Word)
                continue;
            words++;
            names += article.Tokens[t].Capital ? 1 : 0;
        }

        return words < 2 || names < words;
    }
}
