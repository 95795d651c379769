namespace Summit.App.Index;

/// <summary>Values of outlet and language as filters compare them: whole, whatever their case. Accents count.</summary>
public static class FilterValue
{
    public static string Of(string value) => WellFormed.Of(value).ToLowerInvariant();
}
