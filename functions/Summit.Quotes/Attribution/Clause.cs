using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Text;

namespace Summit.Quotes.Attribution;

/// <summary>A sentence with its noun phrases and reporting verbs, and what can be asked of them.</summary>
internal sealed class Clause(Sentence sentence)
{
    public Sentence Sentence { get; } = sentence;

    public List<NounPhrase> Phrases { get; } = NounPhraseReader.Read(sentence);

    public List<VerbGroup> Verbs { get; } = VerbGroupReader.Read(sentence);

    public NounPhrase? EndingAt(int unit) => Phrases.Find(p => p.Last == unit);

    public NounPhrase? StartingAt(int unit) => Phrases.Find(p => p.First == unit);

    public NounPhrase? At(int unit) => Phrases.Find(p => p.First <= unit && unit <= p.Last);

    /// <summary>Whether a unit is a verb with a subject: any the pack knows, where it can't be a noun.</summary>
    public bool IsFinite(int unit) => (Sentence.Is(unit, Traits.Finite) || Sentence.IsFiniteByForm(unit)) && At(unit) is null;

    /// <summary>Whether a finite verb stands between two units, the ends included.</summary>
    public bool HasVerb(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (IsFinite(i))
                return true;
        }

        return false;
    }

    public bool HasQuote(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (Sentence.IsQuote(i))
                return true;
        }

        return false;
    }

    /// <summary>The last unit that is not the sentence's closing sign.</summary>
    public int End
    {
        get
        {
            var last = Sentence.Count - 1;
            while (last > 0 && (Letters.EndsSentence(Sentence.Sign(last)) || Sentence.Sign(last) is ';' or ',' or ':'))
                last--;
            return last;
        }
    }
}
