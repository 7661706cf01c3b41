using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Screens.Settings;

namespace Integreat.Platform.Tests.Screens;

/// <summary>The form of a region's settings.</summary>
public sealed class SettingsModelTests
{
    private static readonly RegionSettingsData Before = new()
    {
        Name = "Stadt",
        Slug = "stadt",
        Status = "ACTIVE",
        Aliases = [new RegionAliasData("Vorstadt", 49.1, 7.1)],
        BoundingBox = new BoundingBoxData(49, 7, 50, 8),
        Offers = [5, 3],
        Icon = 17,
        Chat = new ChatSettingsData
        {
            Enabled = true,
            Url = "https://chat.example",
            HasAccessToken = true,
        },
    };

    [Fact]
    public void What_nobody_has_touched_is_the_same_afterwards()
    {
        var model = new SettingsModel(Before);

        Assert.Equal(Before, model.ToData());
        Assert.False(model.IsChanged);
    }

    [Fact]
    public void What_somebody_has_changed_is_changed_and_nothing_else()
    {
        var model = new SettingsModel(Before)
        {
            Name = " Stadt am Fluss ",
        };

        Assert.True(model.IsChanged);
        Assert.Equal(Before with { Name = "Stadt am Fluss" }, model.ToData());
    }

    [Fact]
    public void Another_name_without_letters_is_none()
    {
        var model = new SettingsModel(Before);
        model.Aliases[0].Name = " ";

        Assert.Empty(model.ToData().Aliases);
        Assert.True(model.IsChanged);
    }

    [Fact]
    public void A_map_has_all_its_bounds_or_none()
    {
        var model = new SettingsModel(Before)
        {
            West = null,
        };
        Assert.True(model.IsBoxHalf);

        (model.South, model.North, model.East) = (null, null, null);

        Assert.False(model.IsBoxHalf);
        Assert.Null(model.ToData().BoundingBox);
    }
}
