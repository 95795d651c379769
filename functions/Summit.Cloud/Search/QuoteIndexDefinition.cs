using System.Globalization;
using System.Text.Json;
using Azure.Search.Documents.Indexes.Models;
using Summit.App.Index.Analysis;
using Summit.Cloud.Search.Rows;

namespace Summit.Cloud.Search;

/// <summary>
/// The index as the service is told to build it. A field can't be changed once it is there, so every change needs a new
/// version and the quotes put in again.
/// </summary>
public static class QuoteIndexDefinition
{
    /// <summary>What all versions' names begin with.</summary>
    public const string BaseName = "quotes-v";

    /// <summary>The suggester over speakers' names.</summary>
    public const string SpeakerSuggester = "speakers";

    private const string BeginningsAnalyzer = "beginnings";
    private const string BeginningsFilter = "beginnings-of-words";

    // Grows with every change of the fields.
    private const int Fields = 1;

    /// <summary>What this Summit's indexes look like: fields and analysis only ever grow, so their sum never comes twice.</summary>
    public static int Layout { get; } = Fields + AnalysedText.Version;

    /// <summary>The name of the first version of the index.</summary>
    public static string FirstName { get; } = NameOf(1);

    /// <summary>The fields that come back, by name.</summary>
    internal static IReadOnlyList<string> Stored { get; } =
        [.. typeof(QuoteRow).GetProperties().Where(property => property.CanWrite).Select(property => Field(property.Name))];

    /// <summary>The name of a version of the index.</summary>
    public static string NameOf(int version) => BaseName + version.ToString(CultureInfo.InvariantCulture);

    /// <summary>The version that a name is of; null when it names no index of Summit's.</summary>
    public static int? VersionOf(string name) =>
        name.StartsWith(BaseName, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(BaseName.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && name == NameOf(version)
            ? version
            : null;

    /// <summary>The whole definition.</summary>
    /// <param name="name">The name of a version.</param>
    public static SearchIndex Create(string name) => new(name)
    {
        Fields = QuoteIndexFields.All(BeginningsAnalyzer),
        Analyzers = { new CustomAnalyzer(BeginningsAnalyzer, LexicalTokenizerName.Whitespace) { TokenFilters = { BeginningsFilter } } },
        TokenFilters =
        {
            new EdgeNGramTokenFilter(BeginningsFilter) { MinGram = 1, MaxGram = WordReader.MaxLength + WordsText.End.Length, Side = EdgeNGramTokenFilterSide.Front },
        },
        Suggesters = { new SearchSuggester(SpeakerSuggester, Field(nameof(QuoteRow.SpeakerNames))) },
        ScoringProfiles = { Relevance() },
        DefaultScoringProfile = "relevance",
    };

    internal static string Field(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <summary>
    /// For those who ask the index itself and want the service's own order: words as they stand, then their forms, then
    /// names; what is new before what is old. Summit's order is <see cref="App.Index.RelevanceBands"/>, and sorts.
    /// </summary>
    private static ScoringProfile Relevance() => new("relevance")
    {
        TextWeights = new TextWeights(new Dictionary<string, double>
        {
            [Field(nameof(IndexedRow.Words))] = 4,
            [Field(nameof(IndexedRow.Stems))] = 2,
            [Field(nameof(QuoteRow.SpeakerNames))] = 1,
        }),
        Functions =
        {
            new FreshnessScoringFunction(Field(nameof(IndexedRow.Published)), 2, new FreshnessScoringParameters(TimeSpan.FromDays(365)))
            {
                Interpolation = ScoringFunctionInterpolation.Logarithmic,
            },
        },
        FunctionAggregation = ScoringFunctionAggregation.Sum,
    };
}
