using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Summit.App.Web;

/// <summary>Writes HTML. What stands in the holes of a string is encoded, so that no text of others becomes markup.</summary>
public sealed class HtmlWriter(TextWriter writer)
{
    /// <summary>Writes the literal parts of a string as they are, and its holes encoded.</summary>
    public void Write(Markup markup) => writer.Write(markup.ToString());

    /// <summary>Writes markup that this program holds.</summary>
    public void WriteTemplate(string markup) => writer.Write(markup);
}

/// <summary>An interpolated string of HTML: its literal parts as they are, its holes encoded.</summary>
[InterpolatedStringHandler]
public sealed class Markup(int literalLength, int formattedCount)
{
    private const int UsualHole = 16;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup = new(literalLength + (UsualHole * formattedCount));

    /// <summary>Takes a literal part.</summary>
    public void AppendLiteral(string markup) => _markup.Append(markup);

    /// <summary>Takes a hole with text.</summary>
    public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(text ?? ""));

    /// <summary>Takes a hole with a number.</summary>
    public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The markup so far.</summary>
    public override string ToString() => _markup.ToString();
}
