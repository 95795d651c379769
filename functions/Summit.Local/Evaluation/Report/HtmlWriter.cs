using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Summit.Local.Evaluation.Report;

/// <summary>Writes HTML. What stands in the holes of a string is encoded, so that no text of others becomes markup.</summary>
internal sealed class HtmlWriter(TextWriter writer)
{
    public void Write(Markup markup) => writer.Write(markup.ToString());

    /// <summary>Writes markup that this program holds.</summary>
    public void WriteTemplate(string markup) => writer.Write(markup);
}

/// <summary>An interpolated string of HTML: its literal parts as they are, its holes encoded.</summary>
[InterpolatedStringHandler]
internal readonly struct Markup(int literalLength, int formattedCount)
{
    private const int UsualHole = 16;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup = new(literalLength + (UsualHole * formattedCount));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _markup.ToString();
}
