using System.Text;

namespace Summit.Cloud.Search.Rows;

/// <summary>Values that the service keeps whole to count or compare them.</summary>
internal static class Term
{
    /// <summary>Longest such value in UTF-8; the service refuses a document with a longer one.</summary>
    public const int MaxBytes = 32_766;

    public static bool Fits(string value) => Encoding.UTF8.GetByteCount(value) <= MaxBytes;
}
