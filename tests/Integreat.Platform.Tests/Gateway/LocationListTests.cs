using System.Text;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Tests.Gateway;

public sealed class LocationListTests : IDisposable
{
    private readonly Compressor _compressor = new(Options.Create(new DeliveryOptions()));

    public void Dispose() => _compressor.Dispose();

    [Fact]
    public void Locations_come_by_number_and_only_those_that_are_listed()
    {
        var edition = Given(Location(12, onMap: true), Location(3, onMap: false), Location(7, onMap: true), Location(5, onMap: true, Visibility.Hidden));

        Assert.Equal("[3,7,12]", Text(edition.Locations(null)));
        Assert.Equal("[7,12]", Text(edition.Locations(true)));
        Assert.Equal("[3]", Text(edition.Locations(false)));
        Assert.Equal("[]", Text(edition.Categories));
    }

    [Fact]
    public void Lists_are_kept_as_long_as_their_edition() // so that they are compressed once
    {
        var edition = Given(Location(12, onMap: true));

        Assert.Same(edition.Locations(null), edition.Locations(null));
        Assert.Same(edition.Locations(true), edition.Locations(true));
        Assert.Same(edition.Locations(false), edition.Locations(false));
        Assert.Same(edition.Categories, edition.Categories);
        Assert.NotSame(edition.Locations(null), edition.Locations(true));
    }

    [Fact]
    public void A_page_of_the_same_number_is_another_item()
    {
        var edition = Given(Location(1, onMap: true), Pages.Public(1, "seite"));

        Assert.Equal("[1]", Text(edition.Locations(null)));
        Assert.Equal("/ort-1/", edition.Find(ItemKinds.Location, 1)!.Path);
        Assert.Equal([1L], edition.FindBySlug(ItemKinds.Location, "ort-1"));
        Assert.Empty(edition.FindBySlug(ItemKinds.Location, "seite"));
    }

    private static Fragment Location(long id, bool onMap, Visibility visibility = Visibility.Public) => new()
    {
        Kind = ItemKinds.Location,
        Id = id,
        Visibility = visibility,
        Path = $"/ort-{id}/",
        Slugs = [$"ort-{id}"],
        Envelope = Encoding.UTF8.GetBytes($"{id}"),
        Hash = new byte[16],
        Location = new LocationPlace
        {
            OnMap = onMap,
            Latitude = 49,
            Longitude = 7,
            Address = "",
            PostalCode = "",
            City = "",
            Country = "",
            Category = 1,
        },
    };

    private EditionSnapshot Given(params Fragment[] items) => EditionSnapshot.Empty(_compressor).Apply([.. items], Pages.Epochs);

    private static string Text(Body body) => Encoding.UTF8.GetString([.. body.Segments.SelectMany(segment => segment.ToArray())]);
}
