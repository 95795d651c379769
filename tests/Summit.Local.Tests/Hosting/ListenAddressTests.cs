using Summit.Local.Hosting;

namespace Summit.Local.Tests.Hosting;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://localhost:80", "http://localhost:80 loopback")]
    [InlineData("http://127.0.0.1:0", "http://127.0.0.1:0 loopback")]
    [InlineData("http://[::1]:80/", "http://[::1]:80 loopback")]
    [InlineData("http://[::1]", "http://[::1]:80 loopback")]
    [InlineData("http://0.0.0.0:8080", "http://0.0.0.0:8080 open")]
    [InlineData("http://*:8080", "http://[::]:8080 open")]
    [InlineData("http://[::ffff:10.0.0.1]:80", "http://[::ffff:10.0.0.1]:80 open")]
    [InlineData("http://localhost:80; http://10.0.0.1:80", "http://localhost:80 loopback, http://10.0.0.1:80 open")]
    public void Urls_are_read_with_who_can_reach_them(string urls, string expected) =>
        Assert.Equal(expected, string.Join(", ", ListenAddress.ReadUrls(urls).Select(one => $"{one} {(one.IsLoopback ? "loopback" : "open")}")));

    [Theory]
    [InlineData("https://localhost:80")]
    [InlineData("localhost:80")]
    [InlineData("http://localhost:65536")]
    [InlineData("http://localhost:-1")]
    [InlineData("http://summit.example:80")]
    [InlineData("http://")]
    [InlineData("http://:80")]
    public void What_is_no_address_is_refused_with_what_to_give(string urls) =>
        Assert.Contains("Give ", Assert.Throws<FormatException>(() => ListenAddress.ReadUrls(urls)).Message, StringComparison.Ordinal);
}
