using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Gateway.Screens.Locations;

namespace Integreat.Platform.Tests.Screens;

/// <summary>A location while somebody edits it.</summary>
public sealed class LocationFormTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0, 0, true)]
    [InlineData(49.4, 7.7, false)]
    public void What_nobody_touched_is_what_it_was(double latitude, double longitude, bool onMap)
    {
        var data = Data(latitude, longitude, onMap);

        Assert.Equal(data, LocationForm.Of(data).ToData());
    }

    [Fact]
    public void Who_says_first_where_it_is_has_it_shown_on_the_map_and_may_choose_otherwise()
    {
        var form = LocationForm.Of(Data(0, 0, onMap: false));

        Assert.True(form.Place(49.4, 0));
        Assert.True(form.OnMap);
        Assert.False(form.Place(49.4, 7.7));
        Assert.True(form.OnMap);

        form.OnMap = false;
        Assert.False(form.Place(49.5, 7.8));
        Assert.False(form.OnMap);
    }

    [Fact]
    public void What_is_nowhere_any_more_is_on_no_map()
    {
        var form = LocationForm.Of(Data(49.4, 7.7, onMap: true));

        Assert.False(form.Place(0, 7.7));
        Assert.True(form.Place(0, 0));
        Assert.Equal((false, false), (form.IsPlaced, form.OnMap));
    }

    private static LocationData Data(double latitude, double longitude, bool onMap) => new()
    {
        Address = "Am Rand 1",
        PostalCode = "67655",
        City = "Kaiserslautern",
        Latitude = latitude,
        Longitude = longitude,
        OnMap = onMap,
        Category = 1,
    };
}
