namespace Summit.App.Index.Analysis;

/// <summary>A word of a text.</summary>
/// <param name="Start">First UTF-16 code unit in the text.</param>
/// <param name="End">One past the last UTF-16 code unit, accents written as marks of their own included.</param>
/// <param name="Folded">The word as it is compared: lower case, without accents, at most <see cref="WordReader.MaxLength"/> code units.</param>
public readonly record struct Word(int Start, int End, string Folded);
