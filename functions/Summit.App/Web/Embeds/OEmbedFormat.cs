using System.Globalization;
using System.Text;
using System.Xml;
using Summit.App.Lookup.Answers.Formats;

namespace Summit.App.Web.Embeds;

/// <summary>How an oEmbed answer is written.</summary>
/// <param name="Name">Its name as a value of the parameter <c>format</c>.</param>
/// <param name="DiscoveryType">Its type in links that lead to it.</param>
/// <param name="ContentType">Its type when it is sent.</param>
/// <param name="Write">Writes members: texts and whole numbers.</param>
internal sealed record OEmbedFormat(
    string Name, string DiscoveryType, string ContentType, Func<IReadOnlyList<(string Name, object Value)>, byte[]> Write)
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>What there is; the first where nothing is asked for.</summary>
    public static IReadOnlyList<OEmbedFormat> All { get; } =
    [
        new("json", "application/json+oembed", "application/json; charset=utf-8", WriteJson),
        new("xml", "text/xml+oembed", "text/xml; charset=utf-8", WriteXml),
    ];

    /// <summary>The format of a name; null where there is none.</summary>
    public static OEmbedFormat? Find(string name) => name.Length == 0 ? All[0] : All.FirstOrDefault(format => format.Name == name);

    private static byte[] WriteJson(IReadOnlyList<(string Name, object Value)> members) => JsonBytes.Write(json =>
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
            if (value is int number)
                json.WriteNumber(name, number);
            else
                json.WriteString(name, value.ToString());
        json.WriteEndObject();
    });

    private static byte[] WriteXml(IReadOnlyList<(string Name, object Value)> members)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartDocument(standalone: true);
            xml.WriteStartElement("oembed");
            foreach (var (name, value) in members)
                xml.WriteElementString(name, LegalText.Of(Convert.ToString(value, CultureInfo.InvariantCulture)!));
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
