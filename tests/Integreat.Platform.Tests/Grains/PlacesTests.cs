using System.Collections.Immutable;
using System.Text;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Tests.Conformance;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Grains;

/// <summary>Locations and contacts from the editor's command to the reader's answer.</summary>
[Collection(PlatformTests.Name)]
public sealed class PlacesTests(PlatformFixture fixture)
{
    private static readonly LocationData Hall = new() { Address = "Platz 1", PostalCode = "67655", City = "Stadt", Category = 1 };

    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IPlatform Platform => _platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform);

    [Fact]
    public async Task Readers_get_a_location_when_it_has_a_public_text_and_follow_every_change()
    {
        var town = await Town.FoundAsync(_platform, "orte", "de", "en");
        var locations = LocationsOf(town);
        var hall = (await town.DoAsync(context => locations.AddAsync(context, Hall))).Id!.Value;
        Assert.Equal("[]", await ReadAsync("orte/de"));

        await SaveAsync(town, hall, "de", "Rathaus", 0);
        Assert.Null(JsonDifference.Find("""[{ "title": "Rathaus", "meta_description": "Kurz" }]""", await ReadAsync("orte/de")));
        Assert.Equal("[]", await ReadAsync("orte/en"));

        await town.DoAsync(context => locations.ChangeAsync(context, hall, Hall with { City = "Neustadt", OnMap = false }, 1));
        Assert.Null(JsonDifference.Find("""[{ "location": { "town": "Neustadt" } }]""", await ReadAsync("orte/de", "?on_map=0")));

        await town.DoAsync(context => locations.ChangeAsync(context, hall, Hall with { City = "Neustadt" }, 2));
        Assert.Equal("[]", await ReadAsync("orte/de", "?on_map=0")); // nothing else has changed than whether maps show it
        Assert.NotEqual("[]", await ReadAsync("orte/de", "?on_map=1"));

        await town.DoAsync(context => locations.ArchiveAsync(context, hall));
        Assert.Equal("[]", await ReadAsync("orte/de"));
        await town.DoAsync(context => locations.RestoreAsync(context, hall));
        await town.DoAsync(context => locations.WithdrawTranslationAsync(context, hall, "de", 1));
        Assert.Equal("[]", await ReadAsync("orte/de"));
    }

    [Fact]
    public async Task An_editor_sees_what_was_saved()
    {
        var town = await Town.FoundAsync(_platform, "orte-lesen", "de");
        var locations = LocationsOf(town);
        var week = Week();
        var data = Hall with { OpeningHours = week, BarrierFree = true, Latitude = 49.4, AppointmentUrl = "https://t.example" };
        var hall = (await town.DoAsync(context => locations.AddAsync(context, data))).Id!.Value;
        await SaveAsync(town, hall, "de", "Rathaus", 0);

        var view = await locations.ReadAsync(hall, Cancellation);

        Assert.Equal((1, false), (view!.Revision, view.Archived));
        Assert.Equal(data with { OpeningHours = [] }, view.Data with { OpeningHours = [] });
        Assert.Equal(["08:00-12:00", "13:00-16:00"], view.Data.OpeningHours[0].Slots.Select(slot => $"{slot.Start}-{slot.End}"));
        var text = Assert.Single(view.Translations).Public!;
        Assert.Equal(("Rathaus", "<p>Rathaus</p>", "Kurz"), (text.Title, text.Content, text.MetaDescription));
        Assert.Null(await locations.ReadAsync(hall + 1, Cancellation));
    }

    [Theory]
    [InlineData("latitude-invalid")]
    [InlineData("opening-days-invalid")]
    [InlineData("category-unknown")]
    public async Task What_makes_no_sense_is_refused_with_its_reason(string code)
    {
        var town = await Town.FoundAsync(_platform, $"orte-{code}", "de");
        var data = code switch
        {
            "latitude-invalid" => Hall with { Latitude = 91 },
            "opening-days-invalid" => Hall with { OpeningHours = [new OpeningDayData { Closed = true }] },
            _ => Hall with { Category = 404 },
        };

        var outcome = await town.SendAsync(context => LocationsOf(town).AddAsync(context, data));

        Assert.Equal(code, outcome.RefusalCode);
        Assert.EndsWith(".", outcome.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_reaches_readers_and_its_card_is_in_no_fact()
    {
        var town = await Town.FoundAsync(_platform, "kontakte", "de");
        var contacts = _platform.Grains.GetGrain<IRegionContacts>(town.Key);
        var hall = (await town.DoAsync(context => LocationsOf(town).AddAsync(context, Hall))).Id!.Value;
        await SaveAsync(town, hall, "de", "Rathaus", 0);
        var card = new ContactCard { AreaOfResponsibility = " Beratung ", Name = "Geheim Person", Email = "geheim@example.org" };
        var data = new ContactData { Location = hall, Card = card };

        var contact = (await town.DoAsync(context => contacts.AddAsync(context, data))).Id!.Value;
        var added = await _platform.Journal.LastAsync(town.Key);
        await town.DoAsync(context => contacts.ChangeAsync(context, contact, data with { AppointmentUrl = "https://t.example" }, 1));
        var changed = await _platform.Journal.LastAsync(town.Key);

        Assert.Equal(["contact-added.1", "contact-changed.1"], new[] { added!.Name, changed!.Name });
        Assert.All([added, changed], fact => Assert.DoesNotContain("eheim", Encoding.UTF8.GetString(fact.Payload.Span), StringComparison.Ordinal));
        Assert.Null(JsonDifference.Find(
            """
            [{
              "website": null,
              "contacts": [{ "area_of_responsibility": "Beratung", "name": "Geheim Person", "appointment_url": "https://t.example" }]
            }]
            """,
            await ReadAsync("kontakte/de")));

        var view = await contacts.ReadAsync(contact, Cancellation);
        Assert.Equal((2, "Beratung", "Geheim Person"), (view!.Revision, view.Data.Card.AreaOfResponsibility, view.Data.Card.Name));
        await town.DoAsync(context => contacts.ArchiveAsync(context, contact));
        Assert.Null(JsonDifference.Find("""[{ "contacts": [] }]""", await ReadAsync("kontakte/de")));
    }

    [Fact]
    public async Task A_region_that_slept_knows_its_locations_and_contacts()
    {
        var town = await Town.FoundAsync(_platform, "orte-schlafen", "de");
        var contacts = _platform.Grains.GetGrain<IRegionContacts>(town.Key);
        var hall = (await town.DoAsync(context => LocationsOf(town).AddAsync(context, Hall with { OpeningHours = Week() }))).Id!.Value;
        await SaveAsync(town, hall, "de", "Rathaus", 0);
        var general = new ContactData { Location = hall, Card = new ContactCard { Email = "post@example.org" } };
        await town.DoAsync(context => contacts.AddAsync(context, general));
        var before = await ReadAsync("orte-schlafen/de");

        await town.Pages.PutToSleepAsync();
        await town.Edition("de").PutToSleepAsync();

        Assert.Equal(before, await ReadAsync("orte-schlafen/de"));
        Assert.Equal("general-contact-exists", (await town.SendAsync(context => contacts.AddAsync(context, general))).RefusalCode);
        Assert.Equal("contact-empty", (await town.SendAsync(context => contacts.AddAsync(context, general with
        {
            Card = new ContactCard { Name = " " },
        }))).RefusalCode);
    }

    [Fact]
    public async Task A_new_name_of_a_category_reaches_every_location_that_has_it()
    {
        var data = new CategoryData { Names = [new("de", "Alt")], Icon = "culture", Color = "#A258FF" };
        var category = (await Platform.SaveCategoryAsync(CommandContext.Service("category:new"), null, data)).Id!.Value;
        var town = await Town.FoundAsync(_platform, "kategorien", "de");
        var hall = (await town.DoAsync(context => LocationsOf(town).AddAsync(context, Hall with { Category = category }))).Id!.Value;
        await SaveAsync(town, hall, "de", "Museum", 0);
        Assert.Null(JsonDifference.Find("""[{ "category": { "name": "Alt" } }]""", await ReadAsync("kategorien/de")));

        var renamed = await Platform.SaveCategoryAsync(
            CommandContext.Service("category:renamed"), category, data with { Names = [new("de", "Neu")] });
        await Platform.WaitUntilVisibleAsync(renamed.Version, Cancellation);

        Assert.Null(JsonDifference.Find("""[{ "category": { "name": "Neu" } }]""", await ReadAsync("kategorien/de")));
        Assert.Contains((await Platform.ReadAsync(Cancellation)).Categories, known => known.Id == category && known.Category.Icon == "culture");
    }

    private IRegionLocations LocationsOf(Town town) => _platform.Grains.GetGrain<IRegionLocations>(town.Key);

    private Task<Outcome> SaveAsync(Town town, long location, string language, string title, int basedOn) => town.DoAsync(context =>
        LocationsOf(town).SaveTranslationAsync(context, location, language, new TranslationData
        {
            BasedOn = basedOn,
            Status = "PUBLIC",
            Title = title,
            Content = $"<p>{title}</p>",
            MetaDescription = "Kurz",
        }));

    private Task<string> ReadAsync(string edition, string query = "") => _platform.ReadAsync($"/api/v3/{edition}/locations/{query}");

    private static ImmutableArray<OpeningDayData> Week() =>
    [
        new OpeningDayData { Slots = [new("08:00", "12:00"), new("13:00", "16:00")] },
        .. Enumerable.Repeat(new OpeningDayData { Closed = true }, 6),
    ];
}
