using Summit.Quotes.Languages;
using Summit.Quotes.Spans;

namespace Summit.Quotes.Attribution;

/// <summary>Finds the pack's fixed phrases in a sentence: « pour sa part », « selon », "according to".</summary>
internal static class Asides
{
    private const int Longest = 6;

    /// <summary>Number of units of the aside that ends at a unit; 0 for none.</summary>
    public static int EndingAt(Sentence sentence, int last)
    {
        for (var first = last; first >= 0 && first > last - Longest; first--)
        {
            if (At(sentence, first) is { } aside && first + aside.Words.Length - 1 == last)
                return aside.Words.Length;
        }

        return 0;
    }

    /// <summary>Number of units that only measure or single out the noun phrase behind them: "more than", "only"; 0 for none.</summary>
    public static int FocusAt(Sentence sentence, int first) =>
        sentence.Is(first, FormUse.OpensFocus) && Starting(sentence, first, [PhraseKind.Focus]) is { Words.Length: var length } && (!sentence.Is(first, Traits.Preposition) || IsMeasured(sentence, first + length)) ? length : 0;

    /// <summary>"about 40 people", but "about the lake".</summary>
    private static bool IsMeasured(Sentence sentence, int unit) =>
        sentence.IsWord(unit) && (sentence[unit].Kind == Text.TokenKind.Number || sentence.Is(unit, Traits.Alone) && !sentence.Is(unit, Traits.That | Traits.Article) && sentence.Word(unit) is { Number: GrammaticalNumber.Plural });

    /// <summary>The aside that starts at a unit; null for none.</summary>
    public static Phrase? At(Sentence sentence, int first) =>
        sentence.Is(first, FormUse.OpensAside) ? Starting(sentence, first, [PhraseKind.Aside]) : null;

    /// <summary>The phrase that starts at a unit and names a source; null for none.</summary>
    public static Phrase? SourceAt(Sentence sentence, int first) =>
        sentence.Is(first, FormUse.OpensSource) ? Starting(sentence, first, [PhraseKind.Source, PhraseKind.WeakSource]) : null;

    /// <summary>The phrase of a kind that starts at a unit; null for none.</summary>
    public static Phrase? StartingAt(Sentence sentence, int first, params ReadOnlySpan<PhraseKind> kinds) =>
        sentence.Is(first, Traits.OpensPhrase) ? Starting(sentence, first, kinds) : null;

    private static Phrase? Starting(Sentence sentence, int first, ReadOnlySpan<PhraseKind> kinds)
    {
        var lexicon = sentence.Article.Pack.Lexicon;
        var number = sentence[first].Number;
        if (lexicon.OpensNoPhrase(number, sentence.IsWord(first + 1) ? sentence[first + 1].Number : 0))
            return null;
        foreach (var (phrase, forms) in lexicon.PhrasesAt(number))
        {
            if (kinds.Contains(phrase.Kind) && Matches(sentence, first, forms) && !(phrase.Kind == PhraseKind.Aside && IsOwner(sentence, first + forms.Length)))
                return phrase;
        }

        return null;
    }

    /// <summary>Whether a sentence turns to another speaker: « de son côté », "for his part".</summary>
    public static bool BringAnother(Sentence sentence)
    {
        for (var i = 0; i < sentence.Count && sentence.Holds(FormUse.OpensAside); i++)
        {
            if (At(sentence, i) is { Means: "another" })
                return true;
        }

        return false;
    }

    /// <summary>Whether a phrase that names a source stands anywhere in a sentence.</summary>
    public static bool HoldSource(Sentence sentence)
    {
        for (var i = 0; i < sentence.Count && sentence.Holds(FormUse.OpensSource); i++)
        {
            if (SourceAt(sentence, i) is not null)
                return true;
        }

        return false;
    }

    /// <summary>"last year's vote" is no time.</summary>
    private static bool IsOwner(Sentence sentence, int next) =>
        sentence.Is(next, Traits.Linker) && !sentence.Is(next, Traits.Preposition | Traits.Determiner | Traits.Clitic);

    private static bool Matches(Sentence sentence, int first, int[] forms)
    {
        for (var i = 1; i < forms.Length; i++)
        {
            if (!sentence.IsWord(first + i) || sentence[first + i].Number != forms[i])
                return false;
        }

        return true;
    }
}

/// <summary>Adverbs that no list need name, by their ending.</summary>
internal static class AdverbForms
{
    public static bool Are(Sentence sentence, int unit) =>
        sentence.IsWord(unit) && sentence.Word(unit) is null && !sentence.IsCapital(unit) && Fits(sentence.Words(unit), sentence.Article.Pack);

    public static bool Fits(ReadOnlySpan<char> word, LanguagePack pack) =>
        pack.AdverbEnding.Length > 0 && word.Length > pack.AdverbEnding.Length + 2 && word.EndsWith(pack.AdverbEnding, StringComparison.OrdinalIgnoreCase);
}
