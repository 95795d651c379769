using Summit.App.Index;
using Summit.App.Index.Analysis;
using Summit.Local.Sqlite.Census;

namespace Summit.Local.Sqlite;

/// <summary>Puts quotes into the tables and takes them out. Works inside the caller's transaction.</summary>
internal sealed class QuoteWriter(SqliteSession session)
{
    private readonly QuoteCounters _counters = new(session);
    private readonly List<QuoteChange> _changes = [];

    /// <summary>What came and went, in order.</summary>
    public IReadOnlyList<QuoteChange> Changes => _changes;

    /// <summary>Writes a quote, in place of the one with its id.</summary>
    public void Put(QuoteDocument document)
    {
        var json = StoredJson.Write(document);
        var old = Find(document.Id);
        if (old?.Json == json)
            return;
        if (old is not null)
            Remove(old.Value.Position, old.Value.Json);
        var position = old is not null && Position.Fits(old.Value.Position, document.Published)
            ? old.Value.Position
            : Position.Find(document, IsTaken);
        // What comes back from the file is what will be taken out of the index again, so it is what goes in.
        Add(position, StoredJson.ReadQuote(json), json);
    }

    /// <summary>Takes a quote out; does nothing when there is none of that id.</summary>
    public void Delete(string id)
    {
        if (Find(id) is { } old)
            Remove(old.Position, old.Json);
    }

    private (long Position, string Json)? Find(string id)
    {
        using var row = session.Query("SELECT position, document FROM quote WHERE id = $id", ("$id", id));
        return row.Read() ? (row.GetInt64(0), row.GetString(1)) : null;
    }

    private bool IsTaken(long position) =>
        session.Scalar("SELECT 1 FROM facet WHERE position = $position", ("$position", position)) is not null;

    private void Add(long position, QuoteDocument document, string json)
    {
        session.Execute(
            "INSERT INTO quote (position, id, edition, document) VALUES ($position, $id, $edition, $document)",
            ("$position", position),
            ("$id", document.Id),
            ("$edition", _counters.AddEdition(document)),
            ("$document", json));
        var facet = new QuoteFacet(_counters.AddShelf(document), string.Join(' ', _counters.AddSpeakers(document)), document.Confidence);
        session.Execute(
            "INSERT INTO facet (position, shelf, speakers, confidence) VALUES ($position, $shelf, $speakers, $confidence)",
            ("$position", position),
            ("$shelf", facet.Shelf),
            ("$speakers", facet.Speakers),
            ("$confidence", facet.Confidence));
        WriteWords("INSERT INTO word (rowid, stems, words, tags, prints) VALUES ($position, $stems, $words, $tags, $prints)", position, document);
        _changes.Add(new(position, document, facet));
    }

    private void Remove(long position, string json)
    {
        var document = StoredJson.ReadQuote(json);
        session.Execute("DELETE FROM quote WHERE position = $position", ("$position", position));
        session.Execute("DELETE FROM facet WHERE position = $position", ("$position", position));
        // FTS5 keeps no texts here, so it must be told which words the row had.
        WriteWords(
            "INSERT INTO word (word, rowid, stems, words, tags, prints) VALUES ('delete', $position, $stems, $words, $tags, $prints)",
            position,
            document);
        _counters.Remove(document);
        _changes.Add(new(position, document, null));
    }

    private void WriteWords(string sql, long position, QuoteDocument document)
    {
        var text = new AnalysedText(document.Text, document.Language);
        session.Execute(
            sql,
            ("$position", position),
            ("$stems", string.Join(' ', text.Stems)),
            ("$words", string.Join(' ', text.Words.Select(word => word.Folded))),
            ("$tags", string.Join(' ', QuoteTags.Of(document))),
            ("$prints", string.Join(' ', Fingerprints.Of(text))));
    }
}
