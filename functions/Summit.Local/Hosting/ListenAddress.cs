using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Summit.Local.Hosting;

/// <summary>An address to listen on.</summary>
/// <param name="Address">The address; null for both loopback addresses of this machine (<c>localhost</c>).</param>
/// <param name="Port">The port; 0 lets the system choose.</param>
internal sealed record ListenAddress(IPAddress? Address, int Port)
{
    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => Address is null || IPAddress.IsLoopback(Address);

    /// <summary>Reads <c>http://0.0.0.0:8080;http://[::1]:8080</c>; the words after the address in a failure say what is wrong.</summary>
    public static IReadOnlyList<ListenAddress> ReadUrls(string urls) =>
        [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadUrl)];

    /// <summary>Reads a host and a port.</summary>
    /// <exception cref="FormatException">The host is no address; the message says what to give instead.</exception>
    public static ListenAddress Read(string host, int port)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return new(null, port);
        if (host is "*" or "+")
            return new(IPAddress.IPv6Any, port);
        return IPAddress.TryParse(host.Trim('[', ']'), out var address)
            ? new(address, port)
            : throw new FormatException($"\"{host}\" is no address to listen on. Give localhost, an IP address, or * for all.");
    }

    public void ListenOn(KestrelServerOptions kestrel)
    {
        // Kestrel can't let the system choose one port for two addresses.
        if (Address is null && Port != 0)
            kestrel.ListenLocalhost(Port);
        else
            kestrel.Listen(Address ?? IPAddress.Loopback, Port);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"http://{(Address is null ? "localhost" : Bracketed(Address))}:{Port}");

    private static ListenAddress ReadUrl(string url)
    {
        if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            throw new FormatException($"\"{url}\" is no address to listen on. Give http://ADDRESS:PORT; for https, put a proxy in front.");
        var authority = url["http://".Length..].TrimEnd('/');
        var colon = authority.LastIndexOf(':');
        if (colon < 0 || authority.EndsWith(']'))
            return Read(authority, 80);
        return ushort.TryParse(authority.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? Read(authority[..colon], port)
            : throw new FormatException($"\"{url}\" has no port from 0 to 65535. Give http://ADDRESS:PORT.");
    }

    private static string Bracketed(IPAddress address) =>
        address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
}
