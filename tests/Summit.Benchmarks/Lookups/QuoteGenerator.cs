using Summit.App.Index;
using Summit.Quotes;

namespace Summit.Benchmarks.Lookups;

/// <summary>Articles of French quotes about nothing: the same for the same seed.</summary>
internal sealed class QuoteGenerator(int seed)
{
    private const int MostQuotes = 15;
    private readonly Random _random = new(seed);
    private string[]? _surroundings;

    public Vocabulary Words { get; } = new(new Random(seed));

    public Newsroom Newsroom { get; } = new();

    /// <summary>All quotes, article by article, as they come out.</summary>
    public IEnumerable<QuoteDocument> Quotes(int count)
    {
        var article = 0;
        for (var made = 0; made < count; article++)
        {
            var quotes = Article(article, (double)made / count).Take(count - made).ToList();
            made += quotes.Count;
            foreach (var quote in quotes)
                yield return quote;
        }
    }

    /// <summary>Words in a row, as they stand in a quote.</summary>
    public string Row(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words.Any(_random)));

    private List<QuoteDocument> Article(int number, double when)
    {
        var name = $"{number % 100:00}/{number}.txt";
        var outlet = Newsroom.AnyOutlet(_random);
        // Articles come nearly in order of time.
        var published = Newsroom.FirstDay.AddDays(when * (Newsroom.Days - 1)).AddSeconds(_random.Next(24 * 3600));
        string[] people = [Newsroom.AnyName(_random), Newsroom.AnyName(_random), Newsroom.AnyName(_random)];
        string[] texts = [.. Enumerable.Range(0, 1 + _random.Next(MostQuotes)).Select(_ => Row(4 + _random.Next(36)))];
        return [.. QuoteId.ForAll(name, texts).Zip(texts, (id, text) => new QuoteDocument
        {
            Id = id,
            Text = text,
            Start = 200,
            End = 200 + text.Length,
            Kind = AnyKind(),
            Speakers = _random.Next(10) == 0 ? [] : [SpeakerOf(people[_random.Next(people.Length)])],
            Source = people[0],
            Cue = "a dit",
            Pass = "verb-after",
            Confidence = 0.5 + (_random.Next(50) / 100.0),
            Language = "fr",
            Article = name,
            ArticleVersion = "v1",
            EngineVersion = "e1",
            Title = $"Article {number}",
            Outlet = outlet,
            Published = published,
            Before = Surroundings(),
            After = Surroundings(),
        })];
    }

    private QuoteKind AnyKind() => _random.Next(20) switch
    {
        < 11 => QuoteKind.Direct,
        < 16 => QuoteKind.Partial,
        < 19 => QuoteKind.Indirect,
        _ => QuoteKind.Turn,
    };

    // Nobody searches them, so a few will do.
    private string Surroundings() =>
        (_surroundings ??= [.. Enumerable.Range(0, 500).Select(_ => Row(10 + _random.Next(35)))])[_random.Next(500)];

    private static Speaker SpeakerOf(string name) => new(name.ToLowerInvariant().Replace(' ', '-'), name);
}
