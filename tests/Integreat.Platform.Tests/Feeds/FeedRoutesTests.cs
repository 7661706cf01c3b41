using System.Net;
using System.Text;
using System.Text.Json;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Tests.Golden;
using Integreat.Platform.Tests.Hosting;
using IcsCalendar = Ical.Net.Calendar;

namespace Integreat.Platform.Tests.Feeds;

/// <summary>The open formats as anybody gets them over HTTP. What they show is the golden calendar and the golden places.</summary>
[Collection(PlatformTests.Name)]
public sealed class FeedRoutesTests(PlatformFixture fixture)
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("festland/de/events.ics", "text/calendar; charset=utf-8", "events.ics.txt")]
    [InlineData("festland/ar/events/3.ics", "text/calendar; charset=utf-8", "event.ics.txt")]
    [InlineData("festland/de/events/2.jsonld", "application/ld+json", "event-online.jsonld")]
    [InlineData("festland/de/events/3.jsonld", "application/ld+json", "event-recurring.jsonld")]
    [InlineData("fallstadt/en/locations.geojson", "application/geo+json", "locations.geojson")]
    [InlineData("fallstadt/de/locations/301.jsonld", "application/ld+json", "location.jsonld")]
    [InlineData("fallstadt/de", "application/json", "index.json")]
    public async Task A_feed_is_what_it_was(string path, string type, string golden)
    {
        using var response = await _platform.GetAsync($"/feeds/{path}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(Cancellation));
        GoldenFile.Verify(golden, golden.EndsWith(".txt", StringComparison.Ordinal)
            ? text.ReplaceLineEndings("\n")
            : JsonSerializer.Serialize(JsonDocument.Parse(text).RootElement, Indented));
    }

    [Fact]
    public async Task What_the_feeds_index_names_is_there_and_every_feed_leads_to_the_index()
    {
        using var index = await _platform.ReadJsonAsync("/feeds/festland/de");
        foreach (var feed in index.RootElement.GetProperty("feeds").EnumerateArray())
        {
            var path = new Uri(feed.GetProperty("href").GetString()!).AbsolutePath;
            using var response = await _platform.GetAsync(path);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(feed.GetProperty("type").GetString(), response.Content.Headers.ContentType?.MediaType);
            Assert.StartsWith(
                "<http://localhost:8000/feeds/festland/de>;", response.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_feed_that_is_held_already_is_not_sent_again()
    {
        using var first = await _platform.GetAsync("/feeds/festland/de/events.ics");
        using var again = await _platform.GetAsync("/feeds/festland/de/events.ics", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task An_edit_is_in_the_next_calendar_with_a_higher_sequence_under_the_same_identifier()
    {
        var town = await Town.FoundAsync(_platform, "kalender-feed", "de");
        var start = new DateTimeOffset(2030, 5, 1, 10, 0, 0, TimeSpan.Zero);
        var added = await town.DoAsync(context => town.Events.AddAsync(context, new() { Start = start, End = start.AddHours(1) }));
        var id = added.Id!.Value;
        var text = new TranslationData { BasedOn = 0, Title = "Fest", Slug = "", Content = "", Status = "PUBLIC" };
        await town.DoAsync(context => town.Events.SaveTranslationAsync(context, id, "de", text));
        var before = await ReadCalendarAsync("kalender-feed");

        var later = new EventData { Start = start.AddDays(1), End = start.AddDays(1).AddHours(1) };
        await town.DoAsync(context => town.Events.ChangeAsync(context, id, later, 1));
        var after = await ReadCalendarAsync("kalender-feed");

        Assert.Equal(before.Events.Single().Uid, after.Events.Single().Uid);
        Assert.True(after.Events.Single().Sequence > before.Events.Single().Sequence);
        Assert.Equal(1, (after.Events.Single().Start!.AsUtc - before.Events.Single().Start!.AsUtc).Days);
    }

    [Theory]
    [InlineData("nirgends/de/events.ics", 404, "region-unknown")]
    [InlineData("festland/tlh/events.ics", 404, "language-unknown")]
    [InlineData("festland/de/events/999.ics", 404, "item-unknown")]
    [InlineData("festland/de/events/7.ics", 404, "item-unknown")] // archived
    [InlineData("festland/de/events/x.jsonld", 404, "item-unknown")]
    [InlineData("fallstadt/de/locations/99999999999999999999.jsonld", 404, "item-unknown")]
    public async Task What_is_not_there_is_said_in_a_sentence(string path, int status, string code)
    {
        using var response = await _platform.GetAsync($"/feeds/{path}");
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
    }

    private async Task<IcsCalendar> ReadCalendarAsync(string region)
    {
        using var response = await _platform.GetAsync($"/feeds/{region}/de/events.ics");
        return IcsCalendar.Load(await response.Content.ReadAsStringAsync(Cancellation))!;
    }
}
