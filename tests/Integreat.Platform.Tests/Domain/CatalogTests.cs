using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>What is retired of the platform's catalogue, and what regions may still do with it.</summary>
public sealed class CatalogTests
{
    private static readonly PlatformCatalog WithoutJobs = Catalog with
    {
        Offers = Catalog.Offers.Remove(Jobs),
        RetiredOffers = [Jobs],
        Categories = [],
        Languages = Catalog.Languages.Remove(Persian),
    };

    private static readonly PlatformState Platform = PlatformState.Empty
        .Apply(new LanguageSaved(PlatformTests.Deutsch)).Apply(new OfferSaved(PlatformTests.Sprungbrett))
        .Apply(new CategorySaved(new LocationCategory(Office, [new CategoryName(German, "Amt")], "office", "#1DC6C6")));

    [Fact]
    public void What_is_retired_stays_and_what_is_saved_again_is_there_again()
    {
        foreach (var (kind, id, retire, save) in ((string, long, PlatformCommand, PlatformCommand)[])
            [
                (NumberKind.Language, 1, new RetireLanguage(German), new SaveLanguage(PlatformTests.Deutsch, 2)),
                (NumberKind.Offer, 1, new RetireOffer("sprungbrett"), new SaveOffer(PlatformTests.Sprungbrett, 2)),
                (NumberKind.LocationCategory, 2, new RetireCategory(Office),
                    new SaveCategory(Office, [new CategoryName(German, "Amt")], "office", "#1DC6C6", 2)),
            ])
        {
            var retired = After(Platform, retire);
            Assert.Equal(new CatalogEntry(2, Retired: true), retired.EntryOf(kind, id));
            Assert.Empty(retired.Decide(retire).Facts);
            Assert.Equal((1, 1, 1), (retired.Languages.Count, retired.Offers.Count, retired.Categories.Count));
            Assert.Equal(new CatalogEntry(3, Retired: false), After(retired, save).EntryOf(kind, id));
        }
    }

    [Fact]
    public void Nobody_replaces_what_he_has_not_seen_or_retires_what_is_not_there()
    {
        Platform.Decide(new SaveLanguage(PlatformTests.Deutsch, 0)).ThenRefused("stale-version");
        Platform.Decide(new SaveOffer(PlatformTests.Sprungbrett, 3)).ThenRefused("stale-version");
        Platform.Decide(new SaveOffer(PlatformTests.Sprungbrett with { Slug = "neu" }, 1)).ThenRefused("stale-version");
        Platform.Decide(new SaveCategory(Office, [new CategoryName(German, "Amt")], "office", "#1DC6C6", 4)).ThenRefused("stale-version");
        Platform.Decide(new RetireLanguage(English)).ThenRefused("language-unknown");
        Platform.Decide(new RetireOffer("neu")).ThenRefused("offer-unknown");
        Platform.Decide(new RetireCategory(new CategoryId(404))).ThenRefused("category-unknown");
        Assert.Null(Platform.Decide(new SaveOffer(PlatformTests.Sprungbrett with { Slug = "neu" }, 0)).Refusal);
    }

    [Fact]
    public void A_region_keeps_what_is_retired_and_does_not_choose_it_anew()
    {
        var page = new PageId(1);
        var place = new LocationId(1);
        var before = Given(new PageAdded(page, PageId.Root, 1), new LocationAdded(place, Places.TownHall with { Category = Office }));
        var has = before.After(new ChangeSettings(Settings with { Offers = [Jobs] }, 1), new ChangePage(page, PageAttributes.None with { EmbeddedOffers = [Jobs] }));
        Decision<RegionFact> When(Region region, RegionCommand command) => region.Decide(command, WithoutJobs);

        Assert.Null(When(has, new ChangeSettings(Settings with { Offers = [Jobs], Name = "Neustadt" }, 2)).Refusal);
        Assert.Null(When(has, new ChangePage(page, PageAttributes.None with { EmbeddedOffers = [Jobs, new OfferId(2)] })).Refusal);
        Assert.Null(When(has, new ChangeLocation(place, Places.TownHall with { Category = Office, City = "Neustadt" }, 1)).Refusal);
        When(before, new ChangeSettings(Settings with { Offers = [Jobs] }, 1)).ThenRefused("offer-retired");
        When(before, new ChangePage(page, PageAttributes.None with { EmbeddedOffers = [Jobs] })).ThenRefused("offer-retired");
        When(before, new AddLocation(Places.TownHall with { Category = Office })).ThenRefused("category-unknown");
        When(before, new ChangeSettings(Settings with { Offers = [new OfferId(404)] }, 1)).ThenRefused("offer-unknown");
    }

    private static PlatformState After(PlatformState platform, PlatformCommand command)
    {
        var decision = platform.Decide(command);
        Assert.Null(decision.Refusal);
        return decision.Facts.Aggregate(platform, (state, fact) => state.Apply(fact));
    }
}
