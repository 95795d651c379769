using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Summit.App.Ingestion;
using Summit.App.Lookup;
using Summit.App.Lookup.Rules;
using Summit.Cloud.Events;
using Summit.Quotes;

namespace Summit.Cloud;

/// <summary>Puts Summit on cloud adapters into a host.</summary>
public static class CloudHosting
{
    /// <summary>Adds what the functions ask for. Whoever is asked sees one version of the index to the end.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or unfit; the message says which.</exception>
    public static IServiceCollection AddSummit(this IServiceCollection services, IConfiguration configuration, TokenCredential identity)
    {
        // A function that waits is charged, and what fails is tried again later anyway.
        var settings = CloudSettings.Read(configuration, identity) with { Writing = new() { Patience = TimeSpan.FromSeconds(30) } };
        services.AddSingleton(new FollowedParts(settings, QuoteEngine.Default));
        services.AddHostedService<FollowedIndex>();
        services.AddScoped(provider => provider.GetRequiredService<FollowedParts>().Parts);
        services.AddSingleton(new LookupRules(LookupSettings.Read(name => configuration[name]) with { BehindFrontEnd = true }));
        services.AddScoped(provider => new LookupApi(
            provider.GetRequiredService<CloudParts>().Lookup,
            provider.GetRequiredService<LookupRules>(),
            provider.GetRequiredService<ILogger<LookupApi>>()));
        services.AddScoped(provider => provider.GetRequiredService<CloudParts>().Events(provider.GetRequiredService<ILogger<ArticleEvents>>()));
        services.AddScoped(provider => provider.GetRequiredService<CloudParts>().Shift);
        services.AddScoped<StorageEvents>();
        return services;
    }
}
