namespace Summit.Quotes.Languages;

/// <summary>Traits and frames as the pack files write them: lower-case names between commas.</summary>
internal static class TraitNames
{
    public static Traits Parse(string cell, string where)
    {
        var traits = Traits.None;
        foreach (var name in Names(cell))
            traits |= Enum.TryParse<Traits>(name, ignoreCase: true, out var trait) ? trait : throw Unknown("trait", name, where);
        return traits;
    }

    public static Frames ParseFrames(string cell, string where)
    {
        var frames = Frames.None;
        foreach (var name in Names(cell))
            frames |= Enum.TryParse<Frames>(name, ignoreCase: true, out var frame) ? frame : throw Unknown("frame", name, where);
        return frames;
    }

    private static string[] Names(string cell) =>
        cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static InvalidDataException Unknown(string what, string name, string where) =>
        new($"Language pack {where}: '{name}' is no {what}.");
}
