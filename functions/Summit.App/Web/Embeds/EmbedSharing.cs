namespace Summit.App.Web.Embeds;

/// <summary>Which quotes pages of others may show.</summary>
public enum EmbedSharing
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those that somebody shared through a signed link.</summary>
    Shared,

    /// <summary>All.</summary>
    All,
}
