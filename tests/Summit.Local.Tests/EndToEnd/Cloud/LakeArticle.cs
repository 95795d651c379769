using System.Globalization;

namespace Summit.Local.Tests.EndToEnd.Cloud;

/// <summary>Articles of any length about the water of a lake.</summary>
internal static class LakeArticle
{
    /// <param name="subject">Articles of one subject share their quotes.</param>
    /// <param name="quotes">How many paragraphs; each has two quotes.</param>
    public static string Of(int subject, int quotes) => string.Create(CultureInfo.InvariantCulture, $"Le lac monte, {subject} fois\n\n")
        + string.Concat(Enumerable.Range(0, quotes).Select(n => string.Create(CultureInfo.InvariantCulture,
            $"« La digue numéro {(subject + n) % 40} tiendra jusqu'au printemps prochain », a déclaré Alba Norin. Selon le maire, Octave Brune, « rien ne presse au port {n} ».\n\n")));
}
