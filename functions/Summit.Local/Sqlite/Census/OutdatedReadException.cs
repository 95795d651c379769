namespace Summit.Local.Sqlite.Census;

/// <summary>A session reads a state of the file that the census has left behind; whoever begins again reads a newer one.</summary>
internal sealed class OutdatedReadException : Exception;
