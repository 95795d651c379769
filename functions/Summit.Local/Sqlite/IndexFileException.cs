namespace Summit.Local.Sqlite;

/// <summary>The index file can't be used; the message says which file, why, and what to do. Nothing was written to it.</summary>
public class IndexFileException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The index file was written by a newer Summit.</summary>
public sealed class IndexVersionException(string file, int found, int known)
    : IndexFileException(
        $"{file} was written by a newer Summit (format {found}; this one knows formats up to {known}). "
        + "Use that newer Summit, or name another data directory: an index is built again from its articles.");
