namespace Summit.Local.Evaluation;

/// <summary>Scores as they are shown: in the terminal, in Markdown, in the report.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Note">What the columns mean, in one or two sentences.</param>
/// <param name="Columns">The heads of the columns.</param>
/// <param name="Rows">The cells, row by row.</param>
internal sealed record ScoreTable(string Name, string Note, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
