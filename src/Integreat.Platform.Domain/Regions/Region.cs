using Integreat.Platform.Domain.Bulk;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Merging;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Regions;

/// <summary>
/// Everything a municipality owns, as one immutable value. A command is decided against it and yields facts or a refusal; only applying
/// facts changes it.
/// </summary>
public sealed record Region
{
    public static Region Empty { get; } = new();

    public RegionId Id { get; init; }

    /// <summary>Null until the region is created.</summary>
    public RegionSettings? Settings { get; init; }

    /// <summary>Counts the changes of the settings.</summary>
    public int SettingsRevision { get; init; }

    /// <summary>The settings before their last changes.</summary>
    public Past<RegionSettings> EarlierSettings { get; init; } = Past.None<RegionSettings>();

    /// <summary>When another system last managed the settings that it may; null if never.</summary>
    public DateTimeOffset? SyncedAt { get; init; }

    /// <summary>Addresses the region had before; they keep redirecting.</summary>
    public ImmutableArray<string> EarlierSlugs { get; init; } = [];
    public LanguageTree Languages { get; init; } = LanguageTree.Empty;
    public PageTree Pages { get; init; } = PageTree.Empty;

    /// <summary>The texts of the imprint; empty without one.</summary>
    public ImmutableDictionary<LanguageCode, Translation> Imprint { get; init; } = ImmutableDictionary<LanguageCode, Translation>.Empty;
    public ImmutableDictionary<EventId, CalendarEvent> Events { get; init; } = ImmutableDictionary<EventId, CalendarEvent>.Empty;
    public ImmutableDictionary<OrganizationId, Organization> Organizations { get; init; } =
        ImmutableDictionary<OrganizationId, Organization>.Empty;
    public ImmutableDictionary<MediaId, MediaFile> Media { get; init; } = ImmutableDictionary<MediaId, MediaFile>.Empty;
    public MediaLibrary Library { get; init; } = MediaLibrary.Empty;
    public ImmutableDictionary<LocationId, Location> Locations { get; init; } = ImmutableDictionary<LocationId, Location>.Empty;
    public ImmutableDictionary<ContactId, Contact> Contacts { get; init; } = ImmutableDictionary<ContactId, Contact>.Empty;
    public ImmutableDictionary<NewsId, NewsItem> News { get; init; } = ImmutableDictionary<NewsId, NewsItem>.Empty;

    /// <summary>Null for a region that never had one.</summary>
    public PreviewLink? Preview { get; init; }

    /// <summary>When the region goes live by itself; null: it does not. Only hidden regions have one.</summary>
    public LaunchPlan? Launch { get; init; }
    public Members Members { get; init; } = Members.None;
    public NumberSupply Numbers { get; init; } = NumberSupply.Empty;

    /// <summary>Digests of the records that were taken over from another system, by model and key.</summary>
    public ImmutableDictionary<(string Model, long Key), string> Taken { get; init; } =
        ImmutableDictionary<(string Model, long Key), string>.Empty;

    /// <summary>The hashes of texts that were erased.</summary>
    public ImmutableHashSet<string> Erased { get; init; } = [];

    /// <summary>What is stored of the region for good, near enough: its facts and every version of its texts.</summary>
    public long StoredBytes { get; init; }

    /// <summary>When something is to happen by itself next; null: nothing is.</summary>
    public DateTimeOffset? NextDue => new[] { News.NextDue(), Launch?.DueAt }.Min();

    /// <summary>The facts that carry the command out, or why it is declined. Changes nothing.</summary>
    /// <param name="catalog">What the platform has, as far as the region knows.</param>
    public Decision<RegionFact> Decide(RegionCommand command, PlatformCatalog catalog) =>
        ErasureRules.Hold(this, DecideFreely(command, catalog));

