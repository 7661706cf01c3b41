using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Domain;
using Integreat.Platform.Grains.Sources;
using static Integreat.Platform.Tests.Domain.Places;

namespace Integreat.Platform.Tests.Rendering;

public sealed class LocationVisibilityTests
{
    private readonly Town _town = new Town().Category(2, "office", "#1DC6C6", ("de", "Behörde"));

    [Theory]
    [InlineData("de", "1 3")]
    [InlineData("en", "1 3")] // 3 falls back
    [InlineData("fa", "1 3")] // both do
    public async Task A_location_needs_a_public_text_in_the_default_language_in_every_language(string language, string listed)
    {
        _town.Location(1, [Text("de", "eins", 11), Text("en", "one", 12)])
            .Location(2, [Town.Draft("de", "zwei"), Text("en", "two", 22)])
            .Location(3, [Text("de", "drei", 31)])
            .Location(4, [Text("de", "vier", 41), Text("en", "four", 42)], archived: true)
            .Location(5, [Text("de", "ohne", 51)], TownHall with { Category = new CategoryId(404) });

        var locations = await LocationsAsync(language);

        Assert.Equal(listed, string.Join(' ', locations.Where(item => item.Visibility is Visibility.Public).Select(item => item.Id)));
        Assert.Equal(Visibility.Archived, locations.Single(item => item.Id == 4).Visibility);
        Assert.Equal(Visibility.Hidden, locations.Single(item => item.Id == 2).Visibility);
    }

    [Fact]
    public async Task Nothing_falls_back_where_the_region_does_not_want_it()
    {
        _town.FallsBack(false).Location(1, [Text("de", "eins", 11)]).Location(2, [Text("de", "zwei", 21), Text("en", "two", 22)]);

        Assert.Equal([2L], (await LocationsAsync("en")).Where(item => item.Visibility is Visibility.Public).Select(item => item.Id));
        var alternates = (await LocationsAsync("de")).SelectMany(item => item.Alternates);
        Assert.Equal([new Alternate("en", "/augsburg/en/locations/two/")], alternates);
    }

    [Fact]
    public async Task The_header_says_what_lists_maps_and_feeds_need()
    {
        _town.Location(
            1, [Text("de", "eins", 11), Text("ar", "واحد", 13)],
            TownHall with { OnMap = false, OpeningHours = Week(Open("09:00-12:00")) });

        var own = Assert.Single(await LocationsAsync("de"));
        var fallen = Assert.Single(await LocationsAsync("en"));

        Assert.Equal(((long?)11, "Titel eins", "/augsburg/de/locations/eins/"), (own.Translation, own.Title, own.Path));
        Assert.Equal((null, "Titel eins", "/augsburg/en/locations/eins/"), (fallen.Translation, fallen.Title, fallen.Path));
        Assert.Equal([new Alternate("en", "/augsburg/en/locations/eins/"), new Alternate("ar", "/augsburg/ar/locations/واحد/")], own.Alternates);
        Assert.Equal(["frueher", "heute"], own.Slugs);
        Assert.False(own.Location!.OnMap);
        Assert.Equal((49.44, 7.77, 2L), (own.Location.Latitude, own.Location.Longitude, own.Location.Category));
        Assert.Equal(("Rathausplatz 1", "67655", "Musterstadt"), (own.Location.Address, own.Location.PostalCode, own.Location.City));
        Assert.Equal("09:00", own.Location.OpeningHours[0].Slots[0].Start);
        Assert.Equal(7, own.Location.OpeningHours.Length);
    }

    [Fact]
    public async Task Feeds_are_told_no_hours_where_readers_are_told_none()
    {
        _town.Location(1, [Text("de", "eins", 11)])
            .Location(2, [Text("de", "zwei", 21)], TownHall with { TemporarilyClosed = true, OpeningHours = Week(AllDay) });

        Assert.All(await LocationsAsync("de"), item => Assert.Empty(item.Location!.OpeningHours));
    }

    [Fact]
    public async Task Every_category_is_an_item_with_its_name_in_the_language()
    {
        _town.Category(1, "service", "#07DC03", ("ar", "خدمة"), ("en", "Service"))
            .Category(3, "other", "#585858", ("de", "Sonstiges"), ("ar", "أخرى"));

        var categories = (await _town.RenderAsync("ar")).Where(item => item.Kind == ItemKinds.Category).ToList();

        Assert.Equal([(1L, "خدمة"), (2, "Behörde"), (3, "أخرى")], categories.Select(item => (item.Id, item.Title)));
        Assert.All(categories, item => Assert.Equal(Visibility.Public, item.Visibility));
        Assert.Distinct(categories.Select(item => Convert.ToHexString(item.Hash.Span)));
        Assert.Equal("خدمة", (await _town.JsonAsync("fa", 1, ItemKinds.Category)).GetProperty("name").GetString()); // neither Persian nor German
    }

    private TextSource Text(string language, string slug, long id) => _town.Text(language, slug, $"<p>{slug}</p>", id);

    private async Task<List<Fragment>> LocationsAsync(string language) =>
        [.. (await _town.RenderAsync(language)).Where(item => item.Kind == ItemKinds.Location)];
}
