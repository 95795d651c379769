using System.Net;
using System.Text;

namespace Summit.Cloud.Tests.Search.StandIn;

/// <summary>Hands requests of an HTTP client to the stand-in, without a socket.</summary>
public sealed class SearchStandInHandler(SearchStandIn service) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var query = System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query);
        var answer = service.Answer(new(
            request.Method.Method,
            Uri.UnescapeDataString(request.RequestUri.AbsolutePath),
            query.AllKeys.OfType<string>().ToDictionary(key => key, key => query[key]!),
            request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase),
            body));
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new StringContent(answer.Json ?? "", Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in answer.Headers ?? new Dictionary<string, string>())
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
