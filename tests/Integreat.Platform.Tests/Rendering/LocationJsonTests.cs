using System.Text.Json;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Tests.Conformance;
using static Integreat.Platform.Tests.Domain.Places;

namespace Integreat.Platform.Tests.Rendering;

public sealed class LocationJsonTests
{
    private static readonly ContactCard General = new() { Email = "post@ort.example", PhoneNumber = "0631 23" };
    private static readonly ContactCard Adviser = new() { AreaOfResponsibility = "Beratung", Name = "änne", Website = "https://x.example" };

    private readonly Town _town = new Town().Category(2, "office", "#1DC6C6", ("de", "Behörde"));

    [Fact]
    public async Task Contacts_come_by_name_and_archived_ones_not_at_all()
    {
        GivenLocation()
            .Contact(7, 1, Adviser with { Name = "Zoe" }).Contact(8, 1, Adviser).Contact(9, 1, Adviser with { Name = "Bernd" })
            .Contact(10, 1, General).Contact(11, 1, Adviser with { Name = "Archiv" }, archived: true)
            .Contact(12, 404, Adviser with { Name = "Woanders" });

        var contacts = (await JsonAsync()).GetProperty("contacts").EnumerateArray().ToList();

        Assert.Equal(["", "änne", "Bernd", "Zoe"], contacts.Select(contact => contact.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_contact_has_these_members_and_no_others()
    {
        GivenLocation().Contact(
            7, 1, Adviser with { MobileNumber = "0151 2" }, Week(Open("09:00-12:00")), appointment: "https://termin.example");

        var contact = Assert.Single((await JsonAsync()).GetProperty("contacts").EnumerateArray().ToList());

        Assert.Null(JsonDifference.Find(
            """
            {
              "area_of_responsibility": "Beratung", "name": "änne", "email": "", "phone_number": "", "mobile_number": "0151 2",
              "website": "https://x.example", "appointment_url": "https://termin.example",
              "opening_hours": [
                {
                  "allDay": false, "closed": false, "appointmentOnly": false,
                  "timeSlots": [{ "start": "09:00", "end": "12:00", "timezone": "Europe/Berlin" }]
                },
                { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] },
                { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] },
                { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] },
                { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] },
                { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] },
                { "allDay": false, "closed": true, "appointmentOnly": false, "timeSlots": [] }
              ]
            }
            """,
            contact.GetRawText(),
            exact: true));
    }

    [Fact]
    public async Task What_a_contact_does_not_say_is_empty_or_null()
    {
        GivenLocation().Contact(7, 1, General with { Email = "" });

        var contact = Assert.Single((await JsonAsync()).GetProperty("contacts").EnumerateArray().ToList());

        Assert.Null(JsonDifference.Find(
            """
            {
              "area_of_responsibility": null, "name": "", "email": "", "phone_number": "0631 23", "mobile_number": "", "website": "",
              "opening_hours": null, "appointment_url": null
            }
            """,
            contact.GetRawText(),
            exact: true));
    }

    [Fact]
    public async Task Older_apps_get_the_general_contact_or_else_what_the_place_itself_has()
    {
        var own = TownHall with { Website = "https://ort.example", Email = "ort@ort.example" };
        var town = GivenLocation(own).Contact(7, 1, Adviser);
        Assert.Equal(("https://ort.example", "ort@ort.example", null), Reach(await JsonAsync()));

        town.Contact(8, 1, General);
        Assert.Equal(("", "post@ort.example", "0631 23"), Reach(await JsonAsync()));

        town.Contact(8, 1, General, archived: true);
        Assert.Equal(("https://ort.example", "ort@ort.example", null), Reach(await JsonAsync()));
    }

    [Fact]
    public async Task Of_two_general_contacts_the_first_one_counts()
    {
        GivenLocation().Contact(9, 1, General with { Name = "A", Email = "spaeter@ort.example" }).Contact(8, 1, General with { Name = "B" });

        Assert.Equal("post@ort.example", Reach(await JsonAsync()).Email);
    }

    [Theory]
    [InlineData("", "image/svg+xml", "http://localhost:8000/media/ort.svg")]
    [InlineData("", "application/pdf", null)]
    [InlineData("klein.png", "application/pdf", "http://localhost:8000/media/klein.png?1783931400.25")]
    [InlineData("klein.png", "image/png", "http://localhost:8000/media/klein.png?1783931400.25")]
    public async Task A_thumbnail_is_the_small_picture_or_a_picture_itself(string thumbnail, string type, string? expected)
    {
        GivenLocation(TownHall with { Icon = new MediaId(5) }).Media(5, "ort.svg", thumbnail, type);

        var location = await JsonAsync();

        Assert.Equal("http://localhost:8000/media/ort.svg", location.GetProperty("icon").GetString());
        Assert.Equal(expected, location.GetProperty("thumbnail").GetString());
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "000001")]
    [InlineData(456_000, "456")]
    public async Task A_thumbnails_moment_is_unix_time_with_a_fraction(int microseconds, string fraction)
    {
        GivenLocation(TownHall with { Icon = new MediaId(5) })
            .Media(5, "ort.png", "klein.png", changed: DateTimeOffset.FromUnixTimeSeconds(1_565_510_262).AddMicroseconds(microseconds));

        Assert.EndsWith($"?1565510262.{fraction}", (await JsonAsync()).GetProperty("thumbnail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_has_seven_days_however_many_were_imported()
    {
        GivenLocation(TownHall with { OpeningHours = new OpeningHours([Open("9-12")]) });
        Assert.Equal(7, (await JsonAsync()).GetProperty("opening_hours").GetArrayLength());

        GivenLocation(TownHall with { OpeningHours = new OpeningHours([.. Enumerable.Repeat(AllDay, 9)]) });
        Assert.Equal(7, (await JsonAsync()).GetProperty("opening_hours").GetArrayLength());

        GivenLocation(TownHall with { OpeningHours = new OpeningHours([Closed]) });
        Assert.Equal(JsonValueKind.Null, (await JsonAsync()).GetProperty("opening_hours").ValueKind);
    }

    [Fact]
    public async Task Cards_are_loaded_once_and_those_of_archived_contacts_never()
    {
        var town = GivenLocation().Contact(7, 1, Adviser).Contact(8, 1, General, archived: true);
        var renderer = Town.Renderer("de");
        var sources = town.Sources();

        await RenderAsync();
        await RenderAsync();

        Assert.Equal(2, town.Loads.Count); // the card, then the content
        Assert.Single(town.Loads[0]);

        Task RenderAsync() => renderer.RenderAsync(sources, Town.Monday, town.LoadAsync);
    }

    [Fact]
    public async Task A_card_that_was_erased_takes_its_contact_from_the_readers()
    {
        GivenLocation().Contact(7, 1, Adviser).Contact(8, 1, General).EraseCard(General);

        var location = await JsonAsync();

        Assert.Equal(1, location.GetProperty("contacts").GetArrayLength());
        Assert.Equal((null, null, null), Reach(location));
    }

    private Town GivenLocation(LocationDetails? details = null) =>
        _town.Location(1, [_town.Text("de", "eins", "<p>eins</p>", 11)], details);

    private Task<JsonElement> JsonAsync() => _town.JsonAsync("de", 1, ItemKinds.Location);

    private static (string? Website, string? Email, string? Phone) Reach(JsonElement location) => (
        location.GetProperty("website").GetString(), location.GetProperty("email").GetString(),
        location.GetProperty("phone_number").GetString());
}
