using System.Reflection;
using Summit.Quotes.Attribution;
using Summit.Quotes.Languages;
using Summit.Quotes.Spans;
using Summit.Quotes.Speakers;
using Summit.Quotes.Text;

namespace Summit.Quotes;

/// <summary>Finds the quotes of a news article and who says them. Safe for use by many threads at once.</summary>
public sealed class QuoteEngine
{
    /// <summary>A hash of the sources of this assembly, rules and language files, which the build puts into it.</summary>
    private static readonly string Sources =
        typeof(QuoteEngine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == nameof(Sources)).Value!;

    private readonly IReadOnlyList<Language> _languages;
    private readonly People _people;
    private readonly IReadOnlyList<IAttributionPass> _passes;
    private string? _version;

    /// <param name="packs">The languages it knows; at least one.</param>
    /// <param name="people">Who has which id where spelling can't tell; null for the embedded people.</param>
    public QuoteEngine(IReadOnlyList<LanguagePack> packs, People? people = null)
        : this([.. packs.Select(pack => new Language(pack))], people ?? People.Embedded, AttributionPasses.InOrder)
    {
    }

    /// <summary>Knows the embedded languages. A pack is read when the first text in its language comes.</summary>
    /// <param name="people">Who has which id where spelling can't tell.</param>
    public QuoteEngine(People people)
        : this(Language.Embedded, people, AttributionPasses.InOrder)
    {
    }

    private QuoteEngine(IReadOnlyList<Language> languages, People people, IReadOnlyList<IAttributionPass> passes)
    {
        ArgumentOutOfRangeException.ThrowIfZero(languages.Count);
        (_languages, _people, _passes) = (languages, people, passes);
    }

    /// <summary>The engine with the embedded languages and people.</summary>
    public static QuoteEngine Default { get; } = new(People.Embedded);

    /// <summary>
    /// Changes whenever the same text may give other quotes: articles read by another version are read again. It is the same
    /// wherever the same sources were built, however often.
    /// </summary>
    public string Version => _version ??= Sources + _people.Fingerprint;

    /// <summary>The same engine without one of its passes: what the scores lose by that is what the pass earns.</summary>
    internal QuoteEngine Without(string pass) => new(_languages, _people, [.. _passes.Where(p => p.Name != pass)]);

    /// <summary>Reads an article. Any text gives an answer; none throws.</summary>
    /// <param name="text">The article, as one string.</param>
    /// <param name="blocks">Its blocks, where the reader of its format knows them; null to find them in the text.</param>
    /// <param name="language">Code of its language; null or a language without a pack to tell it by the text.</param>
    public Extraction Extract(string text, IReadOnlyList<Block>? blocks = null, string? language = null)
    {
        var pack = (Stated(language) ?? LanguageGuess.Among(_languages, text)).Pack;
        var remarks = new List<Remark>();

        // 1  text → blocks → sentences → tokens
        using var article = new ArticleText(text, pack, blocks ?? new BlockReader(text, pack).Read());

        // 2  blocks → quote spans
        var turns = TurnReader.Read(article);
        var pairs = MarkReader.Read(article, remarks);
        var quotes = OutsideTurns(pairs, turns);
        using var sentences = SentenceReader.Read(article, quotes, turns);

        // 3  spans → the words that name the source, and the cue
        using var clauses = new Clauses(sentences);

        // 4  source words → who
        var cast = Cast.Of(clauses);
        using var speakers = new SpeakerResolver(clauses, cast);
        using var story = new Story(clauses, speakers, cast, quotes) { Interviewee = Interviewee.Of(clauses, cast, turns) };

        // 5  whose each quote is, by the first pass that knows
        AttributionPasses.Run(story, _passes);

        using var records = new QuoteRecords(article, story, _people);
        records.AddMarked(quotes);
        records.AddClauses();
        records.AddTurns(turns);
        return new Extraction(text, pack.Code, article.Blocks, records.InOrder(), remarks);
    }

    private Language? Stated(string? language) =>
        language is null ? null : _languages.FirstOrDefault(p => language.Split('-', '_')[0].Equals(p.Code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The outermost pairs that stand in no turn: a turn is a quote already.</summary>
    private static List<MarkPair> OutsideTurns(List<MarkPair> pairs, List<Turn> turns)
    {
        var (turn, outside) = (0, 0);
        for (var i = 0; i < pairs.Count; i++)
        {
            var pair = pairs[i];
            while (turn < turns.Count && turns[turn].LastBlock < pair.Block)
                turn++;
            if (pair.Depth == 0 && !(turn < turns.Count && turns[turn].FirstBlock <= pair.Block))
                pairs[outside++] = pair;
        }

        pairs.RemoveRange(outside, pairs.Count - outside);
        return pairs;
    }
}
