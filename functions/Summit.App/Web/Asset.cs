using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Summit.App.Lookup.Answers;

namespace Summit.App.Web;

/// <summary>A file that pages load: a stylesheet or a script.</summary>
internal sealed class Asset
{
    /// <summary>For answers that need no key: whoever keeps one must ask whether it still holds.</summary>
    public const string Public = "no-cache";

    /// <summary>For the script of embeds: the pages of others name it without its hash, and each of their readers would ask.</summary>
    private const string Hourly = "public, max-age=3600";

    private readonly byte[] _content;
    private readonly string _mediaType;
    private readonly string _hash;

    private Asset(string name, string mediaType)
    {
        _content = Read(name);
        _mediaType = mediaType;
        _hash = Convert.ToHexStringLower(SHA256.HashData(_content))[..16];
        // The hash in the address lets browsers keep the file for good and still see a new one at once.
        Address = $"/assets/{name}?v={_hash}";
    }

    public static Asset Style { get; } = new("summit.css", "text/css; charset=utf-8");

    public static Asset Script { get; } = new("summit.js", "text/javascript; charset=utf-8");

    /// <summary>The style of cards.</summary>
    public static Asset EmbedStyle { get; } = new("embed.css", "text/css; charset=utf-8");

    /// <summary>The elements for pages of others.</summary>
    public static Asset EmbedScript { get; } = new("embed.js", "text/javascript; charset=utf-8");

    /// <summary>The address by which pages load it.</summary>
    public string Address { get; }

    /// <summary>GET /assets/{file}</summary>
    public static Task<IResult> FindAsync(HttpRequest request) => Task.FromResult<IResult>(request.RouteValues["file"] switch
    {
        "summit.css" => Style.Answer(request),
        "summit.js" => Script.Answer(request),
        "embed.css" => EmbedStyle.Answer(request),
        _ => Problem.NotFound("There is no file of this name here. Pages load summit.css, summit.js and embed.css."),
    });

    /// <summary>GET /embed.js</summary>
    public static Task<IResult> FindEmbedAsync(HttpRequest request)
    {
        // A module is run by pages of other sites only if they may read it.
        request.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return Task.FromResult<IResult>(EmbedScript.Answer(request, Hourly));
    }

    /// <summary>A template or file as it is embedded.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream("web/" + name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private TaggedAnswer Answer(HttpRequest request, string otherwise = Public) => new(_content, _mediaType)
    {
        Tag = new EntityTagHeaderValue($"\"{_hash}\""),
        CacheControl = request.Query["v"] == _hash ? "public, max-age=31536000, immutable" : otherwise,
    };
}
