using Summit.App.Index.Analysis;

namespace Summit.Local.Sqlite;

/// <summary>The tables of <c>summit.db</c>, and the check that a file is one.</summary>
internal static class SqliteSchema
{
    /// <summary>What <c>PRAGMA user_version</c> says: the layout of the tables and the analysis that made the words in them.</summary>
    public const int Version = (Layout << 8) | AnalysedText.Version;

    private const int Layout = 3;

    /// <summary>"Smmt": tells an index of ours from any other database.</summary>
    private const int ApplicationId = 0x536D6D74;

    private const string Tables = """
        -- position: second of publication, then a number; see Position.
        CREATE TABLE quote (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            edition INTEGER NOT NULL REFERENCES edition (key),
            document TEXT NOT NULL);
        CREATE INDEX quote_edition ON quote (edition);

        -- What facets count, apart from the documents, so that many rows lie on few pages.
        -- speakers: keys joined by blanks.
        CREATE TABLE facet (
            position INTEGER PRIMARY KEY,
            shelf INTEGER NOT NULL,
            speakers TEXT NOT NULL,
            confidence REAL NOT NULL);
        CREATE INDEX facet_confidence ON facet (confidence);

        -- A shelf holds the quotes of one kind, language and outlet ('' where it is unknown), so that whoever browses
        -- without words gets counts without counting. Rows stay when they are empty: keys are remembered outside the file.
        CREATE TABLE shelf (
            key INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            language TEXT NOT NULL,
            outlet TEXT NOT NULL,
            quotes INTEGER NOT NULL,
            UNIQUE (kind, language, outlet));
        CREATE TABLE shelf_month (
            month TEXT NOT NULL,
            shelf INTEGER NOT NULL REFERENCES shelf (key),
            quotes INTEGER NOT NULL,
            PRIMARY KEY (month, shelf)) WITHOUT ROWID;

        -- A version of an article, read by an engine. Counted, so that the index can be compared with the ledger without
        -- reading a quote. sort: the article's name in UTF-16, high bytes first: bytes sort as ordinal strings do, UTF-8 does not.
        CREATE TABLE edition (
            key INTEGER PRIMARY KEY,
            sort BLOB NOT NULL,
            version TEXT NOT NULL,
            engine TEXT NOT NULL,
            quotes INTEGER NOT NULL,
            UNIQUE (sort, version, engine));

        CREATE TABLE speaker (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            quotes INTEGER NOT NULL);
        CREATE INDEX speaker_quotes ON speaker (quotes DESC, id);
        CREATE TABLE speaker_name (
            key INTEGER PRIMARY KEY,
            speaker INTEGER NOT NULL REFERENCES speaker (key),
            name TEXT NOT NULL,
            quotes INTEGER NOT NULL,
            UNIQUE (speaker, name));
        CREATE TABLE speaker_word (
            word TEXT NOT NULL,
            name INTEGER NOT NULL REFERENCES speaker_name (key),
            PRIMARY KEY (word, name)) WITHOUT ROWID;

        -- The words come cut, folded and stemmed, so FTS5 has only to part them at blanks, which "ascii" does.
        -- prints: fingerprints, by which other wordings are found.
        -- Nothing is ranked by statistics, so no sizes are kept; the text itself is in quote.
        CREATE VIRTUAL TABLE word USING fts5 (
            stems, words, tags, prints, content = '', columnsize = 0, tokenize = 'ascii');

        -- How many writes to the index there were: what is kept of it in memory is of one of them.
        CREATE TABLE revision (number INTEGER NOT NULL);
        INSERT INTO revision VALUES (0);

        -- AUTOINCREMENT: a revision is never used twice, not even after a record was deleted.
        CREATE TABLE ledger (
            revision INTEGER PRIMARY KEY AUTOINCREMENT,
            sort BLOB NOT NULL UNIQUE,
            name TEXT NOT NULL,
            record TEXT NOT NULL);

        -- Quotes that are gone with a withdrawn article.
        CREATE TABLE withdrawn (quote TEXT PRIMARY KEY) WITHOUT ROWID;
        """;

    /// <summary>Makes the tables in a new file, checks those of an old one, and builds again what an older Summit left.</summary>
    /// <remarks>Building again empties index and ledger: the next reconcile pass takes all articles in.</remarks>
    /// <exception cref="IndexFileException">The file is not ours, or a newer Summit's.</exception>
    public static void Prepare(SqliteSession session, string file)
    {
        CheckOwner(session, file);
        session.Execute("PRAGMA journal_mode = WAL");
        if (ReadVersion(session) == Version)
            return;
        session.Execute("BEGIN IMMEDIATE");
        CheckOwner(session, file);
        if (ReadVersion(session) != Version)
            Build(session);
        session.Execute("COMMIT");
    }

    public static int ReadVersion(SqliteSession session) => (int)session.Number("PRAGMA user_version");

    private static void CheckOwner(SqliteSession session, string file)
    {
        var owner = session.Number("PRAGMA application_id");
        var tables = session.Number("SELECT count(*) FROM sqlite_master");
        if (owner != ApplicationId && (owner != 0 || tables > 0))
            throw new IndexFileException($"{file} is a database of another program. Move it away, or name another data directory.");
        var version = ReadVersion(session);
        if (version > Version)
            throw new IndexVersionException(file, version, Version);
    }

    private static void Build(SqliteSession session)
    {
        var tables = session.List(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC",
            row => row.GetString(0));
        foreach (var table in tables)
            session.Execute($"DROP TABLE IF EXISTS \"{table}\"");
        session.Execute(Tables);
        session.Execute($"PRAGMA application_id = {ApplicationId}");
        session.Execute($"PRAGMA user_version = {Version}");
    }
}
