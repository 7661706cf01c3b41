using Integreat.Platform.Domain;
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
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;

namespace Integreat.Platform.Grains.History;

/// <summary>
/// The things that have a history, by the names under which it is kept: "page/17", "imprint". Stored with each fact, so a name stays what it is.
/// </summary>
internal static class Subjects
{
    public const string Imprint = "imprint";
    public const string Settings = "settings";

    public static string Of(PageId page) => Of("page", page.Value);

    public static string Of(EventId calendarEvent) => Of("event", calendarEvent.Value);

    public static string Of(LocationId location) => Of("location", location.Value);

    public static string Of(NewsId news) => Of("news", news.Value);

    /// <summary>What a fact is about; null: several things, or none that anybody asks for.</summary>
    public static string? Of(RegionFact fact) => fact switch
    {
        RegionCreated or RegionSettingsChanged or SettingsSynced or PreviewRenewed or PreviewSeen or RegionLaunched or LaunchPlanned
            or LaunchMissed or LaunchCancelled or RegionWithdrawn or RegionArchived or RegionRestored => Settings,
        NumbersGranted or RecordTaken or PagesRenumbered or TextsErased => null,
        LanguageAdded added => Language(added.Language),
        LanguageMoved moved => Language(moved.Language),
        LanguageShown shown => Language(shown.Language),
        LanguageHidden hidden => Language(hidden.Language),
        LanguageActivated activated => Language(activated.Language),
        LanguageDeactivated deactivated => Language(deactivated.Language),
        PageAdded added => Of(added.Page),
        PageMoved moved => Of(moved.Page),
        PageArchived archived => Of(archived.Page),
        PageRestored restored => Of(restored.Page),
        PageChanged changed => Of(changed.Page),
        PageCopied copied => Of(copied.Page),
        PageTokenChanged changed => Of(changed.Page),
        PageDeleted deleted => Of(deleted.Page),
        TranslationSaved saved => Of(saved.Page),
        TranslationWithdrawn withdrawn => Of(withdrawn.Page),
        TranslationReturned returned => Of(returned.Page),
        TranslationConfirmed confirmed => Of(confirmed.Page),
        PageRightGranted granted => Of(granted.Page),
        PageRightEnded ended => Of(ended.Page),
        ImprintSaved or ImprintWithdrawn or ImprintConfirmed or ImprintDeleted => Imprint,
        EventAdded added => Of(added.Event),
        EventChanged changed => Of(changed.Event),
        EventArchived archived => Of(archived.Event),
        EventRestored restored => Of(restored.Event),
        OccurrenceCancelled cancelled => Of(cancelled.Event),
        OccurrenceMoved moved => Of(moved.Event),
        OccurrenceRestored restored => Of(restored.Event),
        EventTranslationSaved saved => Of(saved.Event),
        EventTranslationWithdrawn withdrawn => Of(withdrawn.Event),
        EventTranslationReturned confirmed => Of(confirmed.Event),
        EventTranslationConfirmed confirmed => Of(confirmed.Event),
        EventDeleted deleted => Of(deleted.Event),
        LocationAdded added => Of(added.Location),
        LocationChanged changed => Of(changed.Location),
        LocationArchived archived => Of(archived.Location),
        LocationRestored restored => Of(restored.Location),
        LocationTextSaved saved => Of(saved.Location),
        LocationTextWithdrawn withdrawn => Of(withdrawn.Location),
        LocationTextReturned confirmed => Of(confirmed.Location),
        LocationTextConfirmed confirmed => Of(confirmed.Location),
        LocationDeleted deleted => Of(deleted.Location),
        ContactAdded added => Contact(added.Contact),
        ContactChanged changed => Contact(changed.Contact),
        ContactArchived archived => Contact(archived.Contact),
        ContactRestored restored => Contact(restored.Contact),
        ContactDeleted deleted => Contact(deleted.Contact),
        NewsSaved saved => Of(saved.Item.Id),
        NewsDeleted deleted => Of(deleted.News),
        OrganizationSaved saved => Organization(saved.Organization.Id),
        OrganizationDeleted deleted => Organization(deleted.Organization),
        MediaSaved saved => File(saved.File.Id),
        MediaUploaded uploaded => File(uploaded.File.Id),
        MediaReplaced replaced => File(replaced.Media),
        MediaChanged changed => File(changed.Media),
        MediaDeleted deleted => File(deleted.Media),
        MediaFolderSaved saved => Folder(saved.Folder),
        MediaFolderDeleted deleted => Folder(deleted.Folder),
        MembershipGranted granted => Member(granted.Account),
        MembershipEnded ended => Member(ended.Account),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "Nothing says in whose history this fact stands."),
    };

    private static string Language(LanguageCode language) => $"language/{language.Value}";

    private static string Contact(ContactId contact) => Of("contact", contact.Value);

    private static string Organization(OrganizationId organization) => Of("organization", organization.Value);

    private static string File(MediaId media) => Of("media", media.Value);

    private static string Folder(MediaFolderId folder) => Of("media-folder", folder.Value);

    private static string Member(string account) => $"member/{account}";

    private static string Of(string kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{kind}/{number}");
}
