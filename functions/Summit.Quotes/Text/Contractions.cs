using Summit.Quotes.Languages;

namespace Summit.Quotes.Text;

/// <summary>
/// Tells an ending that is a verb cut short from one that belongs to its noun: "the lake's falling" and "the lake's
/// level". Both are written alike, so the words beside it decide.
/// </summary>
internal sealed class Contractions(LanguagePack pack, PooledList<Token> tokens)
{
    /// <summary>Words that own nothing by an ending: it's, that's, what's, who's, here's.</summary>
    private const Traits NoOwner = Traits.Pronoun | Traits.FirstPerson | Traits.That | Traits.Relative | Traits.Whether | Traits.Adverb;

    /// <summary>What cannot follow an owner: not, the, his, by.</summary>
    private const Traits NotOwned = Traits.Negation | Traits.Possessive | Traits.Article | Traits.That | Traits.Preposition | Traits.Pronoun;

    private readonly List<int> _doubtful = [];

    /// <summary>Remembers the last token if it is an ending that may be a verb.</summary>
    public void Note()
    {
        var last = tokens.Count - 1;
        if (pack.Contractions.ContainsKey(tokens[last].Number))
            _doubtful.Add(last);
    }

    /// <summary>Makes verbs of the remembered ones that are, as soon as the words behind them are known.</summary>
    public void Settle()
    {
        foreach (var at in _doubtful)
        {
            if (at > 0 && IsVerb(at))
                tokens[at] = tokens[at].As(pack.Contractions[tokens[at].Number], pack.Lexicon);
        }

        _doubtful.Clear();
    }

    private bool IsVerb(int at)
    {
        var before = tokens[at - 1];
        if (before.Is(NoOwner) && !before.Is(Traits.Time))
            return true;
        var next = at + 1;
        while (Is(next, Traits.Adverb) && !Is(next, Traits.Negation))
            next++;
        if (Is(next, NotOwned))
            return !Is(next, Traits.Determiner) || Is(next, Traits.Negation | Traits.Possessive | Traits.Article);
        return Is(next, Traits.Gerund | Traits.Participle) && (next + 1 >= tokens.Count || tokens[next + 1].Kind == TokenKind.Punctuation || Is(next + 1, NotOwned | Traits.Adverb));
    }

    private bool Is(int token, Traits traits) => token < tokens.Count && tokens[token].Is(traits);
}
