using System.Collections.Immutable;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Tests.Domain.Events;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>What another system hands over, as tests build it. The digest of a record is "1" until a test changes the record.</summary>
internal static class Dump
{
    public static readonly RegionId Region3 = new(3);
    public static readonly PageId Welcome = new(10);
    public static readonly PageId Arrival = new(11);

    /// <summary>A region in German and English with two pages, an organisation, an icon, and one German text.</summary>
    public static readonly RegionImport Small = new()
    {
        Region = Region3,
        Source = new SourceRecord("cms.region", 3, "1"),
        Settings = Settings,
        Languages = [Node(1, German, null), Node(2, English, German)],
        Media = [new ImportedMedia(
            new SourceRecord("cms.mediafile", 5, "1"),
            new MediaFile(new MediaId(5), "icon.png", "", "image/png", "icon.png", "", 10, false, Monday))],
        Organizations = [new ImportedOrganization(
            new SourceRecord("cms.organization", 7, "1"),
            new Organization(new OrganizationId(7), "tuer", "Tür an Tür", "", new MediaId(5)))],
        Pages = [Page(Welcome, PageId.Root, 4), Page(Arrival, Welcome, 2)],
        Translations = [Text(Welcome, German, Version(100, 1, "Willkommen"))],
    };

    public static ImportedLanguageNode Node(
        long key, LanguageCode language, LanguageCode? parent, bool active = true, bool visible = true, string digest = "1") =>
        new(new SourceRecord("cms.languagetreenode", key, digest), language, parent, active, visible);

    public static ImportedPage Page(PageId page, PageId parent, int order, bool archived = false, string digest = "1") => new(
        new SourceRecord("cms.page", page.Value, digest), page, parent, order, archived,
        PageAttributes.None with { Icon = new MediaId(5), Organization = new OrganizationId(7) }, "0123");

    public static ImportedTranslation Text(PageId page, LanguageCode language, TranslationVersion version, string digest = "1") =>
        new(new SourceRecord("cms.pagetranslation", version.Id.Value, digest), page.Value, language, version);

    public static ImportedEvent Event(
        EventId id, Recurrence? recurrence = null, int hours = 2, bool archived = false, string digest = "1", string ruleDigest = "1")
    {
        var details = Calendars.Event("2030-01-01 18:00", "2030-01-01 18:00", recurrence);
        return new ImportedEvent(
            new SourceRecord("cms.event", id.Value, digest),
            recurrence is null ? null : new SourceRecord("cms.recurrencerule", id.Value + 100, ruleDigest),
            id, archived, details with { End = details.Start.AddHours(hours) });
    }

    public static ImportedTranslation Text(EventId id, LanguageCode language, TranslationVersion version, string digest = "1") =>
        new(new SourceRecord("cms.eventtranslation", version.Id.Value, digest), id.Value, language, version);

    public static ImportedLocation Location(LocationId location, LocationDetails details, bool archived = false, string digest = "1") =>
        new(new SourceRecord("cms.place", location.Value, digest), location, archived, details);

    public static ImportedTranslation LocationText(
        LocationId location, LanguageCode language, TranslationVersion version, string digest = "1") =>
        new(new SourceRecord("cms.placetranslation", version.Id.Value, digest), location.Value, language, version);

    public static ImportedContact Contact(ContactId contact, ContactDetails details, bool archived = false, string digest = "1") =>
        new(new SourceRecord("cms.contact", contact.Value, digest), contact, archived, details);

    public static RegionImport With(params ReadOnlySpan<ImportedTranslation> texts) => Small with { Translations = [.. texts] };

    /// <summary>The region after an import that is accepted.</summary>
    public static Region After(this Region region, RegionImport import) => region.After(region.Taking(import).Decision.Facts);

    /// <summary>What an accepted import comes to.</summary>
    public static ImportDecision<RegionFact> Taking(this Region region, RegionImport import)
    {
        var decision = region.Decide(import);
        Assert.Null(decision.Decision.Refusal);
        return decision;
    }

    public static IEnumerable<string> Codes(this ImmutableArray<ImportNote> notes) => notes.Select(note => note.Code);
}
