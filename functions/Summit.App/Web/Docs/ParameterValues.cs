using System.Globalization;
using Summit.App.Lookup.Description;
using Summit.App.Lookup.Questions;

namespace Summit.App.Web.Docs;

/// <summary>In a few words, what values a parameter takes.</summary>
internal static class ParameterValues
{
    public static string Of(QueryParameter parameter, ApiTexts texts) => parameter switch
    {
        WordParameter word => $"{string.Join(" · ", word.Allowed)} — {Otherwise(word.Allowed[0], texts)}",
        WordsParameter words => $"{string.Join(" · ", words.Allowed)} — {texts["page.several"]}",
        FlagParameter => $"true · false — {Otherwise("false", texts)}",
        NumberParameter number => string.Create(CultureInfo.InvariantCulture, $"{number.Least}–{number.Most} — {Otherwise(number.Otherwise.ToString(CultureInfo.InvariantCulture), texts)}"),
        ShareParameter => $"0–1 — {Otherwise("0", texts)}",
        MomentParameter => texts["page.moment"],
        _ => texts["page.any"],
    };

    private static string Otherwise(string value, ApiTexts texts) => texts["page.otherwise"].Replace("{0}", value, StringComparison.Ordinal);
}
