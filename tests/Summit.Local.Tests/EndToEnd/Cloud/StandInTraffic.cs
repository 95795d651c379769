using System.Text;
using Summit.Cloud.Tests.Search.StandIn;

namespace Summit.Local.Tests.EndToEnd.Cloud;

/// <summary>What went to the stand-in, and what an accident there does.</summary>
internal static class StandInTraffic
{
    public static bool IsWrite(this StandInRequest request, string index = "") =>
        request.Path.EndsWith("search.index", StringComparison.Ordinal) && request.Path.Contains(index, StringComparison.Ordinal);

    public static int Writes(this SearchStandIn search, string index = "") => search.Requests.Count(request => request.IsWrite(index));

    /// <summary>Loses documents as a service does whose disk was put back to an older state.</summary>
    public static void Lose(this SearchStandIn search, string index, IEnumerable<string> ids)
    {
        var actions = ids.Select(id => $$"""{"@search.action": "delete", "id": "{{id}}"}""");
        var answer = search.Answer(new(
            "POST",
            $"/indexes('{index}')/docs/search.index",
            new Dictionary<string, string> { ["api-version"] = "2023-11-01" },
            new Dictionary<string, string> { ["api-key"] = SearchStandIn.Key },
            Encoding.UTF8.GetBytes($$"""{"value": [{{string.Join(',', actions)}}]}""")));
        Assert.Equal(200, answer.Status);
    }
}
