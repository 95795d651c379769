using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Summit.App.Lookup.Answers;

namespace Summit.App.Lookup;

/// <summary>Puts the routes into an ASP.NET Core host.</summary>
public static class LookupEndpoints
{
    private static readonly LookupRoute Options = LookupRoutes.All.Single(route => route.IsOptions);

    /// <inheritdoc cref="MapLookup(IEndpointRouteBuilder, Func{LookupApi})"/>
    public static void MapLookup(this IEndpointRouteBuilder endpoints, LookupApi api) => endpoints.MapLookup(() => api);

    /// <summary>Maps every route; its <see cref="LookupRoute"/> is the endpoint's metadata, for those that guard it.</summary>
    /// <param name="endpoints">The host's.</param>
    /// <param name="api">Gives what answers a request: what it stands on may change while the host runs.</param>
    public static void MapLookup(this IEndpointRouteBuilder endpoints, Func<LookupApi> api)
    {
        foreach (var route in LookupRoutes.All.Where(route => !route.IsOptions))
            endpoints.MapMethods(route.Path, route.Methods, Answer(route, api)).WithMetadata(route).WithDisplayName(route.Name);
        // Not on every path there could be: an unknown one would then be known, with a method that it does not answer.
        foreach (var path in LookupRoutes.All.Where(route => !route.IsOptions).Select(route => route.Path).Distinct())
            endpoints.MapMethods(path, Options.Methods, Answer(Options, api)).WithMetadata(Options).WithDisplayName(Options.Name);
    }

    /// <summary>Gives a problem for what no route answers: unknown paths, other methods.</summary>
    public static void UseLookupProblems(this IApplicationBuilder app) =>
        app.UseStatusCodePages(context =>
            Problem.Of(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));

    private static RequestDelegate Answer(LookupRoute route, Func<LookupApi> api) => async context =>
    {
        var answer = await route.Answer(api(), context.Request).ConfigureAwait(false);
        await answer.ExecuteAsync(context).ConfigureAwait(false);
    };
}
