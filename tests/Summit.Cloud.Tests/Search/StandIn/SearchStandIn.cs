using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Summit.Cloud.Tests.Search.StandIn;

/// <summary>
/// Behaves as Azure AI Search does, as far as Summit asks it: holds indexes, refuses what the service refuses, reads the
/// queries that Summit writes, and has trouble on request. What it does not know it answers with 400, so that a test fails
/// rather than pass for the wrong reason.
/// </summary>
public sealed class SearchStandIn
{
    public const string Key = "stand-in-key";

    private const int MaxBody = 16 * 1024 * 1024;
    private static readonly string[] Versions = ["2023-11-01", "2020-06-30"];
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StandInIndex> _indexes = new(StringComparer.Ordinal);

    /// <summary>How long a write stays unseen; the service needs about a second.</summary>
    public TimeSpan Delay { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Trouble, by request; null for none. Asked before each.</summary>
    public Func<StandInRequest, SearchFault?> Trouble { get; set; } = _ => null;

    /// <summary>Every request so far.</summary>
    public ConcurrentQueue<StandInRequest> Requests { get; } = new();

    public StandInAnswer Answer(StandInRequest request)
    {
        Requests.Enqueue(request);
        var fault = Trouble(request);
        try
        {
            if (fault is null || fault.Applied || fault.Status == 207)
            {
                var answer = Route(request, fault);
                if (fault is null || fault.Status == 207)
                    return answer;
            }

            return fault.Status == 0 ? throw new DroppedException() : Error(fault.Status, fault.Message, fault.RetryAfter);
        }
        catch (RefusedException e)
        {
            return Error(e.Status, e.Message);
        }
    }

    private StandInAnswer Route(StandInRequest request, SearchFault? fault)
    {
        Check(request);
        string[] parts = [.. request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).SelectMany(Segments)];
        lock (_lock)
        {
            return (request.Method, parts) switch
            {
                ("GET", ["indexes"]) => Json(200, new JsonObject { ["value"] = new JsonArray([.. _indexes.Keys.Select(name => new JsonObject { ["name"] = name })]) }),
                ("PUT", ["indexes", var name]) => Put(name, request),
                ("GET", ["indexes", var name]) => Json(200, Index(name).Definition),
                ("DELETE", ["indexes", var name]) => _indexes.Remove(name) ? new(204) : throw NoIndex(name),
                ("GET", ["indexes", var name, "docs", "$count"]) => new(200, Index(name).Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("GET", ["indexes", var name, "docs", var key]) => Index(name).Get(key) is { } document ? Json(200, document) : new(404),
                ("POST", ["indexes", var name, "docs", "search.index"]) => Index(name).Write(Body(request), fault),
                ("POST", ["indexes", var name, "docs", "search.post.search"]) => Json(200, Index(name).Search(Body(request))),
                _ => throw RefusedException.Bad($"The stand-in does not know {request.Method} {request.Path}."),
            };
        }
    }

    /// <summary>Both forms of an address: <c>indexes('a')</c> and <c>indexes/a</c>.</summary>
    private static string[] Segments(string part) =>
        part.EndsWith("')", StringComparison.Ordinal) && part.IndexOf("('", StringComparison.Ordinal) is > 0 and var at
            ? [part[..at], part[(at + 2)..^2].Replace("''", "'", StringComparison.Ordinal)]
            : [part];

    private static void Check(StandInRequest request)
    {
        if (!Versions.Contains(request.Query.GetValueOrDefault("api-version")))
            throw RefusedException.Bad("The api-version is missing or not known.");
        var isKnown = request.Headers.TryGetValue("api-key", out var key) ? key == Key : request.Headers.ContainsKey("Authorization");
        if (!isKnown)
            throw new RefusedException(key is null ? 401 : 403, "Access is denied.");
        if (request.Body.Length > MaxBody)
            throw new RefusedException(413, "The request is too large.");
    }

    private StandInAnswer Put(string name, StandInRequest request)
    {
        var definition = Body(request);
        if (!_indexes.TryGetValue(name, out var old))
        {
            _indexes[name] = new StandInIndex(definition, Delay, Clock);
            return Json(201, definition);
        }

        old.CheckSame(definition);
        return Json(200, definition);
    }

    private StandInIndex Index(string name) => _indexes.GetValueOrDefault(name) ?? throw NoIndex(name);

    private static RefusedException NoIndex(string name) => new(404, $"The index '{name}' for service 'stand-in' was not found.");

    private static JsonObject Body(StandInRequest request) =>
        JsonNode.Parse(request.Body) as JsonObject ?? throw RefusedException.Bad("The body is no JSON object.");

    private static StandInAnswer Json(int status, JsonObject json) => new(status, json.ToJsonString());

    private static StandInAnswer Error(int status, string message, string? retryAfter = null) => new(
        status,
        new JsonObject { ["error"] = new JsonObject { ["code"] = "", ["message"] = message } }.ToJsonString(),
        retryAfter is null ? null : new Dictionary<string, string> { ["Retry-After"] = retryAfter });
}
