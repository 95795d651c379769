using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers;

namespace Summit.App.Lookup.Rules;

/// <summary>Holds each caller to so many requests in any minute. Every instance of a host counts for itself.</summary>
internal sealed class RequestLimit : IDisposable
{
    private const int Segments = 6;
    private const int NetworkBytes = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpRequest>? _limiter;
    private readonly bool _behindFrontEnd;

    public RequestLimit(LookupSettings settings)
    {
        _behindFrontEnd = settings.BehindFrontEnd;
        if (settings.RequestsPerMinute > 0)
            _limiter = PartitionedRateLimiter.Create<HttpRequest, string>(request => RateLimitPartition.GetSlidingWindowLimiter(Caller(request), _ => new()
            {
                PermitLimit = settings.RequestsPerMinute,
                Window = Window,
                SegmentsPerWindow = Segments,
            }));
    }

    /// <summary>Counts a request. Says when to come again, where it is one too many; null where it is not.</summary>
    public Problem? Refuse(HttpRequest request)
    {
        if (_limiter is null)
            return null;
        using var lease = _limiter.AttemptAcquire(request);
        if (lease.IsAcquired)
            return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window / Segments;
        request.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problem.Of(StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => _limiter?.Dispose();

    /// <summary>The caller's address; of IPv6 the network, since one caller has all addresses of it.</summary>
    private string Caller(HttpRequest request)
    {
        var address = Forwarded(request) ?? request.HttpContext.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true })
            address = address.MapToIPv4();
        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address?.ToString() ?? "";
    }

    /// <summary>The last address is the front end's own word; those before it are whatever the caller says.</summary>
    private IPAddress? Forwarded(HttpRequest request)
    {
        if (!_behindFrontEnd || request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.TrimEntries) is not [.., var last])
            return null;
        return IPEndPoint.TryParse(last, out var end) ? end.Address : null;
    }
}
