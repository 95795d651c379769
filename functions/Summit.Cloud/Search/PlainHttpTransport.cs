using Azure.Core;
using Azure.Core.Pipeline;

namespace Summit.Cloud.Search;

/// <summary>Sends over http what the SDK believes to go over https: to the same host and port, and nowhere else.</summary>
internal sealed class PlainHttpTransport(HttpPipelineTransport inner) : HttpPipelineTransport
{
    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message)
    {
        Unwrap(message.Request.Uri);
        inner.Process(message);
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Unwrap(message.Request.Uri);
        return inner.ProcessAsync(message);
    }

    private static void Unwrap(RequestUriBuilder uri)
    {
        // Changing the scheme alone would move an address on https's own port to http's.
        var port = uri.Port;
        uri.Scheme = Uri.UriSchemeHttp;
        uri.Port = port;
    }
}
