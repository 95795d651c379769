namespace Summit.Quotes;

/// <summary>What a block of an article is to its reader.</summary>
public enum BlockKind
{
    /// <summary>A paragraph of the article itself.</summary>
    Body,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>A heading inside the article.</summary>
    Subhead,

    /// <summary>The line under a picture.</summary>
    Caption,

    /// <summary>Menus, share bars, advertisements, "about us": not the article's own words.</summary>
    Furniture,
}

/// <summary>A paragraph, heading or caption: the largest unit that one quotation mark can spoil.</summary>
/// <param name="Span">Where it stands, without the line break that ends it.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Block(TextSpan Span, BlockKind Kind);