    private Decision<RegionFact> DecideFreely(RegionCommand command, PlatformCatalog catalog) => command switch
    {
        CreateRegion create => Settings is not null ? RegionRefusals.Exists(Id)
            : SettingsRules.Check(create.Settings, catalog) is { } refusal ? refusal
            : new RegionCreated(create.Region, create.Settings),
        CloneRegion clone => CloneRules.Decide(this, clone, catalog),
        _ when Settings is null => RegionRefusals.Unknown(),
        ChangeSettings change => SettingsRules.Decide(this, Settings, change, catalog),
        SyncSettings sync => SettingsRules.Decide(Settings, sync),
        AddLanguage add => Languages.Decide(add, catalog),
        MoveLanguage move => Languages.Decide(move),
        ShowLanguage show => Languages.Decide(show),
        HideLanguage hide => Languages.Decide(hide),
        ActivateLanguage activate => Languages.Decide(activate),
        DeactivateLanguage deactivate => Languages.Decide(deactivate),
        AddPage add => WithNumber(NumberKind.Page, number => Pages.Decide(add, new PageId(number))),
        MovePage move => Pages.Decide(move),
        PutPageBack put => Pages.Decide(put),
        ArchivePage archive => Pages.Decide(archive),
        RestorePage restore => Pages.Decide(restore),
        ChangePage change => PageRules.Decide(this, change, catalog),
        SaveTranslation save => WithNumber(NumberKind.PageTranslation, number => PageRules.Decide(this, save, new TranslationId(number))),
        WithdrawTranslation withdraw => Pages.Decide(withdraw),
        AcceptTranslation accept => WithNumber(
            NumberKind.PageTranslation, number => PageRules.Decide(this, accept, new TranslationId(number))),
        ReturnTranslation giveBack => Pages.Decide(giveBack),
        ConfirmTranslation confirm => PageRules.Decide(this, confirm),
        PushContent push => WithNumber(NumberKind.PageTranslation, number => Pages.Decide(push, new TranslationId(number))),
        SaveImprint save => WithNumber(
            NumberKind.ImprintTranslation, number => ImprintRules.Decide(this, save, new TranslationId(number))),
        WithdrawImprint withdraw => ImprintRules.Decide(this, withdraw),
        ConfirmImprint confirm => ImprintRules.Decide(this, confirm),
        AddEvent add => EventRules.Decide(this, add, catalog),
        ChangeEvent change => EventRules.Decide(this, change, catalog),
        CancelOccurrence cancel => EventRules.Decide(this, cancel),
        MoveOccurrence move => EventRules.Decide(this, move),
        RestoreOccurrence restore => EventRules.Decide(this, restore),
        ArchiveEvent archive => EventRules.Decide(this, archive),
        RestoreEvent restore => EventRules.Decide(this, restore),
        SaveEventTranslation save => WithNumber(
            NumberKind.EventTranslation, number => EventRules.Decide(this, save, new TranslationId(number))),
        WithdrawEventTranslation withdraw => EventRules.Decide(this, withdraw),
        AcceptEventTranslation accept => WithNumber(
            NumberKind.EventTranslation, number => EventRules.Decide(this, accept, new TranslationId(number))),
        ReturnEventTranslation giveBack => EventRules.Decide(this, giveBack),
        ConfirmEventTranslation confirm => EventRules.Decide(this, confirm),
        SaveOrganization save => OrganizationRules.Decide(this, save, catalog),
        SaveMedia save => MediaRules.Decide(this, save),
        UploadMedia upload => LibraryRules.Decide(this, upload),
        ReplaceMedia replace => LibraryRules.Decide(this, replace),
        ChangeMedia change => LibraryRules.Decide(this, change),
        AddMediaFolder add => LibraryRules.Decide(this, add),
        ChangeMediaFolder change => LibraryRules.Decide(this, change),
        DeleteMediaFolder delete => LibraryRules.Decide(this, delete),
        AddLocation add => WithNumber(NumberKind.Location, number => LocationRules.Decide(this, add, catalog, new LocationId(number))),
        ChangeLocation change => LocationRules.Decide(this, change, catalog),
        ArchiveLocation archive => LocationRules.Decide(this, archive),
        RestoreLocation restore => LocationRules.Decide(this, restore),
        SaveLocationText save => WithNumber(
            NumberKind.LocationTranslation, number => LocationRules.Decide(this, save, new TranslationId(number))),
        WithdrawLocationText withdraw => LocationRules.Decide(this, withdraw),
        AcceptLocationText accept => WithNumber(
            NumberKind.LocationTranslation, number => LocationRules.Decide(this, accept, new TranslationId(number))),
        ReturnLocationText giveBack => LocationRules.Decide(this, giveBack),
        ConfirmLocationText confirm => LocationRules.Decide(this, confirm),
        AddContact add => WithNumber(NumberKind.Contact, number => ContactRules.Decide(this, add, new ContactId(number))),
        ChangeContact change => ContactRules.Decide(this, change),
        ArchiveContact archive => ContactRules.Decide(this, archive),
        RestoreContact restore => ContactRules.Decide(this, restore),
        AddNews add => NewsRules.Decide(this, add),
        EditNews edit => NewsRules.Decide(this, edit),
        DeletePage delete => DeletionRules.Decide(this, delete),
        DeleteEvent delete => DeletionRules.Decide(this, delete),
        DeleteLocation delete => DeletionRules.Decide(this, delete),
        DeleteContact delete => DeletionRules.Decide(this, delete),
        DeleteNews delete => DeletionRules.Decide(this, delete),
        DeleteOrganization delete => DeletionRules.Decide(this, delete),
        DeleteMedia delete => DeletionRules.Decide(this, delete),
        DeleteImprint delete => DeletionRules.Decide(this, delete),
        RenewPreview renew => PreviewRules.Decide(this, renew),
        SeePreview see => PreviewRules.Decide(this, see),
        LaunchRegion or PlanLaunch or LaunchDueRegion or CancelLaunch or WithdrawRegion or ArchiveRegion or RestoreRegion =>
            LaunchRules.Decide(this, command),
        GrantMembership grant => MemberRules.Decide(this, grant),
        EndMembership end => MemberRules.Decide(this, end),
        GrantPageRight grant => MemberRules.Decide(this, grant),
        EndPageRight end => MemberRules.Decide(this, end),
        PublishText publish => BulkRules.Check(this, publish) is { } refusal ? refusal
            : BulkRules.IsDone(this, publish) ? ImmutableArray<RegionFact>.Empty
            : DecideFreely(BulkRules.Single(this, publish), catalog),
        AppendPage or GivePage or WithdrawText or ConfirmText => DecideFreely(BulkRules.Single(this, command), catalog),
        UndoChanges undo => UndoRules.Decide(this, undo, catalog),
        EraseTexts erase => ErasureRules.Decide(this, erase),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule decides this command."),
    };

