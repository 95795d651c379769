using Summit.App.Index;
using Summit.App.Index.Analysis;
using Summit.Quotes;

namespace Summit.Local.Sqlite;

/// <summary>How many quotes there are of each edition, shelf and speaker; kept with every quote that comes and goes.</summary>
internal sealed class QuoteCounters(SqliteSession session)
{
    public long AddEdition(QuoteDocument document) => session.Number(
        """
        INSERT INTO edition (sort, version, engine, quotes) VALUES ($sort, $version, $engine, 1)
        ON CONFLICT (sort, version, engine) DO UPDATE SET quotes = quotes + 1 RETURNING key
        """,
        Edition(document));

    public long AddShelf(QuoteDocument document)
    {
        var shelf = Shelf.Of(document);
        var key = session.Number(
            """
            INSERT INTO shelf (kind, language, outlet, quotes) VALUES ($kind, $language, $outlet, 1)
            ON CONFLICT (kind, language, outlet) DO UPDATE SET quotes = quotes + 1 RETURNING key
            """,
            ("$kind", shelf.Kind),
            ("$language", shelf.Language),
            ("$outlet", shelf.Outlet));
        if (QuoteFacets.MonthOf(document.Published) is { } month)
        {
            session.Execute(
                """
                INSERT INTO shelf_month (month, shelf, quotes) VALUES ($month, $shelf, 1)
                ON CONFLICT (month, shelf) DO UPDATE SET quotes = quotes + 1
                """,
                ("$month", month),
                ("$shelf", key));
        }

        return key;
    }

    /// <summary>Counts the quote for its speakers and gives their keys.</summary>
    public IReadOnlyList<long> AddSpeakers(QuoteDocument document) =>
        [.. QuoteTags.SpeakersOf(document).Select(AddSpeaker)];

    public void Remove(QuoteDocument document)
    {
        RemoveEdition(document);
        RemoveShelf(document);
        foreach (var speaker in QuoteTags.SpeakersOf(document))
        {
            session.Execute("UPDATE speaker SET quotes = quotes - 1 WHERE id = $id", ("$id", speaker.Id));
            session.Execute(
                "UPDATE speaker_name SET quotes = quotes - 1 WHERE speaker = (SELECT key FROM speaker WHERE id = $id) AND name = $name",
                ("$id", speaker.Id),
                ("$name", speaker.Name));
        }
    }

    private void RemoveEdition(QuoteDocument document)
    {
        const string IsIt = "sort = $sort AND version = $version AND engine = $engine";
        session.Execute($"UPDATE edition SET quotes = quotes - 1 WHERE {IsIt}", Edition(document));
        session.Execute($"DELETE FROM edition WHERE {IsIt} AND quotes = 0", Edition(document));
    }

    private static (string Name, object? Value)[] Edition(QuoteDocument document) =>
    [
        ("$sort", OrdinalKey.Of(document.Article)),
        ("$version", document.ArticleVersion),
        ("$engine", document.EngineVersion),
    ];

    private void RemoveShelf(QuoteDocument document)
    {
        var shelf = Shelf.Of(document);
        var key = session.Number(
            """
            UPDATE shelf SET quotes = quotes - 1
            WHERE kind = $kind AND language = $language AND outlet = $outlet RETURNING key
            """,
            ("$kind", shelf.Kind),
            ("$language", shelf.Language),
            ("$outlet", shelf.Outlet));
        session.Execute(
            "UPDATE shelf_month SET quotes = quotes - 1 WHERE month = $month AND shelf = $shelf",
            ("$month", QuoteFacets.MonthOf(document.Published)),
            ("$shelf", key));
    }

    private long AddSpeaker(Speaker speaker)
    {
        var key = session.Number(
            "INSERT INTO speaker (id, quotes) VALUES ($id, 1) ON CONFLICT (id) DO UPDATE SET quotes = quotes + 1 RETURNING key",
            ("$id", speaker.Id));
        var added = session.Execute(
            "UPDATE speaker_name SET quotes = quotes + 1 WHERE speaker = $speaker AND name = $name", ("$speaker", key), ("$name", speaker.Name)) == 0;
        if (added)
            AddName(key, speaker.Name);
        return key;
    }

    private void AddName(long speaker, string name)
    {
        var key = session.Number(
            "INSERT INTO speaker_name (speaker, name, quotes) VALUES ($speaker, $name, 1) RETURNING key", ("$speaker", speaker), ("$name", name));
        foreach (var word in WordReader.Fold(name).Distinct())
            session.Execute("INSERT INTO speaker_word (word, name) VALUES ($word, $name)", ("$word", word), ("$name", key));
    }
}
