using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.History;

namespace Integreat.Platform.Grains.Journaling;

/// <summary>The stored name of every fact there is.</summary>
internal static class Facts
{
    public static FactCodec<RegionFact> Region { get; } = new(
        Subjects.Of,
        ("region-created.1", typeof(RegionCreated)),
        ("region-settings-changed.1", typeof(RegionSettingsChanged)),
        ("settings-synced.1", typeof(SettingsSynced)),
        ("numbers-granted.1", typeof(NumbersGranted)),
        ("record-taken.1", typeof(RecordTaken)),
        ("language-added.1", typeof(LanguageAdded)),
        ("language-moved.1", typeof(LanguageMoved)),
        ("language-shown.1", typeof(LanguageShown)),
        ("language-hidden.1", typeof(LanguageHidden)),
        ("language-activated.1", typeof(LanguageActivated)),
        ("language-deactivated.1", typeof(LanguageDeactivated)),
        ("page-added.1", typeof(PageAdded)),
        ("page-moved.1", typeof(PageMoved)),
        ("pages-renumbered.1", typeof(PagesRenumbered)),
        ("page-archived.1", typeof(PageArchived)),
        ("page-restored.1", typeof(PageRestored)),
        ("page-changed.1", typeof(PageChanged)),
        ("page-copied.1", typeof(PageCopied)),
        ("page-token-changed.1", typeof(PageTokenChanged)),
        ("translation-saved.1", typeof(TranslationSaved)),
        ("translation-withdrawn.1", typeof(TranslationWithdrawn)),
        ("translation-returned.1", typeof(TranslationReturned)),
        ("translation-confirmed.1", typeof(TranslationConfirmed)),
        ("imprint-saved.1", typeof(ImprintSaved)),
        ("imprint-withdrawn.1", typeof(ImprintWithdrawn)),
        ("imprint-confirmed.1", typeof(ImprintConfirmed)),
        ("event-added.1", typeof(EventAdded)),
        ("event-changed.1", typeof(EventChanged)),
        ("event-archived.1", typeof(EventArchived)),
        ("event-restored.1", typeof(EventRestored)),
        ("occurrence-cancelled.1", typeof(OccurrenceCancelled)),
        ("occurrence-moved.1", typeof(OccurrenceMoved)),
        ("occurrence-restored.1", typeof(OccurrenceRestored)),
        ("event-translation-saved.1", typeof(EventTranslationSaved)),
        ("event-translation-withdrawn.1", typeof(EventTranslationWithdrawn)),
        ("event-translation-returned.1", typeof(EventTranslationReturned)),
        ("event-translation-confirmed.1", typeof(EventTranslationConfirmed)),
        ("organization-saved.1", typeof(OrganizationSaved)),
        ("media-saved.1", typeof(MediaSaved)),
        ("location-added.1", typeof(LocationAdded)),
        ("location-changed.1", typeof(LocationChanged)),
        ("location-archived.1", typeof(LocationArchived)),
        ("location-restored.1", typeof(LocationRestored)),
        ("location-text-saved.1", typeof(LocationTextSaved)),
        ("location-text-withdrawn.1", typeof(LocationTextWithdrawn)),
        ("location-text-returned.1", typeof(LocationTextReturned)),
        ("location-text-confirmed.1", typeof(LocationTextConfirmed)),
        ("contact-added.1", typeof(ContactAdded)),
        ("contact-changed.1", typeof(ContactChanged)),
        ("contact-archived.1", typeof(ContactArchived)),
        ("contact-restored.1", typeof(ContactRestored)),
        ("news-saved.1", typeof(NewsSaved)),
        ("page-deleted.1", typeof(PageDeleted)),
        ("event-deleted.1", typeof(EventDeleted)),
        ("location-deleted.1", typeof(LocationDeleted)),
        ("contact-deleted.1", typeof(ContactDeleted)),
        ("news-deleted.1", typeof(NewsDeleted)),
        ("organization-deleted.1", typeof(OrganizationDeleted)),
        ("media-deleted.1", typeof(MediaDeleted)),
        ("imprint-deleted.1", typeof(ImprintDeleted)),
        ("membership-granted.1", typeof(MembershipGranted)),
        ("membership-ended.1", typeof(MembershipEnded)),
        ("page-right-granted.1", typeof(PageRightGranted)),
        ("page-right-ended.1", typeof(PageRightEnded)),
        ("texts-erased.1", typeof(TextsErased)),
        ("media-uploaded.1", typeof(MediaUploaded)),
        ("media-replaced.1", typeof(MediaReplaced)),
        ("media-changed.1", typeof(MediaChanged)),
        ("media-folder-saved.1", typeof(MediaFolderSaved)),
        ("media-folder-deleted.1", typeof(MediaFolderDeleted)),
        ("preview-renewed.1", typeof(PreviewRenewed)),
        ("preview-seen.1", typeof(PreviewSeen)),
        ("region-launched.1", typeof(RegionLaunched)),
        ("launch-planned.1", typeof(LaunchPlanned)),
        ("launch-missed.1", typeof(LaunchMissed)),
        ("launch-cancelled.1", typeof(LaunchCancelled)),
        ("region-withdrawn.1", typeof(RegionWithdrawn)),
        ("region-archived.1", typeof(RegionArchived)),
        ("region-restored.1", typeof(RegionRestored)));

    public static FactCodec<PlatformFact> Platform { get; } = new(
        _ => null, // nobody looks into the platform's history yet
        ("language-saved.1", typeof(LanguageSaved)),
        ("offer-saved.1", typeof(OfferSaved)),
        ("category-saved.1", typeof(CategorySaved)),
        ("catalog-entry-retired.1", typeof(CatalogEntryRetired)),
        ("global-media-saved.1", typeof(GlobalMediaSaved)),
        ("shared-news-saved.1", typeof(SharedNewsSaved)),
        ("numbers-given-away.1", typeof(NumbersGivenAway)),
        ("numbers-raised.1", typeof(NumbersRaised)),
        ("platform-record-taken.1", typeof(PlatformRecordTaken)),
        ("staff-role-granted.1", typeof(StaffRoleGranted)),
        ("staff-role-ended.1", typeof(StaffRoleEnded)));
}
