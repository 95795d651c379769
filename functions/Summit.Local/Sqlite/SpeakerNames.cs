using System.Text;
using Summit.App.Index;

namespace Summit.Local.Sqlite;

/// <summary>Looks speakers up by words of their names.</summary>
internal static class SpeakerNames
{
    private const string AfterAllLetters = "\U0010FFFF";

    /// <summary>The tags that quotes of a speaker have: of that id, and of each name that has all of the words.</summary>
    /// <remarks>See <see cref="SpeakerWords"/>.</remarks>
    public static IReadOnlyList<string> Tags(SqliteSession session, string speaker)
    {
        var tags = new List<string>();
        if (session.Scalar("SELECT key FROM speaker WHERE id = $id AND quotes > 0", ("$id", speaker)) is not null)
            tags.Add(QuoteTags.Speaker(speaker));
        if (SpeakerWords.Of(speaker) is not { } words)
            return tags;
        tags.AddRange(session.List(
            $"SELECT speaker.id, speaker_name.name FROM speaker_name JOIN speaker ON speaker.key = speaker_name.speaker WHERE speaker_name.quotes > 0{With(words.Count, "word = $word{0}")}",
            row => QuoteTags.SpeakerName(row.GetString(0), row.GetString(1)),
            [.. words.Select((word, i) => ($"$word{i}", (object?)word))]));
        return tags;
    }

    /// <summary>Speakers that have a name in which each typed word starts a word; for nothing typed, all.</summary>
    public static IReadOnlyList<SpeakerSuggestion> Suggest(SqliteSession session, string prefix, int limit)
    {
        var words = string.IsNullOrWhiteSpace(prefix) ? [] : SpeakerWords.Of(prefix);
        if (words is null)
            return [];
        var named = words.Count == 0
            ? ""
            : $" AND key IN (SELECT speaker FROM speaker_name WHERE quotes > 0{With(words.Count, "word >= $word{0} AND word < $end{0}")})";
        var found = session.List(
            $"SELECT key, id, quotes FROM speaker WHERE quotes > 0{named} ORDER BY quotes DESC, id LIMIT $limit",
            row => (Key: row.GetInt64(0), Id: row.GetString(1), Quotes: row.GetInt64(2)),
            [
                .. words.Select((word, i) => ($"$word{i}", (object?)word)),
                .. words.Select((word, i) => ($"$end{i}", (object?)(word + AfterAllLetters))),
                ("$limit", Math.Max(limit, 0)),
            ]);
        return [.. found.Select(speaker => new SpeakerSuggestion(speaker.Id, NameOf(session, speaker.Key), speaker.Quotes))];
    }

    /// <summary>The name that most quotes of a speaker give.</summary>
    public static string NameOf(SqliteSession session, long speaker) => (string)session.Scalar(
        "SELECT name FROM speaker_name WHERE speaker = $speaker ORDER BY quotes DESC, name LIMIT 1", ("$speaker", speaker))!;

    /// <summary>The names that quotes give a speaker, the most frequent first.</summary>
    public static IReadOnlyList<FacetCount> Count(SqliteSession session, string id) => session.List(
        """
        SELECT speaker_name.name, speaker_name.quotes FROM speaker_name JOIN speaker ON speaker.key = speaker_name.speaker
        WHERE speaker.id = $id AND speaker_name.quotes > 0 ORDER BY speaker_name.quotes DESC, speaker_name.name
        """,
        row => new FacetCount(row.GetString(0), row.GetInt64(1)),
        ("$id", id));

    private static string With(int words, string condition)
    {
        var sql = new StringBuilder();
        var format = CompositeFormat.Parse($" AND speaker_name.key IN (SELECT name FROM speaker_word WHERE {condition})");
        for (var i = 0; i < words; i++)
            sql.AppendFormat(null, format, i);
        return sql.ToString();
    }
}
