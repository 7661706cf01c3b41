using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;

namespace Integreat.Platform.Domain.History;

/// <summary>The commands that bring back what was there before a fact, or why there are none.</summary>
internal readonly record struct Inverse(ImmutableArray<RegionCommand> Commands, Refusal? Refusal)
{
    private static readonly Inverse Nothing = new([], null);

    private static readonly Inverse Impossible = UndoRefusals.Impossible();

    private static readonly Inverse Conflict = UndoRefusals.ChangedSince();

    public static implicit operator Inverse(RegionCommand command) => new([command], null);

    public static implicit operator Inverse(Refusal refusal) => new([], refusal);

    /// <param name="now">The region with everything that was undone before this.</param>
    public static Inverse Of(UndoChanges undo, RegionFact fact, Region now) => fact switch
    {
        NumbersGranted or PagesRenumbered => Nothing,
        PageAdded added => new ArchivePage(added.Page), // it was empty when it was added; what was written since is not thrown away
        PageMoved moved => OfMove(undo, moved, now),
        PageArchived archived => new RestorePage(archived.Page),
        PageRestored restored => new ArchivePage(restored.Page),
        PageChanged changed => now.Pages.Find(changed.Page)?.Attributes == changed.Attributes
            ? new ChangePage(changed.Page, undo.Before.Pages.Find(changed.Page)!.Attributes)
            : Conflict,
        EventAdded added => new ArchiveEvent(added.Event),
        EventArchived archived => new RestoreEvent(archived.Event),
        EventRestored restored => new ArchiveEvent(restored.Event),
        EventChanged changed => OfEvent(undo, changed, now),
        OccurrenceCancelled cancelled => OfOccurrence(undo, cancelled.Event, cancelled.Date),
        OccurrenceMoved moved => OfOccurrence(undo, moved.Event, moved.Moved.Date),
        OccurrenceRestored restored => OfOccurrence(undo, restored.Event, restored.Date),
        LocationAdded added => new ArchiveLocation(added.Location),
        LocationArchived archived => new RestoreLocation(archived.Location),
        LocationRestored restored => new ArchiveLocation(restored.Location),
        LocationChanged changed => now.Locations.GetValueOrDefault(changed.Location) is { } known && known.Details == changed.Details
            ? new ChangeLocation(changed.Location, undo.Before.Locations[changed.Location].Details, known.Revision)
            : Conflict,
        ContactAdded added => new ArchiveContact(added.Contact),
        ContactArchived archived => new RestoreContact(archived.Contact),
        ContactRestored restored => new ArchiveContact(restored.Contact),
        ContactChanged changed => now.Contacts.GetValueOrDefault(changed.Contact) is { } known && known.Details == changed.Details
            ? new ChangeContact(changed.Contact, undo.Before.Contacts[changed.Contact].Details, known.Revision)
            : Conflict,
        OrganizationSaved saved => OfOrganization(undo, saved.Organization, now),
        LanguageMoved moved => now.Languages.Find(moved.Language)?.Parent == moved.Parent
            && undo.Before.Languages.Find(moved.Language)?.Parent is { } parent
            ? new MoveLanguage(moved.Language, parent)
            : Conflict,
        LanguageShown shown => new HideLanguage(shown.Language),
        LanguageHidden hidden => new ShowLanguage(hidden.Language),
        LanguageActivated activated => now.Languages.Find(activated.Language) is { Visible: true }
            ? Conflict
            : new DeactivateLanguage(activated.Language),
        LanguageDeactivated deactivated => undo.Before.Languages.Find(deactivated.Language) is { Visible: true } // it was hidden with that
            ? new Inverse([new ActivateLanguage(deactivated.Language), new ShowLanguage(deactivated.Language)], null)
            : new ActivateLanguage(deactivated.Language),
        RegionSettingsChanged => now.SettingsRevision == undo.Before.SettingsRevision + 1
            ? new ChangeSettings(undo.Before.Settings!, now.SettingsRevision)
            : Conflict,
        RegionLaunched => new WithdrawRegion(),
        RegionWithdrawn => new LaunchRegion([]), // as by hand: not while something required is left to do
        RegionArchived => undo.Before.Settings!.Status is RegionStatus.Active
            ? new Inverse([new RestoreRegion(), new LaunchRegion([])], null)
            : new RestoreRegion(),
        RegionRestored => new ArchiveRegion(),
        LaunchPlanned planned => now.Launch?.Moment == planned.Moment ? OfPlan(undo) : Conflict,
        LaunchCancelled => now.Launch is null ? OfPlan(undo) : Conflict,
        MembershipGranted granted => OfMembership(undo, granted.ToMembership(), now),
        MembershipEnded ended => OfEndedMembership(undo, ended.Account, now),
        PageRightGranted granted => now.Members.On(granted.Page, granted.Account) == granted.Right
            ? OfPageRight(undo, granted.Page, granted.Account)
            : Conflict,
        PageRightEnded ended => OfPageRight(undo, ended.Page, ended.Account),
        _ when TextChange.Of(fact) is { } change => TextInverse.Of(undo, change, now),
        _ => Impossible,
    };

    // A moment that has passed since is refused with the reason.
    private static Inverse OfPlan(UndoChanges undo) =>
        undo.Before.Launch is { } plan ? new PlanLaunch(plan.Moment, plan.Despite, undo.At) : new CancelLaunch();

    private static Inverse OfMove(UndoChanges undo, PageMoved moved, Region now)
    {
        var page = undo.Before.Pages.Find(moved.Page)!;
        return now.Pages.Find(moved.Page)?.Parent != moved.Parent ? Conflict
            : page.Parent != PageId.Root && now.Pages.Find(page.Parent) is null ? Conflict
            : OfPlace(page, NearestLeft(undo.Before.Pages, page, now.Pages), now.Pages);
    }

    // With the number that it had, if there is room for it: then no sibling has to make any, however many pages come back.
    private static Inverse OfPlace(Page page, PageId? left, PageTree now)
    {
        var siblings = now.ChildrenOf(page.Parent).Remove(page.Id);
        var index = left is { } before ? siblings.IndexOf(before) + 1 : 0;
        var isFree = (index == 0 || now.Find(siblings[index - 1])!.Order < page.Order)
            && (index == siblings.Length || now.Find(siblings[index])!.Order > page.Order);
        return isFree ? new PutPageBack(page.Id, page.Parent, page.Order) : new MovePage(page.Id, page.Parent, left);
    }

    // The sibling that stood before it, or the next one that is still there.
    private static PageId? NearestLeft(PageTree before, Page page, PageTree now)
    {
        var siblings = before.ChildrenOf(page.Parent);
        for (var place = siblings.IndexOf(page.Id) - 1; place >= 0; place--)
        {
            if (now.Find(siblings[place])?.Parent == page.Parent)
            {
                return siblings[place];
            }
        }

        return null;
    }

    // An event that no longer repeated had lost what was said of its single dates.
    private static Inverse OfEvent(UndoChanges undo, EventChanged changed, Region now)
    {
        var before = undo.Before.Events[changed.Event];
        return now.Events.GetValueOrDefault(changed.Event) is not { } known || known.Details != changed.Details ? Conflict : new Inverse(
            [
                new ChangeEvent(changed.Event, before.Details, known.Revision, undo.Zone),
                .. before.Changes.Cancelled.Except(known.Changes.Cancelled)
                    .Select(date => new CancelOccurrence(changed.Event, date, undo.Zone)),
                .. before.Changes.Moved.Except(known.Changes.Moved)
                    .Select(moved => new MoveOccurrence(changed.Event, moved, undo.Zone)),
            ],
            null);
    }

    // A date of which nothing was said before goes by the rule again.
    private static Inverse OfOccurrence(UndoChanges undo, EventId id, DateOnly date)
    {
        var changes = undo.Before.Events[id].Changes;
        return changes.Cancelled.Contains(date) ? new CancelOccurrence(id, date, undo.Zone)
            : changes.Moved.FirstOrDefault(moved => moved.Date == date) is { } before ? new MoveOccurrence(id, before, undo.Zone)
            : new RestoreOccurrence(id, date);
    }

    private static Inverse OfOrganization(UndoChanges undo, Organization saved, Region now) =>
        now.Organizations.GetValueOrDefault(saved.Id) is not { } known || known with { Revision = saved.Revision } != saved ? Conflict
        : undo.Before.Organizations.GetValueOrDefault(saved.Id) is not { } before ? new Deletion.DeleteOrganization(saved.Id)
        : new SaveOrganization(before.Id, before.Name, before.Slug, before.Website, before.Logo);

    private static Inverse OfMembership(UndoChanges undo, Membership granted, Region now) =>
        now.Members.Find(granted.Account) != granted ? Conflict
        : undo.Before.Members.Find(granted.Account) is { } before ? new GrantMembership(before.Account, before.Role, before.Organization)
        : new EndMembership(granted.Account);

    private static Inverse OfEndedMembership(UndoChanges undo, string account, Region now) =>
        now.Members.Find(account) is not null || undo.Before.Members.Find(account) is not { } before ? Conflict : new Inverse(
            [
                new GrantMembership(account, before.Role, before.Organization),
                .. undo.Before.Members.OnPages
                    .Where(right => right.Key.Account == account && now.Pages.Find(right.Key.Page) is not null)
                    .OrderBy(right => right.Key.Page.Value)
                    .Select(right => new GrantPageRight(right.Key.Page, account, right.Value)),
            ],
            null);

    private static Inverse OfPageRight(UndoChanges undo, PageId page, string account) => undo.Before.Members.On(page, account) is { } before
        ? new GrantPageRight(page, account, before)
        : new EndPageRight(page, account);
}