    /// <summary>The region after the fact.</summary>
    public Region Apply(RegionFact fact) => Change(fact) with { StoredBytes = StoredBytes + FactSize.Of(fact) };

    private Region Change(RegionFact fact) => fact switch
    {
        RegionCreated created => this with { Id = created.Region, Settings = created.Settings, SettingsRevision = 1 },
        RegionSettingsChanged changed => With(changed.Settings),
        RegionLaunched or LaunchPlanned or LaunchMissed or LaunchCancelled or RegionWithdrawn or RegionArchived or RegionRestored =>
            LaunchRules.Apply(this, fact),
        SettingsSynced synced => this with { SyncedAt = synced.At },
        NumbersGranted granted => this with { Numbers = Numbers.Grant(granted.Kind, granted.First, granted.Count) },
        RecordTaken taken => this with { Taken = Taken.SetItem((taken.Model, taken.Key), taken.Digest) },
        OrganizationSaved saved => this with
        {
            Organizations = Organizations.Apply(saved),
            Numbers = Numbers.Use(NumberKind.Organization, saved.Organization.Id.Value),
        },
        MediaSaved saved => WithMedia(fact).Using(NumberKind.Media, saved.File.Id.Value),
        MediaUploaded uploaded => WithMedia(fact).Using(NumberKind.Media, uploaded.File.Id.Value),
        MediaReplaced or MediaChanged or MediaFolderSaved or MediaFolderDeleted => WithMedia(fact),
        PageAdded added => this with { Pages = Pages.Apply(fact), Numbers = Numbers.Use(NumberKind.Page, added.Page.Value) },
        TranslationSaved saved => this with
        {
            Pages = Pages.Apply(fact),
            Numbers = Numbers.Use(NumberKind.PageTranslation, saved.Version.Id.Value),
        },
        ImprintSaved saved => this with
        {
            Imprint = Imprint.With(saved.Language, saved.Version),
            Numbers = Numbers.Use(NumberKind.ImprintTranslation, saved.Version.Id.Value),
        },
        ImprintConfirmed confirmed => this with { Imprint = Imprint.Confirm(confirmed.Language, confirmed.Confirmation) },
        ImprintWithdrawn withdrawn => this with { Imprint = Imprint.Withdraw(withdrawn.Language) },
        NewsSaved saved => this with
        {
            News = News.SetItem(saved.Item.Id, saved.Item),
            Numbers = saved.Item.Texts.Aggregate(
                Numbers.Use(NumberKind.News, saved.Item.Id.Value), (numbers, text) => numbers.Use(NumberKind.NewsTranslation, text.Id.Value)),
        },
        PageMoved or PagesRenumbered or PageArchived or PageRestored or PageChanged or PageCopied or PageTokenChanged or TranslationWithdrawn
            or TranslationReturned or TranslationConfirmed => this with { Pages = Pages.Apply(fact) },
        EventAdded added => WithEvents(fact, added.Recurrence).Using(NumberKind.Event, added.Event.Value),
        EventChanged changed => WithEvents(fact, changed.Recurrence),
        EventTranslationSaved saved => WithEvents(fact).Using(NumberKind.EventTranslation, saved.Version.Id.Value),
        EventArchived or EventRestored or OccurrenceCancelled or OccurrenceMoved or OccurrenceRestored or EventTranslationWithdrawn
            or EventTranslationReturned or EventTranslationConfirmed => WithEvents(fact),
        LocationAdded added => this with
        {
            Locations = Locations.Apply(fact),
            Numbers = Numbers.Use(NumberKind.Location, added.Location.Value),
        },
        LocationTextSaved saved => this with
        {
            Locations = Locations.Apply(fact),
            Numbers = Numbers.Use(NumberKind.LocationTranslation, saved.Version.Id.Value),
        },
        LocationChanged or LocationArchived or LocationRestored or LocationTextWithdrawn or LocationTextReturned or LocationTextConfirmed =>
            this with { Locations = Locations.Apply(fact) },
        ContactAdded added => this with
        {
            Contacts = Contacts.Apply(fact),
            Numbers = Numbers.Use(NumberKind.Contact, added.Contact.Value),
        },
        ContactChanged or ContactArchived or ContactRestored => this with { Contacts = Contacts.Apply(fact) },
        LanguageAdded or LanguageMoved or LanguageShown or LanguageHidden or LanguageActivated or LanguageDeactivated =>
            this with { Languages = Languages.Apply(fact) },
        PageDeleted or EventDeleted or LocationDeleted or ContactDeleted or NewsDeleted or OrganizationDeleted or MediaDeleted
            or ImprintDeleted => DeletionRules.Apply(this, fact),
        PreviewRenewed or PreviewSeen => this with { Preview = Preview.Apply(fact) },
        TextsErased erased => this with { Erased = Erased.Union(erased.Hashes) },
        MembershipGranted or MembershipEnded or PageRightGranted or PageRightEnded => this with { Members = Members.Apply(fact) },
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "No rule applies this fact."),
    };

    /// <summary>Whether the region may refer to this file: its own, or one of the platform's.</summary>
    internal bool HasMedia(MediaId media, PlatformCatalog catalog) => Media.ContainsKey(media) || catalog.Media.Contains(media);

    /// <summary>Decides with the next free number of a kind, or declines while there is none.</summary>
    internal Decision<RegionFact> WithNumber(string kind, Func<long, Decision<RegionFact>> decide) =>
        Numbers.Peek(kind) is { } number ? decide(number) : NumberSupply.Exhausted(kind);

    /// <summary>With settings that take the place of the present ones.</summary>
    internal Region With(RegionSettings settings) => this with
    {
        Settings = settings,
        SettingsRevision = SettingsRevision + 1,
        EarlierSettings = Settings is null ? EarlierSettings : EarlierSettings.With(Settings),
        EarlierSlugs = SlugsBefore(settings.Slug),
        Launch = settings.Status is RegionStatus.Hidden ? Launch : null,
    };

    private Region WithMedia(RegionFact fact) => this with { Media = Media.Apply(fact), Library = Library.Apply(fact) };

    private Region WithEvents(RegionFact fact, RecurrenceId? recurrence = null) => this with
    {
        Events = Events.Apply(fact),
        Numbers = recurrence is { } used ? Numbers.Use(NumberKind.Recurrence, used.Value) : Numbers,
    };

    private Region Using(string kind, long number) => this with { Numbers = Numbers.Use(kind, number) };

    private ImmutableArray<string> SlugsBefore(string slug) =>
        Settings is null || Settings.Slug == slug ? EarlierSlugs : EarlierSlugs.Remove(slug).Add(Settings.Slug);
}

internal static class RegionRefusals
{
    public static Refusal Exists(RegionId region) => new("region-exists", $"Region {region.Value} exists already.");

    public static Refusal Unknown() => new("region-unknown", "There is no such region, or you have no rights in it.");

    public static Refusal StatusElsewhere() => new(
        "status-not-a-setting",
        "Whether readers find the region is no setting: let it go live, withdraw, archive or restore it, and leave \"status\" as it is.");

    public static Refusal StaleSettings() =>
        new("stale-version", "Somebody has changed the settings meanwhile. Look at what has changed and save again.");
}
