using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Summit.App.Lookup;

namespace Summit.Functions.Tests;

/// <summary>Both hosts answer the same: the functions are the routes of the API, each once.</summary>
public class RouteTests
{
    private static readonly ILookup<string, MethodInfo> Functions = typeof(LookupFunctions).GetMethods()
        .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
        .ToLookup(method => method.GetCustomAttribute<FunctionAttribute>()!.Name);

    public static TheoryData<string> Routes { get; } = [.. LookupRoutes.All.Select(route => route.Name)];

    [Fact]
    public void There_is_a_function_for_each_route_and_none_besides() =>
        Assert.Equal(LookupRoutes.All.Select(route => route.Name).Order(), Functions.Select(function => function.Key).Order());

    [Theory]
    [MemberData(nameof(Routes))]
    public void A_function_has_path_and_methods_of_its_route(string name)
    {
        var (route, trigger) = Of(name);
        Assert.Equal(route.Path, trigger.Route);
        Assert.Equal(route.Methods.Select(method => method.ToLowerInvariant()), trigger.Methods);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public void Whatever_is_not_open_to_anyone_asks_for_a_key(string name)
    {
        var (route, trigger) = Of(name);
        var expected = route.Access is LookupAccess.Health or LookupAccess.Page or LookupAccess.Embed ? AuthorizationLevel.Anonymous : AuthorizationLevel.Function;
        Assert.Equal(expected, trigger.AuthLevel);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_function_answers_as_its_route_does(string name)
    {
        var route = LookupRoutes.All.Single(route => route.Name == name);
        var (byFunction, byRoute) = (new FunctionBench(), new FunctionBench());
        var function = Assert.Single(Functions[name]);

        var answer = await (Task<IResult>)function.Invoke(new LookupFunctions(byFunction.Api), [byFunction.Request(route)])!;
        var expected = await route.Answer(byRoute.Api, byRoute.Request(route));

        Assert.Equal(await byRoute.WriteAsync(expected), await byFunction.WriteAsync(answer));
        Assert.Equal(byRoute.Stored, byFunction.Stored);
    }

    private static (LookupRoute Route, HttpTriggerAttribute Trigger) Of(string name)
    {
        var request = Assert.Single(Assert.Single(Functions[name]).GetParameters());
        Assert.Equal(typeof(HttpRequest), request.ParameterType);
        return (LookupRoutes.All.Single(route => route.Name == name), request.GetCustomAttribute<HttpTriggerAttribute>()!);
    }
}
