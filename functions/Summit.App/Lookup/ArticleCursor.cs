using System.Buffers.Text;
using System.Text;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup;

/// <summary>Where a page of articles ended: the last name, so that pages hold while articles come and go.</summary>
internal static class ArticleCursor
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string After(string name) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(name));

    /// <summary>The name after which to go on; null for the first page.</summary>
    public static string? Read(QueryParameters parameters)
    {
        if (parameters.Text(LookupParameters.Cursor) is not { } cursor)
            return null;
        try
        {
            return Strict.GetString(Base64Url.DecodeFromChars(cursor));
        }
        catch (Exception broken) when (broken is FormatException or DecoderFallbackException)
        {
            parameters.Refuse("cursor", "This cursor was not given out here. Use the \"next\" of the page before, as it is.");
            return null;
        }
    }
}
