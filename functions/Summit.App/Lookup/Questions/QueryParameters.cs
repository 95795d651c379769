using System.Globalization;
using Microsoft.Extensions.Primitives;
using Summit.App.Lookup.Answers;

namespace Summit.App.Lookup.Questions;

/// <summary>
/// What a request asks, held against the names its route knows. The first thing that is wrong is kept in
/// <see cref="Problem"/>; reading goes on, so that one look at the end is enough.
/// </summary>
internal sealed class QueryParameters
{
    /// <summary>Most characters of a value.</summary>
    public const int MaxLength = 1000;

    /// <summary>A function app takes its key by this name too, and has looked at it before; it is no part of a question.</summary>
    public const string FunctionKey = "code";

    private readonly Dictionary<string, StringValues> _given;

    public QueryParameters(IEnumerable<KeyValuePair<string, StringValues>> given, params ReadOnlySpan<string> known)
    {
        _given = new(given, StringComparer.OrdinalIgnoreCase);
        foreach (var name in _given.Keys)
            if (!known.ContainsIgnoringCase(name) && !name.Equals(FunctionKey, StringComparison.OrdinalIgnoreCase))
                Problem ??= Problem.UnknownParameter(name.Cut(100), NearName.Explain(name, known));
    }

    public QueryParameters(IEnumerable<KeyValuePair<string, StringValues>> given, IReadOnlyList<QueryParameter> known)
        : this(given, [.. known.Select(parameter => parameter.Name)])
    {
    }

    /// <summary>The first thing that is wrong; null while all is well.</summary>
    public Problem? Problem { get; private set; }

    public void Refuse(Problem problem) => Problem ??= problem;

    public void Refuse(string name, string detail) => Problem ??= Problem.Parameter(name, detail);

    public string? Text(QueryParameter parameter) => Text(parameter.Name);

    public IReadOnlyList<string> Words(WordsParameter parameter) => Words(parameter.Name, parameter.Allowed);

    public string Word(WordParameter parameter) => Word(parameter.Name, parameter.Allowed);

    public bool Flag(FlagParameter parameter) => Word(parameter.Name, "false", "true") == "true";

    public int Number(NumberParameter parameter) => Number(parameter.Name, parameter.Least, parameter.Most, parameter.Otherwise);

    public double Share(ShareParameter parameter) => Share(parameter.Name);

    public DateTimeOffset? Moment(MomentParameter parameter) => Moment(parameter.Name, parameter.EndOfDay);

    /// <summary>A value of any words; null when it is not given or empty, as forms send what was not filled in.</summary>
    public string? Text(string name)
    {
        var values = _given.GetValueOrDefault(name);
        if (values.Count > 1)
            Refuse(name, $"\"{name}\" is given {values.Count} times. Give it once.");
        if (values.Count == 0 || string.IsNullOrWhiteSpace(values[0]))
            return null;
        if (values[0]!.Length > MaxLength)
            Refuse(name, $"\"{name}\" has {values[0]!.Length} characters. {MaxLength} are allowed.");
        return values[0];
    }

    /// <summary>Some of the allowed words: the parameter repeated, or its values with commas between them.</summary>
    private List<string> Words(string name, IReadOnlyList<string> allowed)
    {
        var words = new List<string>();
        foreach (var value in _given.GetValueOrDefault(name))
            foreach (var word in (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (!allowed.Contains(word))
                    Refuse(name, $"\"{word.Cut(100)}\" is no value of \"{name}\". Allowed: {string.Join(", ", allowed)}.");
                else if (!words.Contains(word))
                    words.Add(word);
        return words;
    }

    /// <summary>One of the allowed words; the first of them when none is given.</summary>
    public string Word(string name, params IReadOnlyList<string> allowed)
    {
        if (Text(name) is not { } word)
            return allowed[0];
        if (!allowed.Contains(word))
            Refuse(name, $"\"{word.Cut(100)}\" is no value of \"{name}\". Allowed: {string.Join(", ", allowed)}.");
        return word;
    }

    public int Number(string name, int least, int most, int otherwise)
    {
        if (Text(name) is not { } value)
            return otherwise;
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            Refuse(name, $"\"{value.Cut(100)}\" is no value of \"{name}\". Allowed: a whole number from {least} to {most}.");
        return number;
    }

    /// <summary>A share from 0 to 1; 0 when it is not given.</summary>
    private double Share(string name)
    {
        if (Text(name) is not { } value)
            return 0;
        if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) || share is not (>= 0 and <= 1))
            Refuse(name, $"\"{value.Cut(100)}\" is no value of \"{name}\". Allowed: a number from 0 to 1, such as 0.8.");
        return share;
    }

    /// <summary>The moment a day or a date with time names; null when it is not given.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="endOfDay">Whether a day alone means its end.</param>
    private DateTimeOffset? Moment(string name, bool endOfDay)
    {
        if (Text(name) is not { } value)
            return null;
        if (Instant.TryRead(value, endOfDay, out var moment))
            return moment;
        Refuse(name, $"\"{value.Cut(100)}\" is no date. Allowed: 2026-03-31, or 2026-03-31T08:30:00+02:00 with the + written %2B.");
        return null;
    }
}
