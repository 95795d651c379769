using System.Reflection;
using Summit.Quotes;

namespace Summit.App.Lookup.Answers;

/// <summary>That the host is up, and what it runs.</summary>
public sealed record HealthJson(string Status, string Version, string Engine)
{
    /// <summary>The version of this build, without the commit.</summary>
    public static string BuildVersion { get; } =
        typeof(HealthJson).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    internal static HealthJson Of(QuoteEngine engine) => new("ok", BuildVersion, engine.Version);
}
