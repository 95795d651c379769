namespace Summit.Quotes.Spans;

/// <summary>A speaker's turn in a transcript or interview, or a part of one that a heading interrupts.</summary>
/// <param name="Number">From 1, in order; parts of one turn share it.</param>
/// <param name="Kind">How it says who speaks.</param>
/// <param name="Label">The words that name the speaker, without the colon; empty where there are none.</param>
/// <param name="LabelTokens">First and last token of the label.</param>
/// <param name="FirstToken">First token of what is said.</param>
/// <param name="FirstBlock">Block of the label.</param>
/// <param name="LastBlock">Last block of the turn.</param>
/// <param name="Colon">Token of the colon; -1 where the label has none.</param>
internal sealed record Turn(int Number, TurnKind Kind, string Label, (int First, int Last) LabelTokens, int FirstToken, int FirstBlock, int LastBlock, int Colon);

internal enum TurnKind
{
    /// <summary>Under a name.</summary>
    Named,

    /// <summary>The interviewer's.</summary>
    Question,

    /// <summary>Of the one who is interviewed.</summary>
    Answer,
}
