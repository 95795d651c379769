namespace Summit.Quotes.Languages;

/// <summary>Traits, frames and kinds as the pack files write them: lower-case names between commas.</summary>
internal static class TraitNames
{
    private static readonly EnumNames TraitsByName = new(typeof(Traits)), FramesByName = new(typeof(Frames)), PhraseKinds = new(typeof(PhraseKind));

    public static Traits Parse(PackList cell, string where)
    {
        var traits = Traits.None;
        foreach (var name in cell)
            traits |= (Traits)(TraitsByName.ValueOf(name) ?? throw Unknown("trait", name, where));
        // Phrases alone give it.
        return (traits & Traits.OpensPhrase) == 0 ? traits : throw Unknown("trait of a word", nameof(Traits.OpensPhrase), where);
    }

    public static Frames ParseFrames(PackList cell, string where)
    {
        var frames = Frames.None;
        foreach (var name in cell)
            frames |= (Frames)(FramesByName.ValueOf(name) ?? throw Unknown("frame", name, where));
        return frames;
    }

    public static PhraseKind ParseKind(ReadOnlySpan<char> name, string where) =>
        (PhraseKind)(PhraseKinds.ValueOf(name) ?? throw Unknown("kind of phrase", name, where));

    private static InvalidDataException Unknown(string what, ReadOnlySpan<char> name, string where) =>
        new($"Language pack {where}: '{name}' is no {what}.");

    /// <summary>The values of an enumeration by name. The framework's own way costs more at start than all files together.</summary>
    private sealed class EnumNames(Type type)
    {
        private readonly string[] _names = Enum.GetNames(type);
        private readonly Array _values = Enum.GetValuesAsUnderlyingType(type);

        public ulong? ValueOf(ReadOnlySpan<char> name)
        {
            for (var i = 0; i < _names.Length; i++)
            {
                if (name.Equals(_names[i], StringComparison.OrdinalIgnoreCase))
                    return Convert.ToUInt64(_values.GetValue(i), System.Globalization.CultureInfo.InvariantCulture);
            }

            return null;
        }
    }
}
