namespace Summit.App.Lookup.Questions;

/// <summary>A parameter of a question, as those who read it and those who describe it know it.</summary>
/// <param name="Name">Its name in an address.</param>
internal abstract record QueryParameter(string Name)
{
    /// <summary>The key of the text that says what it means: two routes may mean different things by one name.</summary>
    public string Meaning { get; init; } = Name;

    /// <summary>A value to try; null where none is good for everybody.</summary>
    public string? Example { get; init; }
}

/// <summary>Any words.</summary>
internal sealed record TextParameter(string Name) : QueryParameter(Name);

/// <summary>One of some words; the first where none is given.</summary>
internal sealed record WordParameter(string Name, IReadOnlyList<string> Allowed) : QueryParameter(Name);

/// <summary>Any number of some words, with commas between them.</summary>
internal sealed record WordsParameter(string Name, IReadOnlyList<string> Allowed) : QueryParameter(Name);

/// <summary><c>true</c> or <c>false</c>; <c>false</c> where none is given.</summary>
internal sealed record FlagParameter(string Name) : QueryParameter(Name);

/// <summary>A whole number.</summary>
internal sealed record NumberParameter(string Name, int Least, int Most, int Otherwise) : QueryParameter(Name);

/// <summary>A share from 0 to 1.</summary>
internal sealed record ShareParameter(string Name) : QueryParameter(Name);

/// <summary>A day, or a date with time.</summary>
internal sealed record MomentParameter(string Name) : QueryParameter(Name)
{
    /// <summary>Whether a day alone means the moment it ends.</summary>
    public bool EndOfDay { get; init; }
}
