using Summit.App.Index;

namespace Summit.Cloud.Search;

/// <summary>The search service can't be used, or not now; the message says why and what to do.</summary>
public sealed class SearchIndexException(string message, Exception? inner = null) : IndexAwayException(message, inner);
