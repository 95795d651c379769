using System.Globalization;

namespace Summit.Benchmarks.Lookups;

/// <summary>Questions of every sort, about what is in the index; the same for the same seed.</summary>
internal sealed class QuestionSorts
{
    private const int CommonWords = 150;
    private const int RareWords = 4000;
    private readonly Random _random;
    private readonly QuoteSamples _samples;
    private readonly QuoteGenerator _generator = new(GeneratedIndex.Seed);
    private readonly (string Sort, Func<string, LookupQuestion> Make)[] _sorts;

    public QuestionSorts(QuoteSamples samples, int seed)
    {
        (_samples, _random) = (samples, new(seed));
        _sorts =
        [
            ("one of the 150 commonest words", sort => Words(sort, _generator.Words[_random.Next(CommonWords)])),
            ("any word of a quote", sort => Words(sort, Row(1))),
            ("rare word", sort => Words(sort, _generator.Words[RareWords + _random.Next(_generator.Words.Count - RareWords)])),
            ("two or three words", sort => Words(sort, $"{Row(1)} {Row(1)}{(_random.Next(2) == 0 ? "" : " " + Row(1))}")),
            ("phrase in marks", sort => Words(sort, $"\"{Row(2 + _random.Next(3))}\"")),
            ("start of a word", sort => Words(sort, Start(Row(1)) + "*")),
            ("word left out", sort => Words(sort, $"{Row(1)} -{Row(1)}")),
            ("speaker", sort => LookupQuestion.Quotes(sort, ("speaker", Speaker()))),
            ("word and speaker", sort => LookupQuestion.Quotes(sort, ("q", Row(1)), ("speaker", Speaker()))),
            ("dates", sort => LookupQuestion.Quotes(sort, Dates())),
            ("word and dates", sort => LookupQuestion.Quotes(sort, [("q", Row(1)), .. Dates()])),
            ("facets of everything", sort => LookupQuestion.Quotes(sort)),
            ("facets of an outlet or a kind", sort => LookupQuestion.Quotes(sort, Filter())),
            ("word, oldest first", sort => LookupQuestion.Quotes(sort, ("q", Row(1)), ("sort", "oldest"))),
            ("quote by id", sort => new(sort, "/v1/quotes/" + _samples.Any(_random).Id)),
            ("speakers by the start of a name", sort => new(sort, "/v1/speakers?limit=8&prefix=" + Start(Speaker()))),
        ];
    }

    /// <summary>Some questions of every sort, sort by sort.</summary>
    public IEnumerable<LookupQuestion> Of(int each) =>
        _sorts.SelectMany(sort => Enumerable.Range(0, each).Select(_ => sort.Make(sort.Sort)));

    private static LookupQuestion Words(string sort, string words) => LookupQuestion.Quotes(sort, ("q", words));

    /// <summary>Words in a row of some quote.</summary>
    private string Row(int words)
    {
        var text = _samples.Any(_random).Text.Split(' ');
        var from = _random.Next(Math.Max(1, text.Length - words));
        return string.Join(' ', text.Skip(from).Take(words));
    }

    private static string Start(string word) => word[..Math.Min(3, word.Length)];

    private string Speaker() => _samples.Any(_random).Speakers is [var speaker, ..] ? speaker.Name : _generator.Newsroom.People[_random.Next(500)];

    private (string, string)[] Dates()
    {
        var from = Newsroom.FirstDay.AddDays(_random.Next(Newsroom.Days));
        var days = _random.Next(3) switch { 0 => 1, 1 => 30, _ => 365 };
        return [("from", Day(from)), ("to", Day(from.AddDays(days)))];
    }

    private (string, string) Filter() => _random.Next(2) == 0
        ? ("outlet", _generator.Newsroom.AnyOutlet(_random))
        : ("kind", new[] { "direct", "partial", "indirect", "turn" }[_random.Next(4)]);

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
