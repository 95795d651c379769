using Microsoft.Extensions.Primitives;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Answers.Formats;

namespace Summit.App.Lookup.Questions;

/// <summary>How an answer is to look.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Fields">What its items are narrowed to; empty for all.</param>
internal sealed record AnswerShape(AnswerFormat Format, IReadOnlyList<string> Fields)
{
    /// <summary>Reads the shape; a format by name goes before the Accept header, which links and feed readers can't choose.</summary>
    public static AnswerShape Read(QueryParameters parameters, StringValues accept)
    {
        var format = Named(parameters) ?? Accepted(parameters, accept);
        return new(format, ReadFields(parameters, format));
    }

    private static AnswerFormat? Named(QueryParameters parameters)
    {
        if (parameters.Text(LookupParameters.Format) is null)
            return null;
        var name = parameters.Word(LookupParameters.Format);
        return AnswerFormat.All.FirstOrDefault(format => format.Name == name) ?? AnswerFormat.Json;
    }

    private static AnswerFormat Accepted(QueryParameters parameters, StringValues accept)
    {
        if (AcceptedFormat.Of(accept) is { } format)
            return format;
        parameters.Refuse(Problem.NotAcceptable(
            $"The Accept header takes none of the types there are: {string.Join(", ", AnswerFormat.All.Select(one => one.MediaType))}. Take one of them or */*."));
        return AnswerFormat.Json;
    }

    private static List<string> ReadFields(QueryParameters parameters, AnswerFormat format)
    {
        var fields = new List<string>();
        foreach (var name in (parameters.Text(LookupParameters.Fields) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (format.Fields.Contains(name))
                fields.Add(name);
            else if (format.Fields.Count == 0)
                parameters.Refuse("fields", $"Answers in {format.Name} have the fields that this format asks for. Leave \"fields\" out, or ask for json or csv.");
            else
                parameters.Refuse("fields", NearName.Explain(name, [.. format.Fields], "field"));
        return fields;
    }
}
