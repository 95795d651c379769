using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Summit.App.Index;

/// <summary>
/// Where a page ended. Written as base64url of <c>1 query stage place</c>: format, fingerprint of the question, part of the
/// answer, and the sort key of the last quote in that part, as the index that made it writes keys.
/// </summary>
/// <param name="Stage">Part of the answer, from 0; an answer is read part by part.</param>
/// <param name="Place">Sort key of the last quote that was given.</param>
public readonly record struct PageCursor(int Stage, string Place)
{
    private const int MaxLength = 400;

    /// <summary>The cursor as the caller gets it.</summary>
    public string Write(QuoteQuery query) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"1 {Fingerprint(query)} {Stage} {Place}")));

    /// <summary>Reads the cursor of a query; null when it has none.</summary>
    /// <exception cref="CursorException">It is no cursor, or one of another question.</exception>
    public static PageCursor? Read(QuoteQuery query)
    {
        if (string.IsNullOrEmpty(query.Cursor))
            return null;
        if (query.Cursor.Length > MaxLength || !Base64Url.IsValid(query.Cursor))
            throw Invalid();
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(query.Cursor)).Split(' ', 4);
        if (parts.Length != 4 || parts[0] != "1"
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var stage))
            throw Invalid();
        return parts[1] == Fingerprint(query)
            ? new PageCursor(stage, parts[3])
            : throw new CursorException("The cursor belongs to another question. Send it with the parameters of the page it came with.");
    }

    /// <summary>The exception for a cursor that can't be read.</summary>
    public static CursorException Invalid() => new("The cursor is not one this index gave. Ask again without it.");

    /// <summary>Tells questions apart that have other answers or another order; page size, facets and highlights change neither.</summary>
    private static string Fingerprint(QuoteQuery query)
    {
        var words = from list in new[] { query.Words.All, query.Words.Excluded }
                    from term in list.Append(null)
                    select term is null ? "/" : $"{term.Prefix}{term.Exact}{string.Join(' ', term.Words)}";
        string?[] parts =
        [
            query.Speaker, query.SpeakerId, query.Outlet, query.Language,
            query.From?.UtcTicks.ToString(CultureInfo.InvariantCulture),
            query.To?.UtcTicks.ToString(CultureInfo.InvariantCulture),
            query.MinConfidence.ToString("R", CultureInfo.InvariantCulture),
            query.Order.ToString(),
            string.Join(',', query.Kinds.Distinct().Order()),
            .. query.Articles.Distinct().Order(StringComparer.Ordinal).Append(null),
            .. words,
        ];
        var text = string.Concat(parts.Select(part => part is null ? "-;" : $"{part.Length}:{part};"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
