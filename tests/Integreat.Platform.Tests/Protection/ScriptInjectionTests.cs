using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Imprint;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Protection;

/// <summary>
/// What is known to smuggle scripts into pages, through every field that people fill in, into everything that is answered. Plain text in JSON is
/// data and stays what it is; what is HTML, or holds HTML, is parsed as a browser would.
/// </summary>
[Collection(PlatformTests.Name)]
public sealed partial class ScriptInjectionTests(PlatformFixture fixture)
{
    private static readonly string[] Inputs =
    [
        "<script>alert(1)</script>",
        "<ScRiPt>alert(1)</sCrIpT>",
        "<script src=//evil.example/x.js></script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<<script>alert(1)//<</script>",
        "\"><script>alert(1)</script>",
        "'><img src=x onerror=alert(1)>",
        "<img src=x onerror=alert(1)//",
        "<img src=\"x\"onerror=\"alert(1)\">",
        "<img/src=x/onerror=alert(1)>",
        "<img src=`x`onerror=alert(1)>",
        "<img src='x' ONERROR='alert(1)'>",
        "<img src=\"javascript:alert(1)\">",
        "<img src=x:alert(alt) onerror=eval(src) alt=0>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"  javascript:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript:alert(1)\">x</a>",
        "<a href=\"jav&#x0A;ascript&colon;alert(1)\">x</a>",
        "<a href=\"\u0001javascript:alert(1)\">x</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<a href=x onmouseover=alert(1)>x</a>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text x=20 y=20>x</text></a></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
        "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"javascript:alert(1)\"></object>",
        "<embed src=\"javascript:alert(1)\">",
        "<form action=\"javascript:alert(1)\"><button>x</button></form>",
        "<button formaction=\"javascript:alert(1)\">x</button>",
        "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>",
        "<video><source onerror=alert(1)></video>",
        "<body onload=alert(1)>",
        "<meta http-equiv=\"refresh\" content=\"0;url=javascript:alert(1)\">",
        "<base href=\"//evil.example/\">",
        "<link rel=stylesheet href=\"javascript:alert(1)\">",
        "<style>@import 'javascript:alert(1)';</style>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<p style=\"width:expression(alert(1))\">x</p>",
        "<p style=\"-moz-binding:url(//evil.example/x.xml#x)\">x</p>",
        "<template><script>alert(1)</script></template>",
        "<textarea><img src=x onerror=alert(1)></textarea>",
        "<title><img src=x onerror=alert(1)></title>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "</title></head><body><script>alert(1)</script>",
        "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "]]><script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
        "{{constructor.constructor('alert(1)')()}}",
        "${alert(1)}",
        "javascript:alert(1)",
        "\u2028alert(1)\u2029<script>",
        "<p id=\"x\" class=\"y\" onclick='alert(1)' dir=rtl>x",
    ];

    private static readonly HashSet<string> Forbidden =
    [
        "script", "iframe", "object", "embed", "applet", "form", "button", "input", "textarea", "select", "base", "svg", "math", "style", "template",
        "noscript", "video", "audio", "source", "frame", "frameset", "xmp", "plaintext",
    ];

    private readonly PlatformHost _platform = fixture.Platform;

    [Fact]
    public async Task No_script_survives_from_any_field_into_any_answer()
    {
        var town = await Town.FoundAsync(_platform, "skripte", "de");
        await FillAsync(town);
        var checkedTexts = 0;

        foreach (var route in (string[])["pages", "children", "events", "locations", "disclaimer", "fcm"])
        {
            checkedTexts += AssertHarmlessJson($"/api/v3/skripte/de/{route}/", await ReadAsync($"/api/v3/skripte/de/{route}/", "application/json"));
        }

        foreach (var (route, type) in ((string, string)[])
            [("news.json", "application/feed+json"), ("locations.geojson", "application/geo+json")])
        {
            checkedTexts += AssertHarmlessJson(route, await ReadAsync($"/feeds/skripte/de/{route}", type));
        }

        var atom = XDocument.Parse(await ReadAsync("/feeds/skripte/de/news.atom", "application/atom+xml"));
        Assert.All(atom.Descendants(), element => Assert.Equal("http://www.w3.org/2005/Atom", element.Name.NamespaceName));
        foreach (var html in atom.Descendants().Where(element => element.Attribute("type")?.Value == "html"))
        {
            AssertHarmless("news.atom", html.Value);
            checkedTexts++;
        }

        var map = XDocument.Parse(await ReadAsync("/sitemaps/skripte/de.xml", "application/xml"));
        Assert.All(map.Descendants(), element => Assert.DoesNotContain(element.Name.LocalName, Forbidden));
        Assert.Contains("BEGIN:VCALENDAR", await ReadAsync("/feeds/skripte/de/events.ics", "text/calendar"), StringComparison.Ordinal);

        foreach (var path in await PathsAsync())
        {
            foreach (var form in (string[])["social", "raw-content"])
            {
                var html = await ReadAsync($"/api/v3/{form}{path}", "text/html");
                AssertHarmless($"{form}{path}", html, ["meta", "link"]);
                checkedTexts++;
            }
        }

        AssertHarmless("/", await ReadAsync("/", "text/html"), ["meta", "link", "style"]);
        Assert.True(checkedTexts > 5 * Inputs.Length, $"Only {checkedTexts} texts were looked at.");
    }

    [Fact]
    public async Task What_is_said_of_a_wrong_address_holds_nothing_of_it()
    {
        foreach (var input in Inputs)
        {
            foreach (var route in (string[])["/api/v3/social/", "/api/v3/raw-content/", "/api/v3/skripte/de/page/?url=", "/feeds/"])
            {
                using var response = await _platform.Client.GetAsync(
                    new Uri(route + Uri.EscapeDataString(input), UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
                if (response.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    AssertHarmless(route + input, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), ["meta", "link"]);
                }
            }
        }
    }

    private async Task FillAsync(Town town)
    {
        var locations = _platform.Grains.GetGrain<IRegionLocations>(town.Key);
        var contacts = _platform.Grains.GetGrain<IRegionContacts>(town.Key);
        var news = _platform.Grains.GetGrain<IRegionNews>(town.Key);
        var organizations = _platform.Grains.GetGrain<IRegionOrganizations>(town.Key);
        foreach (var (input, number) in Inputs.Select((input, number) => (input, number)))
        {
            var text = new TranslationData
            {
                BasedOn = 0,
                Status = "PUBLIC",
                Title = $"{input} {number}",
                Slug = $"text-{number}",
                Content = $"<p>davor</p>{input}<p>{input}</p><table><tr><td>{input}</td></tr></table>",
                MetaDescription = input,
            };
            var owner = (await town.DoAsync(context => organizations.AddAsync(context, new OrganizationData($"{input} {number}", $"traeger-{number}", input, null)))).Id;
            var page = await town.AddAsync();
            await town.DoAsync(context => town.Pages.SaveTranslationAsync(context, page, "de", text));
            await town.DoAsync(context => town.Pages.ChangeAsync(context, page, new PageAttributesData { Organization = owner }));
            var place = (await town.DoAsync(context => locations.AddAsync(context, new LocationData
            {
                Address = input,
                PostalCode = "67655",
                City = input,
                Country = input,
                Category = 1,
                Website = input,
                Email = input,
                PhoneNumber = input,
                AppointmentUrl = input,
            }))).Id!.Value;
            await town.DoAsync(context => locations.SaveTranslationAsync(context, place, "de", text));
            await town.SendAsync(context => contacts.AddAsync(context, new ContactData
            {
                Location = place,
                Card = new ContactCard { AreaOfResponsibility = input, Name = input, Email = input, PhoneNumber = input, Website = input },
            }));
            var meeting = (await town.DoAsync(context => town.Events.AddAsync(context, new EventData
            {
                Start = PlatformFixture.Now.AddDays(1),
                End = PlatformFixture.Now.AddDays(1).AddHours(2),
                Location = place,
            }))).Id!.Value;
            await town.DoAsync(context => town.Events.SaveTranslationAsync(context, meeting, "de", text));
            var item = (await town.DoAsync(context => news.AddAsync(context, new NewsData()))).Id!.Value;
            await town.DoAsync(context => news.SaveTextAsync(context, item, "de", new NewsTextData(0, input, input)));
            await town.SendAsync(context => news.SendAsync(context, item));
        }

        var imprint = _platform.Grains.GetGrain<IRegionImprint>(town.Key);
        await town.DoAsync(context => imprint.SaveAsync(
            context, "de", new TranslationData { BasedOn = 0, Status = "PUBLIC", Title = Inputs[0], Content = string.Concat(Inputs.Select(input => $"<p>{input}</p>")) }));
    }

    private async Task<List<string>> PathsAsync()
    {
        var paths = new List<string>();
        foreach (var list in (string[])["pages", "events", "locations"])
        {
            using var items = JsonDocument.Parse(await ReadAsync($"/api/v3/skripte/de/{list}/", "application/json"));
            paths.AddRange(items.RootElement.EnumerateArray().Select(item => item.GetProperty("path").GetString()!));
        }

        Assert.True(paths.Count >= 3 * Inputs.Length, $"There are {paths.Count} paths only.");
        return paths;
    }

    private async Task<string> ReadAsync(string route, string type)
    {
        using var response = await _platform.Client.GetAsync(new Uri(route, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{route}: {(int)response.StatusCode} {text}");
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        return text;
    }

    /// <summary>Looks at every text that holds HTML; returns how many there were.</summary>
    private static int AssertHarmlessJson(string where, string json)
    {
        using var document = JsonDocument.Parse(json);
        return Look(document.RootElement, "");

        int Look(JsonElement element, string name)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    return element.EnumerateObject().Sum(member => Look(member.Value, member.Name));
                case JsonValueKind.Array:
                    return element.EnumerateArray().Sum(each => Look(each, name));
                case JsonValueKind.String when name is "content" or "content_html": // messages to everybody are plain text (API v3, 3.9)
                    AssertHarmless($"{where} {name}", element.GetString()!);
                    return 1;
                default:
                    return 0;
            }
        }
    }

    private static void AssertHarmless(string where, string html, params string[] allowed)
    {
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.All)
        {
            var isAllowed = !Forbidden.Contains(element.LocalName) || allowed.Contains(element.LocalName);
            Assert.True(isAllowed, $"<{element.LocalName}> in {where}: {html}");
            Assert.True(element.LocalName is not ("meta" or "link") || allowed.Contains(element.LocalName), $"<{element.LocalName}> in {where}: {html}");
            Assert.All(element.Attributes, attribute => Assert.True(IsHarmless(element, attribute), $"{attribute.Name}=\"{attribute.Value}\" in {where}: {html}"));
        }
    }

    private static bool IsHarmless(IElement element, IAttr attribute)
    {
        var value = Controls().Replace(attribute.Value, "");
        return !attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            && attribute.LocalName is not ("srcdoc" or "formaction" or "action")
            && !(attribute.LocalName is "href" or "src" or "srcset" or "poster" or "data" or "cite"
                && Schemes().IsMatch(value))
            && !(attribute.LocalName is "style" && Styles().IsMatch(value))
            && !(attribute.LocalName is "http-equiv" && element.LocalName is "meta" && value.Equals("refresh", StringComparison.OrdinalIgnoreCase)
                && Schemes().IsMatch(element.GetAttribute("content") ?? ""));
    }

    [GeneratedRegex(@"[\u0000-\u0020\u007F]")]
    private static partial Regex Controls();

    [GeneratedRegex(@"(^|[,=])(javascript|vbscript|data):", RegexOptions.IgnoreCase)]
    private static partial Regex Schemes();

    [GeneratedRegex(@"url\(|expression\(|binding|@import|behavior", RegexOptions.IgnoreCase)]
    private static partial Regex Styles();
}
