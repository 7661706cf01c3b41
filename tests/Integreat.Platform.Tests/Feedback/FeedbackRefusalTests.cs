using System.Net;
using System.Text;
using Integreat.Platform.Tests.Conformance;
using Integreat.Platform.Tests.Hosting;
using static Integreat.Platform.Tests.Feedback.FeedbackDesk;

namespace Integreat.Platform.Tests.Feedback;

/// <summary>Feedback that is declined: by the first check that fails, in the words that clients know, and nothing is kept.</summary>
[Collection(PlatformTests.Name)]
public sealed class FeedbackRefusalTests(PlatformFixture fixture)
{
    private readonly FeedbackDesk _desk = new(fixture.Platform);

    public static TheoryData<string, string, string, int, string> Sequence => new()
    {
        // Everything is wrong; then the first thing is put right, and so on.
        { "GET", "nirgends/xx/feedback/page", "rating=neutral", 405, "Invalid request." },
        { "POST", "nirgends/xx/feedback/page", "rating=neutral", 404, "No Region matches the given query." },
        { "POST", "vorstadt/xx/feedback/page", "rating=neutral", 404, "No language found with slug \"xx\"" },
        { "POST", "vorstadt/de/feedback/page", "rating=neutral", 400, "Invalid rating." },
        { "POST", "vorstadt/de/feedback/page", "slug=x", 400, "Either comment or rating is required." },
        { "POST", "vorstadt/de/feedback/page", "slug=x&comment=y", 404, "No matching page found for slug." },

        { "POST", "vorstadt/de/feedback/map", "rating=&comment=x", 400, "Invalid rating." },
        { "POST", "vorstadt/de/feedback/map", "rating=UP&comment=x", 400, "Invalid rating." },
        { "POST", "vorstadt/de/feedback/map", "comment=", 400, "Either comment or rating is required." },
        { "POST", "vorstadt/de/feedback/map", "", 400, "Either comment or rating is required." },
        { "POST", "vorstadt/de/feedback/page", "rating=up", 404, "No matching page found for slug." },
        { "POST", "vorstadt/de/feedback/poi", "rating=up", 404, "No matching location found for slug." },
        { "POST", "vorstadt/de/feedback/poi", "rating=up&slug=x", 404, "No matching location found for slug." },
        { "POST", "vorstadt/de/feedback/event", "rating=up", 404, "No matching event found for slug." },
        { "POST", "vorstadt/de/feedback/event", "rating=up&slug=$2030-01-01", 404, "No matching event found for slug." },
        { "POST", "vorstadt/de/feedback/offer", "rating=up", 404, "No OfferTemplate matches the given query." },
        { "POST", "vorstadt/de/feedback/search", "rating=up", 400, "Search query is required." },
        { "POST", "vorstadt/de/feedback/search", "rating=up&query=", 400, "Search query is required." },
        {
            "POST", "altstadt/de/feedback/imprint-page", "rating=up", 404,
            "The imprint does not exist in this region for the selected language."
        },
        { "POST", "vorstadt/de/feedback", "rating=up", 400, "Link is required." },
        { "POST", "vorstadt/de/feedback", "rating=up&permalink=", 400, "Link is required." },
        { "POST", "vorstadt/de/feedback", "rating=up&permalink=/", 400, "Link is required." },
        { "POST", "vorstadt/de/feedback", "rating=up&permalink=x", 404, "No matching page found for slug." },
        { "POST", "vorstadt/de/feedback", "rating=up&permalink=/vorstadt/de/events/x", 404, "No matching event found for slug." },
        { "POST", "vorstadt/de/feedback", "rating=up&permalink=events", 404, "No matching page found for slug." },
        {
            "POST", "altstadt/de/feedback", "rating=up&permalink=/altstadt/de/disclaimer/", 404,
            "The imprint does not exist in this region for the selected language."
        },
        { "POST", "vorstadt/de/feedback/nothing", "rating=up", 404, "Not found." },
    };

    [Theory]
    [MemberData(nameof(Sequence))]
    public async Task The_first_check_that_fails_is_the_answer(string method, string path, string form, int status, string reason)
    {
        var slash = path.IndexOf('/', path.IndexOf('/', StringComparison.Ordinal) + 1);
        foreach (var address in (string[])[$"/api/v3/{path}/", $"/api/v3/{path}", $"/{path[..slash]}/wp-json/extensions/v3{path[slash..]}/"])
        {
            var body = await _desk.SendAsync(address, Content(form), (HttpStatusCode)status, new HttpMethod(method));

            Assert.Null(JsonDifference.Find($$"""{ "error": {{System.Text.Json.JsonSerializer.Serialize(reason)}} }""", body, exact: true));
        }

        Assert.Empty((await _desk.ReadAsync(2)).AddRange(await _desk.ReadAsync(3)));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Feedback_is_posted_and_nothing_else(string method)
    {
        var body = await _desk.SendAsync(
            "/api/v3/vorstadt/de/feedback/categories/", Form(("rating", "up")), HttpStatusCode.MethodNotAllowed, new HttpMethod(method));

        Assert.Equal("""{"error":"Invalid request."}""", body);
    }

    [Theory]
    [InlineData("application/json", "{\"rating\": \"up\"", "Invalid JSON body.")]
    [InlineData("application/json", "", "Invalid JSON body.")]
    [InlineData("application/json; charset=utf-8", "{\"rating\": \"up\", \"comment\": \"\\ud800\"}", "Invalid JSON body.")]
    [InlineData("application/json", "[\"up\"]", "Expected a JSON object.")]
    [InlineData("application/json", "{\"rating\": true}", "Invalid rating.")]
    [InlineData("application/json", "{\"rating\": null, \"comment\": null}", "Either comment or rating is required.")]
    [InlineData("multipart/form-data", "rating=up", "The form cannot be read.")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=rating\r\n\r\nup", "The form cannot be read.")]
    [InlineData("text/plain", "rating=up", "Either comment or rating is required.")]
    [InlineData("nonsense", "rating=up", "Either comment or rating is required.")]
    public async Task A_body_that_cannot_be_read_is_named(string type, string text, string reason)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        Assert.Null(JsonDifference.Find(
            $$"""{ "error": "{{reason}}" }""",
            await _desk.SendAsync("/api/v3/vorstadt/de/feedback/map/", content, HttpStatusCode.BadRequest)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // its length is not told in advance
    public async Task A_body_that_is_too_large_is_declined(bool isChunked)
    {
        var text = Form(("comment", new string('x', 70_000)));
        using HttpContent content = isChunked ? new StreamContent(new ChunkedStream(await text.ReadAsByteArrayAsync(Cancellation))) : text;
        content.Headers.ContentType = text.Headers.ContentType;

        Assert.Equal(
            """{"error":"The request is too large."}""",
            await _desk.SendAsync("/api/v3/vorstadt/de/feedback/map/", content, HttpStatusCode.RequestEntityTooLarge));
        Assert.Empty(await _desk.ReadAsync(3));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static StringContent Content(string form) => new(form, Encoding.UTF8, "application/x-www-form-urlencoded");

    private sealed class ChunkedStream(byte[] bytes) : MemoryStream(bytes)
    {
        // Without a length the client sends chunks.
        public override bool CanSeek => false;
    }
}
