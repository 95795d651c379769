using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Core.Serialization;
using Azure.Search.Documents;
using Azure.Search.Documents.Indexes;

namespace Summit.Cloud.Search;

/// <summary>A search service and how to get in: opens the clients of the SDK.</summary>
public sealed class SearchEndpoint
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Uri _address;
    private readonly AzureKeyCredential? _key;
    private readonly TokenCredential? _identity;
    private readonly HttpPipelineTransport _transport;

    private SearchEndpoint(Uri address, AzureKeyCredential? key, TokenCredential? identity, bool allowHttp, HttpPipelineTransport? transport)
    {
        _key = key;
        _identity = identity;
        (_address, _transport) = Reachable(address, allowHttp, identity is not null, transport ?? HttpClientTransport.Shared);
    }

    /// <summary>Opens a service with one of its keys.</summary>
    /// <param name="address">Where it is: <c>https://NAME.search.windows.net</c>.</param>
    /// <param name="key">An admin key to write, a query key to look up.</param>
    /// <param name="allowHttp">Takes http:// too, for a stand-in on this machine: the key then goes over the network in the open.</param>
    /// <param name="transport">What carries the requests; null for the usual.</param>
    /// <exception cref="ArgumentException">The address is no https:// address.</exception>
    public static SearchEndpoint WithKey(Uri address, string key, bool allowHttp = false, HttpPipelineTransport? transport = null) =>
        new(address, new AzureKeyCredential(key), null, allowHttp, transport);

    /// <summary>Opens a service as an identity. Its token never goes over http.</summary>
    /// <inheritdoc cref="WithKey" path="/param[@name='address']"/>
    /// <param name="identity">Who asks; needs a role on the service.</param>
    /// <inheritdoc cref="WithKey" path="/param[@name='transport']"/>
    /// <exception cref="ArgumentException">The address is no https:// address.</exception>
    public static SearchEndpoint WithIdentity(Uri address, TokenCredential identity, bool allowHttp = false, HttpPipelineTransport? transport = null) =>
        new(address, null, identity, allowHttp, transport);

    /// <summary>A client that looks up; a few failures in a row are waited out by the SDK.</summary>
    internal SearchClient Reader(string index) => Client(index, retries: 3);

    /// <summary>A client that writes and never tries again by itself: what to send again is decided per document.</summary>
    internal SearchClient Writer(string index) => Client(index, retries: 0);

    internal SearchIndexClient Indexes() => _key is not null
        ? new SearchIndexClient(_address, _key, Options(retries: 3))
        : new SearchIndexClient(_address, _identity, Options(retries: 3));

    private SearchClient Client(string index, int retries) => _key is not null
        ? new SearchClient(_address, index, _key, Options(retries))
        : new SearchClient(_address, index, _identity, Options(retries));

    private SearchClientOptions Options(int retries) => new()
    {
        Transport = _transport,
        Serializer = new JsonObjectSerializer(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }),
        Retry = { MaxRetries = retries, NetworkTimeout = Patience },
    };

    private static (Uri Address, HttpPipelineTransport Transport) Reachable(Uri address, bool allowHttp, bool isIdentity, HttpPipelineTransport transport)
    {
        if (address.Scheme == Uri.UriSchemeHttps)
            return (address, transport);
        if (address.Scheme == Uri.UriSchemeHttp && allowHttp && isIdentity)
            throw new ArgumentException("Over http:// only a key is sent, never an identity's token: give the emulator's key (SUMMIT_INDEX_KEY).", nameof(address));
        if (address.Scheme != Uri.UriSchemeHttp || !allowHttp)
            throw new ArgumentException($"The address of the search service must begin with https://, not {address.Scheme}://. Correct it.", nameof(address));
        // The SDK takes no http:// address, so it is told https, on the same host and port.
        var told = new UriBuilder(address) { Scheme = Uri.UriSchemeHttps, Port = address.Port };
        return (told.Uri, new PlainHttpTransport(transport));
    }
}
