using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Integreat.Platform.SystemTests.Processes;

/// <summary>Invents requests that nobody should send, the same ones for the same seed.</summary>
internal sealed class BadRequests(int seed)
{
    private static readonly string[] Routes =
    [
        "/api/v3/regions/", "/api/v3/regions/{r}/", "/api/v3/{r}/languages/", "/api/v3/{r}/{l}/pages/", "/api/v3/{r}/{l}/page/",
        "/api/v3/{r}/{l}/post/", "/api/v3/{r}/{l}/parents/", "/api/v3/{r}/{l}/children/", "/api/v3/{r}/{l}/events/",
        "/api/v3/{r}/{l}/locations/", "/api/v3/{r}/{l}/location-categories/", "/api/v3/{r}/{l}/imprint/", "/api/v3/{r}/{l}/offers/",
        "/api/v3/{r}/offers/", "/api/v3/{r}/{l}/feedback/page/", "/api/v3/{r}/{l}/feedback/categories/", "/api/v3/{r}/{l}/pushpage/",
        "/api/v3/social/{r}/{l}/{x}/", "/api/v3/raw-content/{r}/{l}/{x}/", "/api/sync/v1/{r}/{l}", "/feeds/{r}/{l}",
        "/feeds/{r}/{l}/events.ics", "/feeds/{r}/{l}/events/{x}.ics", "/feeds/{r}/{l}/locations/{x}.jsonld", "/sitemaps/{r}/{l}.xml",
        "/sitemaps/{r}/{l}/{x}.xml", "/wp-json/extensions/v3/sites/", "/{r}/{l}/wp-json/extensions/v3/pages/",
        "/{r}/de/wp-json/extensions/v3/languages/", "/media/{x}/{x}", "/static/svg/place-category-icons/{x}", "/openapi/{x}.json", "/{x}",
        "/{x}/{x}/{x}", "/robots.txt", "/sitemap.xml", "/",
    ];

    private static readonly string[] Strange =
    [
        "%00", "%ff%fe", "%c3%28", "..", "%2e%2e", "%2f", "%5c", "~", "%", "%zz", "null", "-1", "99999999999999999999", "1e9", "NaN", "true", "'",
        "%27%20OR%201=1", "<script>", "%3Cscript%3E", "${jndi:ldap://x}", "{{7*7}}", "üñï", "مرحبا", "%F0%9F%98%80", "%EF%BF%BE", "%ED%A0%80", "\u202e", "a b", "+", ";", "$2030-02-30",
    ];

    private static readonly string[] Parameters =
        ["id", "url", "depth", "since", "combine_recurring", "on_map", "location_on_map", "page_size", "channel", "", "%00", "id[]", "__proto__"];

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "HEAD", "POST", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO"];

    private static readonly string[] Types =
        ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/xml", "application/json; charset=utf-7", "*/*"];

    private static readonly (string Name, string[] Values)[] Headers =
    [
        ("Accept-Encoding", ["br", "gzip;q=0", "*;q=1.000", "identity;q=0, *;q=0", "br;q=x", ",,,,"]),
        ("If-None-Match", ["*", "\"", "W/\"x\"", "\"a\", \"b", "x"]),
        ("Range", ["bytes=0-", "bytes=5-1", "bytes=-0", "items=1-2", "bytes=99999999999999999999-", "bytes=0-0,1-1,2-2"]),
        ("Accept", ["text/html", "application/xml;q=nope", "*"]),
        ("Authorization", ["Bearer", "Bearer x", "Basic !!!", "Bearer \u00e4"]),
        ("X-Forwarded-For", ["1.2.3.4", "not an address", "::1, ::1, ::1"]),
        ("X-Forwarded-Proto", ["gopher"]),
        ("Host", ["", "example.org:99999", "a b"]),
        ("Content-Encoding", ["br", "gzip", "rot13"]),
        ("Cookie", [new string('x', 4000)]),
    ];

    private readonly Random _random = new(seed);

    public HttpRequestMessage Next(Uri server)
    {
        var target = Fill(Pick(Routes)) + Query();
        var request = new HttpRequestMessage(
            new HttpMethod(Pick(Methods)), new Uri(server, "/").ToString().TrimEnd('/') is var root && Uri.TryCreate(
                root + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }, out var raw)
                ? raw
                : new Uri(server, "/"));
        if (request.Method.Method is not ("GET" or "HEAD" or "TRACE") && Chance(70))
        {
            request.Content = new ByteArrayContent(Body());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Pick(Types));
        }

        for (var count = _random.Next(3); count > 0; count--)
        {
            var (name, values) = Headers[_random.Next(Headers.Length)];
            HttpHeaders headers = name.StartsWith("Content-", StringComparison.Ordinal) && request.Content is { } content
                ? content.Headers
                : request.Headers;
            headers.TryAddWithoutValidation(name, Pick(values));
        }

        return request;
    }

    /// <summary>Bytes that are no HTTP at all, or nearly.</summary>
    public byte[] NextNoise()
    {
        var noise = new byte[_random.Next(1, 2000)];
        _random.NextBytes(noise);
        return Chance(50)
            ? noise
            : Encoding.Latin1.GetBytes($"{Pick(Methods)} {Fill(Pick(Routes))} HTTP/1.1\r\nHost: x\r\n{Pick(Strange)}: {Pick(Strange)}\n")
                .Concat(noise).ToArray();
    }

    private string Fill(string route) => string.Join('/', route.Split('/').Select(segment => segment
        .Replace("{r}", Chance(30) ? "kaiserslautern" : Word(), StringComparison.Ordinal)
        .Replace("{l}", Chance(60) ? Pick(["de", "en", "ar"]) : Word(), StringComparison.Ordinal)
        .Replace("{x}", Word(), StringComparison.Ordinal)));

    private string Query() => Chance(50)
        ? ""
        : "?" + string.Join('&', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => $"{Pick(Parameters)}={Word()}"));

    private string Word() => _random.Next(6) switch
    {
        0 => Pick(Strange),
        1 => new string('a', _random.Next(1, 3000)),
        2 => string.Concat(Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Pick(Strange))),
        _ => _random.Next().ToString("x", CultureInfo.InvariantCulture),
    };

    private byte[] Body()
    {
        switch (_random.Next(5))
        {
            case 0:
                return [];
            case 1:
                var noise = new byte[_random.Next(1, 70_000)];
                _random.NextBytes(noise);
                return noise;
            case 2:
                return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[{\"a\":", _random.Next(1, 5000))));
            case 3:
                return Encoding.UTF8.GetBytes($"rating={Word()}&comment={Word()}&category={Word()}&slug={Word()}&token={Word()}");
            default:
                return Encoding.UTF8.GetBytes($"{{\"rating\":\"{Word()}\",\"comment\":null,\"slug\":{_random.Next()},\"token\":[],\"content\":{{}}}}");
        }
    }

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];

    private bool Chance(int percent) => _random.Next(100) < percent;
}
