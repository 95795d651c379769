namespace Summit.Quotes.Spans;

/// <summary>The words before a turn that name who speaks.</summary>
/// <param name="Block">Where it stands.</param>
/// <param name="Kind">Whether it is a name, or stands for the interviewer or the one who is interviewed.</param>
/// <param name="Words">The label, without what is added in parentheses or behind a comma.</param>
/// <param name="Tokens">First and last token of these words.</param>
/// <param name="Colon">Token of the colon; -1 where it has none.</param>
/// <param name="Speech">First token of what is said.</param>
/// <param name="SpeechBlock">Block of that token: the next one where the label has a line of its own.</param>
internal sealed record Label(int Block, TurnKind Kind, string Words, (int First, int Last) Tokens, int Colon, int Speech, int SpeechBlock)
{
    /// <summary>Whether it surely stands for somebody: a name, a title, a role, or a label of interviews.</summary>
    public bool Names { get; init; }

    /// <summary>Whether what follows can be speech, rather than a figure or a name.</summary>
    public bool Speaks { get; init; }

    /// <summary>Whether a dash stands for the colon.</summary>
    public bool Dash { get; init; }
}
