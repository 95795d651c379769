using System.Xml;
using Summit.App.Index;

namespace Summit.App.Lookup.Answers.Formats;

/// <summary>Text without what XML 1.0 can't hold, not even escaped, and what tables and terminals choke on: control characters are U+FFFD.</summary>
internal static class LegalText
{
    public static string Of(string text)
    {
        var wellFormed = WellFormed.Of(text);
        return wellFormed.All(Fits)
            ? wellFormed
            : string.Create(wellFormed.Length, wellFormed, static (legal, text) =>
            {
                for (var i = 0; i < legal.Length; i++)
                    legal[i] = Fits(text[i]) ? text[i] : '\uFFFD';
            });
    }

    // Surrogates stand in pairs by now.
    private static bool Fits(char c) =>
        char.IsSurrogate(c) || (char.IsControl(c) ? c is '\t' or '\n' or '\r' : XmlConvert.IsXmlChar(c));
}
