using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Rights;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Regions;

/// <summary>
/// The names that a fact claims on the whole platform: addresses, which a region keeps for ever because they redirect, and numbers brought
/// along from another system; and memberships, by which the regions of an account are found. Numbers that the platform granted need no claim, because nobody else gets them; pages have one all the same,
/// by which other regions that refer to a page find its owner.
/// </summary>
internal static class RegionClaims
{
    public static IEnumerable<Claim> Of(RegionFact fact, RegionId region) => fact switch
    {
        RegionCreated created => [new Claim(NameRefusals.RegionSlug, created.Settings.Slug)],
        RegionSettingsChanged changed => [new Claim(NameRefusals.RegionSlug, changed.Settings.Slug)],
        PageAdded added => [OfPage(added.Page.Value)],
        TranslationSaved saved => Number(NumberKind.PageTranslation, saved.Version.Id.Value),
        ImprintSaved saved => Number(NumberKind.ImprintTranslation, saved.Version.Id.Value),
        EventAdded added => [.. Number(NumberKind.Event, added.Event.Value), .. Number(NumberKind.Recurrence, added.Recurrence?.Value)],
        EventChanged changed => Number(NumberKind.Recurrence, changed.Recurrence?.Value),
        EventTranslationSaved saved => Number(NumberKind.EventTranslation, saved.Version.Id.Value),
        OrganizationSaved saved => Number(NumberKind.Organization, saved.Organization.Id.Value),
        LocationAdded added => Number(NumberKind.Location, added.Location.Value),
        LocationTextSaved saved => Number(NumberKind.LocationTranslation, saved.Version.Id.Value),
        ContactAdded added => Number(NumberKind.Contact, added.Contact.Value),
        NewsSaved saved => OfNews(saved.Item),
        MembershipGranted granted => [MemberClaims.Of(granted.Account, region)],
        _ => [],
    };

    /// <summary>The names that the region holds no more after the fact.</summary>
    public static IEnumerable<Claim> Released(RegionFact fact, RegionId region) =>
        fact is MembershipEnded ended ? [MemberClaims.Of(ended.Account, region)] : [];

    /// <summary>The claim by which a page belongs to its region.</summary>
    public static Claim OfPage(long page) => new(NumberKind.Page, page.ToString(CultureInfo.InvariantCulture));

    /// <summary>The numbers of a news item, whoever owns it.</summary>
    public static IEnumerable<Claim> OfNews(NewsItem item) => Number(NumberKind.News, item.Id.Value)
        .Concat(item.Texts.SelectMany(text => Number(NumberKind.NewsTranslation, text.Id.Value)));

    private static IEnumerable<Claim> Number(string kind, long? number) =>
        number is { } imported and < NumberKind.FirstGranted
            ? [new Claim(kind, imported.ToString(CultureInfo.InvariantCulture))]
            : [];
}
