using System.Text;
using System.Text.Json.Nodes;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Import;

public sealed class LocationImportTests : IDisposable
{
    private static readonly Dictionary<string, string> OldNames = new()
    {
        ["cms.place"] = "cms.poi",
        ["cms.placetranslation"] = "cms.poitranslation",
        ["cms.placecategory"] = "cms.poicategory",
        ["cms.placecategorytranslation"] = "cms.poicategorytranslation",
    };

    private readonly SmallDump _dump = new();

    public void Dispose() => _dump.Dispose();

    [Fact]
    public async Task Old_and_new_names_of_models_and_fields_give_the_same_items()
    {
        using var older = new SmallDump();

        var today = await _dump.With(Town()).ResolveAsync();
        var before = await older.With([.. Town().Select(AsBefore2026)]).ResolveAsync();

        Assert.Equal(Without(today.Regions.Single().Manifest), Without(before.Regions.Single().Manifest));
        Assert.Equal(today.Platform.Categories.Single().Category.Names, before.Platform.Categories.Single().Category.Names);
        Assert.Equal("cms.place", before.Regions.Single().Manifest.Locations.Single().Source.Model);
        Assert.Equal("cms.placetranslation", before.Regions.Single().Manifest.LocationTexts.Single().Source.Model);
    }

    [Fact]
    public async Task A_place_under_both_names_is_one_record() =>
        await Assert.ThrowsAsync<DumpException>(_dump.With([.. Town(), AsBefore2026(Location(4, 1, 2))]).ResolveAsync);

    [Fact]
    public async Task What_places_say_is_taken_as_it_is()
    {
        var location = (await _dump.With(Town()).ResolveAsync()).Regions.Single().Manifest.Locations.Single().Location;

        Assert.Equal((" Street 1 ", "00000", "Town", "Deutschland"), (location.Address, location.PostalCode, location.City, location.Country));
        Assert.True(location is { OnMap: true, BarrierFree: false, TemporarilyClosed: true, Category: 2 });
        Assert.Equal(("https://t.example", "https://w.example"), (location.AppointmentUrl, location.Website));
        Assert.Equal(["9-10", "10-9"], location.OpeningHours[0].Slots.Select(slot => $"{slot.Start}-{slot.End}"));
        Assert.True(location.OpeningHours[1].AllDay);
    }

    [Fact]
    public async Task A_contacts_card_travels_apart_from_the_manifest()
    {
        var region = (await _dump.With(Town()).ResolveAsync()).Regions.Single();

        var contact = region.Manifest.Contacts.Single(contact => contact.Source.Key == 8);
        Assert.Equal(("Kim Secret", "0171 3920001"), (Card(contact).Name, Card(contact).MobileNumber));
        Assert.False(contact.IsGeneral);
        Assert.True(region.Manifest.Contacts.Single(other => other.Source.Key == 9).IsGeneral);
        Assert.DoesNotContain("Secret", Encoding.UTF8.GetString(ManifestJson.Write(region.Manifest)), StringComparison.Ordinal);

        ContactCard Card(ImportedContact imported) => ContactCardJson.Read(region.Bodies[imported.Card!].Span);
    }

    [Fact]
    public async Task An_empty_card_has_no_body()
    {
        var dump = await _dump.With([.. Town(), Contact(10, 4).Set("name", "")]).ResolveAsync();

        var contact = dump.Regions.Single().Manifest.Contacts.Single(contact => contact.Source.Key == 10);
        Assert.Null(contact.Card);
        Assert.Equal(0, contact.CardLength);
    }

    [Fact]
    public async Task A_category_has_changed_if_one_of_its_names_has()
    {
        using var renamed = new SmallDump();

        var one = (await _dump.With(Town()).ResolveAsync()).Platform.Categories.Single();
        var records = Town();
        records.Single(record => record["model"]!.GetValue<string>() == "cms.placecategorytranslation").Set("name", "Anders");
        var other = (await renamed.With(records).ResolveAsync()).Platform.Categories.Single();

        Assert.NotEqual(one.Source.Digest, other.Source.Digest);
    }

    [Fact]
    public async Task Two_names_in_one_language_are_an_error() => Assert.EndsWith(
        "cms.placecategorytranslation 2 names its category in de a second time.",
        (await Assert.ThrowsAsync<DumpException>(_dump.With([.. Town(), CategoryName(2, 2, 1, "Doppelt")]).ResolveAsync)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""[{"allDay": 1}]""")]
    [InlineData("""[{"timeSlots": {}}]""")]
    [InlineData("""[{"timeSlots": [{"start": "09:00"}]}]""")]
    [InlineData("""[{"timeSlots": [{"start": 9, "end": 10}]}]""")]
    public async Task Hours_of_another_shape_are_an_error(string hours)
    {
        var records = Town();
        records.Single(record => record["model"]!.GetValue<string>() == "cms.place").Set("opening_hours", JsonNode.Parse(hours));

        var exception = await Assert.ThrowsAsync<DumpException>(_dump.With(records).ResolveAsync);

        Assert.Contains("cms.place 4 has a field \"opening_hours\" that is not", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_and_owners_of_another_region_are_left_out_and_noted()
    {
        var records = Town();
        records.Single(record => record["model"]!.GetValue<string>() == "cms.place").Set("icon", 9).Set("organization", 9);
        var organization = Record("cms.organization", 9, new() { ["name"] = "x", ["slug"] = "x", ["region"] = 2 });

        var region = (await _dump.With([.. records, Region(2, "other"), Media(9, 2), organization]).ResolveAsync()).Regions[0];

        Assert.True(region.Manifest.Locations.Single().Location is { Icon: null, Organization: null });
        Assert.Equal([("reference-foreign", "cms.place"), ("reference-foreign", "cms.place")], region.Notes.Select(note => (note.Code, note.Model)));
    }

    private static JsonObject[] Town() =>
    [
        Region(1), Language(1, "de"), Node(1, 1, 1, null, 1), Category(2), CategoryName(1, 2, 1, "Amt"),
        Location(4, 1, 2).Set("address", " Street 1 ").Set("barrier_free", false).Set("temporarily_closed", true)
            .Set("appointment_url", "https://t.example").Set("website", "https://w.example").Set("opening_hours", Days("9-10 10-9", "all-day")),
        LocationText(7, 4, 1, 1).Set("meta_description", "Kurz"),
        Contact(8, 4, "Beratung").Set("name", "Kim Secret").Set("mobile_phone_number", "0171 3920001"), Contact(9, 4),
    ];

    private static JsonObject AsBefore2026(JsonObject record)
    {
        var old = record.DeepClone().AsObject();
        var model = old["model"]!.GetValue<string>();
        var fields = old["fields"]!.AsObject();
        old["model"] = OldNames.GetValueOrDefault(model, model);
        Rename("place", model == "cms.contact" ? "location" : "poi");
        Rename("place_on_map", "location_on_map");
        return old;

        void Rename(string today, string before)
        {
            if (fields.Remove(today, out var value))
            {
                fields[before] = value;
            }
        }
    }

    /// <summary>The manifest without digests, which are over the names of fields too.</summary>
    private static string Without(RegionManifest manifest) => Encoding.UTF8.GetString(ManifestJson.Write(manifest with
    {
        Locations = [.. manifest.Locations.Select(location => location with { Source = location.Source with { Digest = "" } })],
        LocationTexts = [.. manifest.LocationTexts.Select(text => text with { Source = text.Source with { Digest = "" } })],
        Contacts = [.. manifest.Contacts.Select(contact => contact with { Source = contact.Source with { Digest = "" } })],
    }));
}
