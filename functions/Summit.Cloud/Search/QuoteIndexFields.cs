using Azure.Search.Documents.Indexes.Models;
using Summit.Cloud.Search.Rows;
using static Summit.Cloud.Search.QuoteIndexDefinition;

namespace Summit.Cloud.Search;

/// <summary>The fields of the index. Each can only what a question of Summit's needs it for: every ability costs room.</summary>
internal static class QuoteIndexFields
{
    public static IList<SearchField> All(string beginnings) =>
    [
        .. Texts(beginnings),
        .. Speakers(beginnings),
        .. Finding(),
        .. Articles(),
    ];

    private static IEnumerable<SearchField> Texts(string beginnings) =>
    [
        new SimpleField(Field(nameof(QuoteRow.Id)), SearchFieldDataType.String) { IsKey = true },

        // The quote as it stands; highlights are offsets into it. It is searched by the four fields after it.
        Kept(nameof(QuoteRow.Text), SearchFieldDataType.String),

        // Words, folded: what stands in quotation marks, and the better bands of relevance.
        Searched(nameof(IndexedRow.Words), LexicalAnalyzerName.Whitespace),

        // Stems, each by the quote's own language: so a further language needs no further field.
        Searched(nameof(IndexedRow.Stems), LexicalAnalyzerName.Whitespace),

        // Beginnings of words in their places: begin*, and phrases that end in one.
        Begun(nameof(IndexedRow.Beginnings), beginnings),

        // Fingerprints, by which other wordings are found.
        Searched(nameof(IndexedRow.Prints), LexicalAnalyzerName.Whitespace),

        Kept(nameof(QuoteRow.Start), SearchFieldDataType.Int32),
        Kept(nameof(QuoteRow.End), SearchFieldDataType.Int32),
        Kept(nameof(QuoteRow.Source), SearchFieldDataType.String),
        Kept(nameof(QuoteRow.Cue), SearchFieldDataType.String),
        Kept(nameof(QuoteRow.Pass), SearchFieldDataType.String),
        Kept(nameof(QuoteRow.Turn), SearchFieldDataType.Int32),
        Kept(nameof(QuoteRow.Before), SearchFieldDataType.String),
        Kept(nameof(QuoteRow.After), SearchFieldDataType.String),
    ];

    private static IEnumerable<SearchField> Speakers(string beginnings) =>
    [
        Kept(nameof(QuoteRow.SpeakerIds), SearchFieldDataType.Collection(SearchFieldDataType.String)),

        // Searched as names are typed, by the service's own analysis: suggesters take no other.
        new SearchableField(Field(nameof(QuoteRow.SpeakerNames)), collection: true),

        // Each speaker for itself, so that words of a name are looked for in one name and not in two.
        new ComplexField(Field(nameof(IndexedRow.Speakers)), collection: true)
        {
            Fields =
            {
                new SimpleField(Field(nameof(SpeakerRow.Key)), SearchFieldDataType.String) { IsHidden = true, IsFilterable = true, IsFacetable = true },
                new SimpleField(Field(nameof(SpeakerRow.Label)), SearchFieldDataType.String) { IsHidden = true, IsFacetable = true },
                new SimpleField(Field(nameof(SpeakerRow.Words)), SearchFieldDataType.Collection(SearchFieldDataType.String)) { IsHidden = true, IsFilterable = true },
            },
        },

        // Finds whose names can be suggested.
        Begun(nameof(IndexedRow.SpeakerWords), beginnings),
    ];

    /// <summary>What quotes are filtered, ordered and counted by.</summary>
    private static IEnumerable<SearchField> Finding() =>
    [
        new SimpleField(Field(nameof(QuoteRow.Kind)), SearchFieldDataType.String) { IsFilterable = true, IsFacetable = true },
        new SimpleField(Field(nameof(QuoteRow.Confidence)), SearchFieldDataType.Double) { IsFilterable = true },
        new SimpleField(Field(nameof(QuoteRow.Language)), SearchFieldDataType.String) { IsFacetable = true },
        Filtered(nameof(IndexedRow.LanguageKey), SearchFieldDataType.String),
        new SimpleField(Field(nameof(QuoteRow.Outlet)), SearchFieldDataType.String) { IsFacetable = true },
        Filtered(nameof(IndexedRow.OutletKey), SearchFieldDataType.String),

        // For the scoring profile, and for who asks the index itself; the service keeps neither time zone nor parts of a millisecond.
        new SimpleField(Field(nameof(IndexedRow.Published)), SearchFieldDataType.DateTimeOffset) { IsFilterable = true },
        Kept(nameof(QuoteRow.PublishedText), SearchFieldDataType.String),

        // The order of all answers. Two numbers, for the next page begins where they are beyond those of the last quote.
        Ordered(nameof(IndexedRow.PublishedSecond)),
        Ordered(nameof(IndexedRow.Tie)),
        Counted(nameof(IndexedRow.Month)),
        Counted(nameof(IndexedRow.Day)),
    ];

    private static IEnumerable<SearchField> Articles() =>
    [
        Kept(nameof(QuoteRow.Article), SearchFieldDataType.String),
        Filtered(nameof(IndexedRow.ArticleKey), SearchFieldDataType.String),

        // The name's place among all names, for ranges of them; see NameOrder.
        Filtered(nameof(IndexedRow.ArticleOrder), SearchFieldDataType.Collection(SearchFieldDataType.Int64)),
        Kept(nameof(QuoteRow.ArticleVersion), SearchFieldDataType.String),
        Kept(nameof(QuoteRow.EngineVersion), SearchFieldDataType.String),

        // Counted to compare index and ledger without reading a quote.
        Counted(nameof(IndexedRow.Edition)),
        Kept(nameof(QuoteRow.Title), SearchFieldDataType.String),
        Kept(nameof(QuoteRow.Url), SearchFieldDataType.String),
    ];

    private static SimpleField Kept(string property, SearchFieldDataType type) => new(Field(property), type);

    private static SimpleField Filtered(string property, SearchFieldDataType type) => new(Field(property), type) { IsHidden = true, IsFilterable = true };

    private static SimpleField Counted(string property) => new(Field(property), SearchFieldDataType.String) { IsHidden = true, IsFacetable = true };

    private static SimpleField Ordered(string property) =>
        new(Field(property), SearchFieldDataType.Int64) { IsHidden = true, IsFilterable = true, IsSortable = true };

    private static SearchableField Searched(string property, LexicalAnalyzerName analyzer) => new(Field(property)) { IsHidden = true, AnalyzerName = analyzer };

    // Asked for as typed: only what is stored is taken apart.
    private static SearchableField Begun(string property, string beginnings) =>
        new(Field(property)) { IsHidden = true, IndexAnalyzerName = beginnings, SearchAnalyzerName = LexicalAnalyzerName.Whitespace };
}
