using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Regions;

/// <summary>
/// The names that a fact claims on the whole platform: addresses, which a region keeps for ever because they redirect, and numbers brought
/// along from another system. Numbers that the platform granted need no claim, because nobody else gets them; pages have one all the same,
/// by which other regions that refer to a page find its owner.
/// </summary>
internal static class RegionClaims
{
    public static IEnumerable<Claim> Of(RegionFact fact) => fact switch
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
        _ => [],
    };

    /// <summary>The claim by which a page belongs to its region.</summary>
    public static Claim OfPage(long page) => new(NumberKind.Page, page.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<Claim> Number(string kind, long? number) =>
        number is { } imported and < NumberKind.FirstGranted
            ? [new Claim(kind, imported.ToString(CultureInfo.InvariantCulture))]
            : [];
}
