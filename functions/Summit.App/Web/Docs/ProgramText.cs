using System.Text;
using Summit.App.Lookup.Description;

namespace Summit.App.Web.Docs;

/// <summary>The programs to copy and run: files that tests run as they are.</summary>
internal sealed class ProgramText(string language, string file)
{
    /// <summary>The address that stands in all of them, and for which the page's script puts the host's own.</summary>
    public const string Host = "http://localhost:7071";

    /// <summary>All there are, by what the pages call them.</summary>
    public static IReadOnlyDictionary<string, ProgramText> All { get; } = new OrderedDictionary<string, ProgramText>
    {
        ["curl"] = new("curl", "quotes.sh"),
        ["csharp"] = new("C#", "quotes.cs"),
        ["javascript"] = new("JavaScript", "quotes.mjs"),
        ["python"] = new("Python", "quotes.py"),
        ["spreadsheet"] = new("Power Query", "quotes.m"),
    };

    public string File => file;

    public string Text { get; } = Encoding.UTF8.GetString(Asset.Read("docs/" + file));

    /// <summary>Writes it with a button that copies it, which a script brings out.</summary>
    public void Write(HtmlWriter html, ApiTexts texts)
    {
        var name = texts["page.example"].Replace("{0}", language, StringComparison.Ordinal);
        html.Write($"<figure class=\"program\"><figcaption><span>{file}</span> <button type=\"button\" data-copy=\"\" hidden>{texts["page.copy"]}</button></figcaption>\n");
        html.Write($"<pre tabindex=\"0\" role=\"region\" aria-label=\"{name}\"><code>{Text.TrimEnd()}</code></pre></figure>\n");
    }
}
