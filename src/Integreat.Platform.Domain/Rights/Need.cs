using Integreat.Platform.Domain.Bulk;
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
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Rights;

/// <summary>What a command takes.</summary>
/// <param name="Page">The page for which a right to that page alone will do, or its organisation; null: only a role will do.</param>
/// <param name="Location">The place for which its organisation will do; null: only a role will do.</param>
internal readonly record struct Need(Capability Capability, PageId? Page = null, LocationId? Location = null)
{
    /// <summary>All that the command takes. Every command stands here: one without a rule is an exception, not a gap.</summary>
    public static ImmutableArray<Need> Of(Region region, RegionCommand command) => command switch
    {
        CreateRegion or CloneRegion or ChangeSettings or SyncSettings or LaunchRegion or PlanLaunch or LaunchDueRegion or CancelLaunch
            or WithdrawRegion or ArchiveRegion or RestoreRegion => [new(Capability.ChangeRegions)],
        AddLanguage or MoveLanguage or ShowLanguage or HideLanguage or ActivateLanguage or DeactivateLanguage =>
            [new(Capability.ChangeLanguages)],
        AddPage or MovePage or PutPageBack => [new(Capability.EditPages)],
        ChangePage change when OwnerSeen(region, change) != change.Attributes.Organization =>
            [new(Capability.EditPages, change.Page), new(Capability.GrantPageRights)],
        ChangePage change => [new(Capability.EditPages, change.Page)],
        ArchivePage or RestorePage => [new(Capability.ArchivePages)],
        SaveTranslation { Text.Status: TranslationStatus.Public } save => [new(Capability.PublishPages, save.Page)],
        SaveTranslation save => [new(Capability.EditPages, save.Page)],
        WithdrawTranslation withdraw => [new(Capability.PublishPages, withdraw.Page)],
        AcceptTranslation accept => [new(Capability.PublishPages, accept.Page)],
        ReturnTranslation giveBack => [new(Capability.PublishPages, giveBack.Page)],
        ConfirmTranslation confirm => [new(Capability.PublishPages, confirm.Page)],
        SaveImprint or WithdrawImprint or ConfirmImprint => [new(Capability.EditImprint)],
        AddEvent or ChangeEvent or CancelOccurrence or MoveOccurrence or RestoreOccurrence or ArchiveEvent or RestoreEvent
            or SaveEventTranslation or WithdrawEventTranslation or AcceptEventTranslation or ReturnEventTranslation or ConfirmEventTranslation => [new(Capability.EditEvents)],
        SaveOrganization => [new(Capability.EditOrganizations)],
        SaveMedia or UploadMedia or ChangeMedia or AddMediaFolder or ChangeMediaFolder => [new(Capability.EditMedia)],
        ReplaceMedia => [new(Capability.ReplaceMedia)],
        DeleteMediaFolder => [new(Capability.DeleteMediaFolders)],
        AddLocation => [new(Capability.EditLocations)],
        ChangeLocation change when OwnerSeen(region, change) == change.Details.Organization =>
            [new(Capability.EditLocations, Location: change.Location)],
        ChangeLocation => [new(Capability.EditLocations)], // who gives a place to another organisation gives rights away
        ArchiveLocation archive => [new(Capability.EditLocations, Location: archive.Location)],
        RestoreLocation restore => [new(Capability.EditLocations, Location: restore.Location)],
        SaveLocationText save => [new(Capability.EditLocations, Location: save.Location)],
        WithdrawLocationText withdraw => [new(Capability.EditLocations, Location: withdraw.Location)],
        AcceptLocationText accept => [new(Capability.EditLocations, Location: accept.Location)],
        ReturnLocationText giveBack => [new(Capability.EditLocations, Location: giveBack.Location)],
        ConfirmLocationText confirm => [new(Capability.EditLocations, Location: confirm.Location)],
        AddContact or ChangeContact or ArchiveContact or RestoreContact => [new(Capability.EditContacts)],
        AddNews or EditNews => [new(Capability.EditNews)],
        DeletePage => [new(Capability.DeletePages)],
        DeleteEvent => [new(Capability.DeleteEvents)],
        DeleteLocation => [new(Capability.DeleteLocations)],
        DeleteContact => [new(Capability.DeleteContacts)],
        DeleteNews => [new(Capability.DeleteNews)],
        DeleteOrganization => [new(Capability.EditOrganizations)],
        DeleteMedia => [new(Capability.DeleteMedia)],
        DeleteImprint => [new(Capability.DeleteImprint)],
        SeePreview => [new(Capability.ChangeRegions)], // the platform does it for whoever has the link
        GrantMembership or EndMembership or RenewPreview => [new(Capability.ManageMembers)],
        GrantPageRight or EndPageRight => [new(Capability.GrantPageRights)],
        EraseTexts => [new(Capability.EraseTexts)],
        AppendPage or GivePage or PublishText or WithdrawText or ConfirmText => Of(region, BulkRules.Single(region, command)),
        UndoChanges undo => UndoRules.Needs(region, undo),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule says who may do this."),
    };

    // What its author does not change stays as it is, whatever it has become meanwhile.
    private static OrganizationId? OwnerSeen(Region region, ChangePage change) => region.Pages.Find(change.Page) is not { } page
        ? null
        : (page.Earlier.Seen(change.BasedOn ?? page.Revision, page.Revision, page.Attributes) ?? page.Attributes).Organization;

    private static OrganizationId? OwnerSeen(Region region, ChangeLocation change) => region.Locations.GetValueOrDefault(change.Location) is not { } location
        ? null
        : (location.Earlier.Seen(change.BasedOn, location.Revision, location.Details) ?? location.Details).Organization;
}
