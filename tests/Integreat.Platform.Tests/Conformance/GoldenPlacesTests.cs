using System.Net;
using System.Text.Json;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>Locations and categories, compared with answers that were written from the contract.</summary>
[Collection(PlatformTests.Name)]
public sealed class GoldenPlacesTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    [Fact]
    public async Task A_location_has_these_members_and_no_others() => Assert.Null(JsonDifference.Find(
        """
        {
          "id": 3016,
          "url": "http://localhost:8000/fallstadt/de/locations/haus/",
          "path": "/fallstadt/de/locations/haus/",
          "title": "Haus",
          "modified_gmt": "2024-07-01T10:00:00.500Z",
          "last_updated": "2024-07-01T11:00:00.500+01:00",
          "published_at": "2024-07-01T11:00:00.500+01:00",
          "excerpt": "Haus &amp; Hof\r\n",
          "content": "<p>Haus &amp; <b>Hof</b></p>\r\n",
          "meta_description": "Ein Haus",
          "available_languages": {
            "en": { "id": 3012, "url": "http://localhost:8000/fallstadt/en/locations/house/", "path": "/fallstadt/en/locations/house/" },
            "ar": { "id": null, "url": "http://localhost:8000/fallstadt/ar/locations/haus/", "path": "/fallstadt/ar/locations/haus/" }
          },
          "icon": "http://localhost:8000/media/regions/31/haus.png",
          "thumbnail": "http://localhost:8000/media/regions/31/haus_small.png?1706702400.123456",
          "website": "",
          "email": "haus@example.org",
          "phone_number": "030 23125 2",
          "contacts": [
            {
              "area_of_responsibility": null, "name": "", "email": "haus@example.org", "phone_number": "030 23125 2",
              "mobile_number": "", "website": "", "opening_hours": null, "appointment_url": null
            },
            {
              "area_of_responsibility": "Kasse", "name": "anton", "email": "", "phone_number": "", "mobile_number": "",
              "website": "https://kasse.example", "opening_hours": null, "appointment_url": null
            },
            {
              "area_of_responsibility": "Beratung", "name": "Zora", "email": "", "phone_number": "", "mobile_number": "0171 3920001",
              "website": "", "appointment_url": "https://z.example",
              "opening_hours": [
                { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] },
                {
                  "allDay": false, "closed": false, "appointmentOnly": false,
                  "timeSlots": [{ "start": "09:00", "end": "10:00", "timezone": "Europe/Lisbon" }]
                },
                { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] },
                { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] },
                { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] },
                { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] },
                { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] }
              ]
            }
          ],
          "category": {
            "id": 1, "name": "Behörde", "color": "#1DC6C6", "icon": "office", "icon_color": "office_#1DC6C6",
            "icon_url": "http://localhost:8000/static/svg/place-category-icons/office.svg"
          },
          "temporarily_closed": false,
          "opening_hours": [
            {
              "allDay": false, "closed": false, "appointmentOnly": false,
              "timeSlots": [
                { "start": "09:00", "end": "12:00", "timezone": "Europe/Lisbon" },
                { "start": "14:00", "end": "18:30", "timezone": "Europe/Lisbon" }
              ]
            },
            { "allDay": true, "closed": false, "appointmentOnly": false, "timeSlots": [] },
            { "allDay": false, "closed": false, "appointmentOnly": true, "timeSlots": [] },
            { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] },
            {
              "allDay": false, "closed": false, "appointmentOnly": false,
              "timeSlots": [{ "start": "08:00", "end": "09:00", "timezone": "Europe/Lisbon" }]
            },
            { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] },
            { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] }
          ],
          "appointment_url": "https://termin.example",
          "location": {
            "id": 301, "name": "Haus", "address": "Street 1", "town": "Town", "state": null, "postcode": "00000", "region": null,
            "country": "Deutschland", "latitude": 48.5, "longitude": 10.25
          },
          "organization": {
            "id": 31, "slug": "traeger", "name": "Träger", "website": "https://traeger.example",
            "logo": "http://localhost:8000/media/regions/31/plan.svg"
          },
          "barrier_free": false,
          "hash": null
        }
        """,
        await ItemAsync("fallstadt/de", 301),
        exact: true));

    [Fact]
    public async Task A_location_that_falls_back_has_its_own_languages_address_and_category_and_the_default_languages_text() =>
        Assert.Null(JsonDifference.Find(
            """
            {
              "id": null, "path": "/fallstadt/ar/locations/kantine/", "title": "kantine", "content": "<p>kantine</p>",
              "last_updated": "2024-01-31T12:00:00.500+00:00", "meta_description": "", "icon": null, "thumbnail": null,
              "website": "https://eigen.example", "email": "eigen@example.org", "phone_number": null, "contacts": [],
              "opening_hours": null, "appointment_url": null, "organization": null, "barrier_free": null,
              "available_languages": {
                "de": { "id": 3021, "path": "/fallstadt/de/locations/kantine/" },
                "en": { "id": null, "path": "/fallstadt/en/locations/kantine/" }
              },
              "category": { "id": 2, "name": "مطعم" },
              "location": { "id": 302, "name": "kantine" }
            }
            """,
            await ItemAsync("fallstadt/ar", 302)));

    [Fact]
    public async Task A_place_that_is_closed_for_a_while_has_no_hours_and_its_name_stays_that_of_the_default_language() =>
        Assert.Null(JsonDifference.Find(
            """
            {
              "id": 3033, "title": "مغلق", "temporarily_closed": true, "opening_hours": null, "phone_number": "030 23125 1",
              "thumbnail": "http://localhost:8000/media/regions/31/plan.svg", "category": { "name": "خدمة" },
              "contacts": [{ "name": "Büro", "area_of_responsibility": "Büro" }],
              "location": { "name": "geschlossen" },
              "available_languages": {
                "de": { "id": 3031 }, "en": { "id": null, "path": "/fallstadt/en/locations/geschlossen/" }
              }
            }
            """,
            await ItemAsync("fallstadt/ar", 303)));

    [Fact]
    public async Task Hours_that_make_no_sense_are_shown_as_they_were_imported_in_seven_days() => Assert.Null(JsonDifference.Find(
        """
        {
          "icon": "http://localhost:8000/media/regions/31/plan.pdf", "thumbnail": null, "barrier_free": true,
          "opening_hours": [
            { "closed": false, "timeSlots": [{ "start": "12:00", "end": "10:00" }] }, { "allDay": true },
            { "closed": true }, { "closed": true }, { "closed": true }, { "closed": true }, { "closed": true }
          ]
        }
        """,
        await ItemAsync("fallstadt/de", 306)));

    [Theory]
    [InlineData("fallstadt/de", "", "300 301 302 303 306")]
    [InlineData("fallstadt/en", "", "300 301 302 303 306")]
    [InlineData("fallstadt/ru", "", "300 301 302 303 306")] // not listed anywhere, but active
    [InlineData("strengstadt/de", "", "321 322")]
    [InlineData("strengstadt/en", "", "321")]
    [InlineData("goldstadt/de", "", "")]
    [InlineData("fallstadt/de", "?on_map=1", "301 303 306")]
    [InlineData("fallstadt/de", "?on_map=YES", "301 303 306")]
    [InlineData("fallstadt/de", "?on_map=y", "301 303 306")]
    [InlineData("fallstadt/de", "?on_map=T", "301 303 306")]
    [InlineData("fallstadt/de", "?on_map=True", "301 303 306")]
    [InlineData("fallstadt/de", "?on_map=on", "301 303 306")]
    [InlineData("fallstadt/de", "?on_map=0", "300 302")]
    [InlineData("fallstadt/de", "?on_map=N", "300 302")]
    [InlineData("fallstadt/de", "?on_map=no", "300 302")]
    [InlineData("fallstadt/de", "?on_map=f", "300 302")]
    [InlineData("fallstadt/de", "?on_map=FALSE", "300 302")]
    [InlineData("fallstadt/de", "?on_map=off", "300 302")]
    [InlineData("fallstadt/de", "?on_map=nonsense&on_map=1", "301 303 306")]
    public async Task Lists_hold_these_locations_by_number(string edition, string query, string expected)
    {
        foreach (var route in Forms(edition, "locations"))
        {
            using var json = await _platform.ReadJsonAsync(route + query);

            Assert.Equal(expected, string.Join(' ', json.RootElement.EnumerateArray()
                .Select(item => item.GetProperty("location").GetProperty("id").GetInt64())));
        }
    }

    [Theory]
    [InlineData("?on_map=2", "2")]
    [InlineData("?on_map=JA", "ja")]
    [InlineData("?on_map=", "")]
    [InlineData("?on_map=1&on_map=vielleicht", "vielleicht")]
    [InlineData("?on_map=%201", " 1")]
    public async Task What_is_neither_true_nor_false_is_refused(string query, string word)
    {
        foreach (var route in Forms("fallstadt/de", "locations"))
        {
            Assert.Equal(
                $$"""{"error":"Invalid truth value {{word}}"}""", await _platform.ReadAsync(route + query, HttpStatusCode.BadRequest));
        }
    }

    [Theory]
    [InlineData("de", "Behörde|مطعم|Dienst")] // the second has no German name: the first one there is
    [InlineData("en", "Office|مطعم|Dienst")]
    [InlineData("ar", "Behörde|مطعم|خدمة")]
    [InlineData("ru", "Behörde|مطعم|Dienst")]
    public async Task Categories_come_by_number_in_the_language_or_in_german_or_as_they_can(string language, string expected)
    {
        foreach (var route in Forms($"fallstadt/{language}", "location-categories"))
        {
            var categories = await CategoriesAsync(route);

            Assert.Equal(expected, string.Join('|', categories.Select(item => item.GetProperty("name").GetString())));
            Assert.Equal([1L, 2, 3], categories.Select(item => item.GetProperty("id").GetInt64()));
        }
    }

    [Fact]
    public async Task A_category_has_these_members_and_no_others() => Assert.Null(JsonDifference.Find(
        """
        [
          {
            "id": 1, "name": "Office", "color": "#1DC6C6", "icon": "office", "icon_color": "office_#1DC6C6",
            "icon_url": "http://localhost:8000/static/svg/place-category-icons/office.svg"
          },
          {
            "id": 2, "name": "مطعم", "color": "#2E98FB", "icon": "gastronomy", "icon_color": "gastronomy_#2E98FB",
            "icon_url": "http://localhost:8000/static/svg/place-category-icons/gastronomy.svg"
          },
          {
            "id": 3, "name": "Dienst", "color": "#07DC03", "icon": "service", "icon_color": "service_#07DC03",
            "icon_url": "http://localhost:8000/static/svg/place-category-icons/service.svg"
          }
        ]
        """,
        JsonSerializer.Serialize(await CategoriesAsync("/api/v3/fallstadt/en/location-categories/")),
        exact: true));

    [Theory]
    [InlineData("fa")] // of the region, but inactive
    [InlineData("xx")] // of nobody
    public async Task A_language_that_is_not_served_is_not_found_whatever_else_is_wrong(string language)
    {
        var edition = $"fallstadt/{language}";
        foreach (var address in Forms(edition, "locations").Select(route => $"{route}?on_map=x").Concat(Forms(edition, "location-categories")))
        {
            Assert.Equal(
                """{"error":"No language matches the given query."}""", await _platform.ReadAsync(address, HttpStatusCode.NotFound));
        }
    }

    private static string[] Forms(string edition, string word) => [$"/api/v3/{edition}/{word}/", $"/{edition}/wp-json/extensions/v3/{word}/"];

    /// <summary>Without those of other tests.</summary>
    private async Task<List<JsonElement>> CategoriesAsync(string route)
    {
        using var json = await _platform.ReadJsonAsync(route);
        return [.. json.RootElement.EnumerateArray().Where(item => item.GetProperty("id").GetInt64() < 1_000_000).Select(item => item.Clone())];
    }

    private async Task<string> ItemAsync(string edition, long location)
    {
        using var json = await _platform.ReadJsonAsync($"/api/v3/{edition}/locations/");
        return json.RootElement.EnumerateArray()
            .Single(item => item.GetProperty("location").GetProperty("id").GetInt64() == location).GetRawText();
    }
}
