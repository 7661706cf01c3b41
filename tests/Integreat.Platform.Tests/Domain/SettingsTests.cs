using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class SettingsTests
{
    public static TheoryData<RegionSettings, string> Bad => new()
    {
        { Settings with { Name = "  " }, "name-missing" },
        { Settings with { Slug = "" }, "slug-invalid" },
        { Settings with { Slug = "Musterstadt" }, "slug-invalid" },
        { Settings with { Slug = "nürnberg" }, "slug-invalid" },
        { Settings with { Slug = "a/b" }, "slug-invalid" },
        { Settings with { Slug = "regions" }, "slug-reserved" },
        { Settings with { Slug = "wp-json" }, "slug-reserved" },
        { Settings with { Slug = "landing" }, "slug-reserved" },
        { Settings with { AdministrativeDivision = "VILLAGE" }, "division-unknown" },
        { Settings with { Latitude = 90.1 }, "latitude-invalid" },
        { Settings with { Latitude = double.NaN }, "latitude-invalid" },
        { Settings with { Longitude = -180.1 }, "longitude-invalid" },
        { Settings with { Longitude = double.NaN }, "longitude-invalid" },
        { Settings with { BoundingBox = new BoundingBox(49, 7, 48, 8) }, "bounding-box-invalid" },
        { Settings with { BoundingBox = new BoundingBox(48, 8, 49, 7) }, "bounding-box-invalid" },
        { Settings with { BoundingBox = new BoundingBox(double.NaN, 7, 49, 8) }, "bounding-box-invalid" },
        { Settings with { Chat = new ChatSettings(true, "", "", 101, false) }, "percentage-invalid" },
        { Settings with { TranslationBudget = new TranslationBudget(0, 12, 0) }, "renewal-month-invalid" },
        { Settings with { TranslationBudget = new TranslationBudget(-1, 0, 0) }, "budget-invalid" },
        { Settings with { Offers = [Jobs, new OfferId(99)] }, "offer-unknown" },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void A_bad_setting_is_refused_by_name_at_the_beginning_and_later(RegionSettings settings, string refusal)
    {
        Region.Empty.When(new CreateRegion(new RegionId(3), settings)).ThenRefused(refusal);
        Given().When(new ChangeSettings(settings, 1)).ThenRefused(refusal);
    }

    [Fact]
    public void The_bounds_themselves_are_allowed()
    {
        var settings = Settings with
        {
            Latitude = -90,
            Longitude = 180,
            BoundingBox = new BoundingBox(48, 7, 48, 7),
            Offers = [Jobs],
            Chat = new ChatSettings(true, "", "", 100, false),
            TranslationBudget = new TranslationBudget(0, 11, 0),
        };

        Region.Empty.When(new CreateRegion(new RegionId(3), settings)).Then(new RegionCreated(new RegionId(3), settings));
    }

    [Fact]
    public void A_region_is_created_once() => Given().When(new CreateRegion(new RegionId(3), Settings)).ThenRefused("region-exists");

    [Fact]
    public void Settings_are_not_saved_over_a_change_that_their_author_has_not_seen()
    {
        var renamed = Given().After(new ChangeSettings(Settings with { Name = "Neustadt" }, 1));

        Assert.Equal(2, renamed.SettingsRevision);
        renamed.When(new ChangeSettings(Settings with { Name = "Altstadt" }, 1)).ThenRefused("stale-version");
        Assert.Equal("Musterstadt", renamed.After(new ChangeSettings(Settings, 2)).Settings!.Name);
    }

    [Fact]
    public void Settings_of_a_region_that_does_not_exist_cannot_be_changed() =>
        Region.Empty.When(new ChangeSettings(Settings, 0)).ThenRefused("region-unknown");

    [Fact]
    public void Every_address_that_a_region_ever_had_is_kept_and_the_one_it_has_is_not_among_them()
    {
        var twice = Given().After(
            new ChangeSettings(Settings with { Slug = "neustadt" }, 1), new ChangeSettings(Settings with { Slug = "altstadt" }, 2));

        Assert.Equal(["musterstadt", "neustadt"], twice.EarlierSlugs);
        Assert.Equal(["neustadt", "altstadt"], twice.After(new ChangeSettings(Settings, 3)).EarlierSlugs);
    }

    [Fact]
    public void A_change_of_anything_else_leaves_the_earlier_addresses_alone() =>
        Assert.Empty(Given().After(new ChangeSettings(Settings with { PostalCode = "86150" }, 1)).EarlierSlugs);

    [Fact]
    public void Another_system_changes_what_it_names_and_nothing_else()
    {
        var before = Settings with { EventsEnabled = true, Chat = new ChatSettings(false, "https://help.example", "", 50, true) };
        var region = Given().After(new ChangeSettings(before, 1));

        var decision = region.When(Sync(new SettingsPatch(null, true, null, null, true, null, 5000, null, -100)));

        decision.Then(
            new RegionSettingsChanged(before with
            {
                LocationsEnabled = true,
                Chat = before.Chat with { Enabled = true },
                TranslationBudget = new TranslationBudget(5000, 0, -100),
            }),
            new SettingsSynced(Monday));
        var after = region.After(decision.Facts);
        Assert.Equal((3, Monday), (after.SettingsRevision, after.SyncedAt));
    }

    [Fact]
    public void That_another_system_was_here_is_kept_even_if_it_changed_nothing()
    {
        var synced = Given().After(Sync(Nothing));

        Given().When(Sync(Nothing)).Then(new SettingsSynced(Monday));
        Assert.Equal((1, Monday), (synced.SettingsRevision, synced.SyncedAt));
        Assert.Equal(Monday, synced.After(new ChangeSettings(Settings with { Name = "Neustadt" }, 1)).SyncedAt);
    }

    [Fact]
    public void Another_system_may_not_set_what_nobody_may()
    {
        Given().When(Sync(Nothing with { BudgetRenewalMonth = 12 })).ThenRefused("renewal-month-invalid");
        Given().When(Sync(Nothing with { BudgetBooked = -1 })).ThenRefused("budget-invalid");
        Region.Empty.When(Sync(Nothing)).ThenRefused("region-unknown");
    }

    [Theory]
    [InlineData("", false, "")]
    [InlineData("", true, "Stadt")]
    [InlineData("Große Kreisstadt", true, "Große Kreisstadt")]
    [InlineData("Große Kreisstadt", false, "Große Kreisstadt")]
    public void The_own_prefix_wins_over_the_division(string own, bool included, string prefix) =>
        Assert.Equal(prefix, (Settings with { CustomPrefix = own, AdministrativeDivisionIncluded = included }).Prefix);

    private static SettingsPatch Nothing => new(null, null, null, null, null, null, null, null, null);

    private static SyncSettings Sync(SettingsPatch patch) => new(patch, Monday);
}
