using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Events;
using Integreat.Platform.Grains.Locations;
using Integreat.Platform.Grains.Media;
using Integreat.Platform.Grains.Pages;
using Integreat.Platform.Grains.Regions;
using Integreat.Platform.Grains.Translations;

namespace Integreat.Platform.Grains.Import;

/// <summary>Between manifests and reports that travel and what the domain knows.</summary>
internal static class ImportMapping
{
    /// <summary>What the domain decides on, or null and why not.</summary>
    public static RegionImport? ToDomain(RegionManifest manifest, RegionId region, DateTimeOffset now, out Refusal? refusal)
    {
        if (!RegionSettingsMapping.TryParse(manifest.Settings, out var settings, out refusal))
        {
            return null;
        }

        var unknown = manifest.AllTranslations.FirstOrDefault(text => !TranslationMapping.TryParseStatus(text.Status, out _));
        refusal = manifest.Source.Key != region.Value ? ImportRefusals.WrongRegion(manifest.Source.Key)
            : unknown is not null ? ImportRefusals.StatusUnknown(unknown)
            : manifest.Events.Select(imported => EventMapping.Check(imported.Details)).FirstOrDefault(found => found is not null);
        return refusal is not null ? null : new RegionImport
        {
            Region = region,
            Source = ToDomain(manifest.Source),
            Settings = settings,
            Languages = [.. manifest.Languages.Select(node => new Domain.Import.ImportedLanguageNode(
                ToDomain(node.Source), new LanguageCode(node.Language), node.Parent is { } parent ? new LanguageCode(parent) : null,
                node.Active, node.Visible))],
            Media = [.. manifest.Media.Select(media => new Domain.Import.ImportedMedia(
                ToDomain(media.Source), media.Media.ToDomain(new MediaId(media.Source.Key))))],
            Organizations = [.. manifest.Organizations.Select(ToDomain)],
            Pages = [.. manifest.Pages.Select(page => new Domain.Import.ImportedPage(
                ToDomain(page.Source), new PageId(page.Source.Key), new PageId(page.Parent ?? 0), page.Order, page.Archived,
                page.Attributes.ToDomain(), page.TokenHash))],
            Translations = [.. manifest.Translations.Select(ToDomain)],
            Imprint = [.. manifest.Imprint.Select(ToDomain)],
            Events = [.. manifest.Events.Select(imported => new Domain.Import.ImportedEvent(
                ToDomain(imported.Source), imported.Recurrence is { } recurrence ? ToDomain(recurrence) : null,
                new EventId(imported.Source.Key), imported.Archived, imported.Details.ToDomain()))],
            EventTranslations = [.. manifest.EventTranslations.Select(ToDomain)],
            Locations = [.. manifest.Locations.Select(location => new Domain.Import.ImportedLocation(
                ToDomain(location.Source), new LocationId(location.Source.Key), location.Archived, location.Location.ToDomain()))],
            LocationTexts = [.. manifest.LocationTexts.Select(ToDomain)],
            Contacts = [.. manifest.Contacts.Select(ToDomain)],
            News = [.. manifest.News.Select(NewsImport.ToDomain)],
            At = now,
        };
    }

    public static SourceRecord ToDomain(RecordSource source) => new(source.Model, source.Key, source.Digest);

    public static ImportOutcome Report<TFact>(ImportDecision<TFact> decision, Outcome outcome)
        where TFact : class =>
        new(
            outcome,
            [.. decision.Taken],
            [.. decision.Unchanged],
            [.. decision.Notes.Select(note => new Contracts.Import.ImportNote(
                note.Code, note.Record.Model, note.Record.Key, note.Detail, note.StoredId))]);

    public static ImportOutcome Refused(long version, Refusal refusal) => new(Answer(version, refusal), [], [], []);

    public static Outcome Answer(long version, Refusal? refusal) => new(version, RefusalCode: refusal?.Code, Detail: refusal?.Detail);

    private static Domain.Import.ImportedOrganization ToDomain(Contracts.Import.ImportedOrganization imported)
    {
        var data = imported.Organization;
        return new Domain.Import.ImportedOrganization(ToDomain(imported.Source), new Organization(
            new OrganizationId(imported.Source.Key), data.Slug, data.Name, data.Website, data.Logo is { } logo ? new MediaId(logo) : null));
    }

    private static Domain.Import.ImportedTranslation ToDomain(Contracts.Import.ImportedTranslation text)
    {
        _ = TranslationMapping.TryParseStatus(text.Status, out var status);
        return new Domain.Import.ImportedTranslation(
            ToDomain(text.Source),
            text.Owner,
            new LanguageCode(text.Language),
            new TranslationVersion(
                new TranslationId(text.Source.Key), text.Number, status, text.Title, text.Slug,
                new Text(text.Body, text.BodyLength, text.Blank), text.MinorEdit, text.CurrentlyInTranslation, text.MachineTranslated,
                text.LastUpdated, Creator: null, text.MetaDescription));
    }

    private static Domain.Import.ImportedContact ToDomain(Contracts.Import.ImportedContact contact) => new(
        ToDomain(contact.Source), new ContactId(contact.Source.Key), contact.Archived, new ContactDetails(
            new LocationId(contact.Location), contact.IsGeneral, new Text(contact.Card, contact.CardLength, contact.Card is null),
            contact.OpeningHours.ToDomain(), contact.AppointmentUrl));
}

internal static class ImportRefusals
{
    public static Refusal BodyMissing(string body) =>
        new("body-missing", $"The text {body} was not sent ahead of the import. Run the import again.");

    public static Refusal ManifestUnreadable() =>
        new("manifest-unreadable", "The import's manifest cannot be read. Use the import command of the same release as the server.");

    public static Refusal ManifestTooLarge() =>
        new("manifest-too-large", "The import's manifest is larger than that of any region may be. Import less at once.");

    public static Refusal WrongRegion(long number) =>
        new("wrong-region", $"The manifest is of region {number}. Send it to that region.");

    public static Refusal StatusUnknown(Contracts.Import.ImportedTranslation text) =>
        new("status-unknown", $"{text.Source.Model} {text.Source.Key} has the unknown status \"{text.Status}\".");
}
