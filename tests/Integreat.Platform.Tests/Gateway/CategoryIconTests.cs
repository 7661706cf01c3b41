using System.Net;
using System.Xml.Linq;
using Integreat.Platform.Gateway.Assets;

namespace Integreat.Platform.Tests.Gateway;

[Collection(GatewayTests.Name)]
public sealed class CategoryIconTests(GatewayFixture gateway)
{
    private static readonly string[] Contract =
    [
        "advice", "culture", "daily_routine", "education", "finance", "gastronomy", "health", "house", "leisure", "media", "medical_aid",
        "meeting_point", "mental_health", "mobility", "office", "other", "other_help", "service", "shelter", "shopping", "structure",
    ];

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void There_is_a_drawing_for_every_icon_of_the_contract_and_no_other() =>
        Assert.Equal(Contract, CategoryIcons.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("place-category-icons")]
    [InlineData("poi-category-icons")]
    public async Task Every_icon_is_served_at_today_s_address_and_the_former_one(string folder)
    {
        foreach (var icon in Contract)
        {
            using var response = await gateway.GetAsync($"/static/svg/{folder}/{icon}.svg");

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.ToString());
            var drawing = XDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).Root!;
            Assert.Equal(Svg + "svg", drawing.Name);
            Assert.False(string.IsNullOrWhiteSpace(drawing.Element(Svg + "title")?.Value));
        }
    }

    [Fact]
    public void A_drawing_looks_the_same_wherever_it_is_shown_and_loads_nothing()
    {
        foreach (var icon in CategoryIcons.All.Values)
        {
            var drawing = XDocument.Parse(System.Text.Encoding.UTF8.GetString(icon.Bytes.Span)).Root!;

            Assert.Equal(("24", "24", "0 0 24 24"), (Value(drawing, "width"), Value(drawing, "height"), Value(drawing, "viewBox")));
            Assert.Equal("#212529", Value(drawing, "stroke"));
            Assert.All(
                drawing.Descendants().Select(element => element.Name.LocalName),
                name => Assert.Contains(name, (string[])["title", "path", "circle", "rect"]));
        }
    }

    [Fact]
    public async Task Icons_are_kept_and_may_be_read_by_pages_of_any_origin()
    {
        const string Address = "/static/svg/place-category-icons/advice.svg";
        using var first = await gateway.GetAsync(Address, ("Origin", "https://integreat.app"));
        using var second = await gateway.GetAsync(Address, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var head = await gateway.SendAsync(HttpMethod.Head, Address);

        Assert.Equal(["*"], first.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal("public, max-age=86400", first.Headers.CacheControl?.ToString());
        Assert.Equal(["nosniff"], first.Headers.GetValues("X-Content-Type-Options"));
        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Theory]
    [InlineData("/static/svg/place-category-icons/nothing.svg")]
    [InlineData("/static/svg/place-category-icons/advice.png")]
    [InlineData("/static/svg/place-category-icons/")]
    [InlineData("/static/svg/other-icons/advice.svg")]
    public async Task What_is_no_icon_is_not_found(string address)
    {
        using var response = await gateway.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string? Value(XElement element, string attribute) => element.Attribute(attribute)?.Value;
}
