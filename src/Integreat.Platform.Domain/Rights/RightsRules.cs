using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Rights;

/// <summary>Decides who may. Asked before a command is decided, so that who has no rights learns nothing.</summary>
public static class RightsRules
{
    /// <summary>Why the actor may not do this to the region, or null.</summary>
    public static Refusal? Check(this Region region, Actor actor, RegionCommand command) => actor switch
    {
        Actor.Platform => null,
        Actor.PageToken => command is PushContent ? null : RegionRefusals.Unknown(),
        Actor.Machine machine =>
            command is SyncSettings && machine.Scopes.Contains(Actor.Machine.SyncSettings) ? null : RegionRefusals.Unknown(),
        Actor.Person person when command is PushContent => RightsRefusals.TokenNeeded(),
        Actor.Person person => region.Check(person, Need.Of(region, command)),
        _ => throw new ArgumentOutOfRangeException(nameof(actor), actor.GetType().Name, "Nothing says what such an actor may do."),
    };

    /// <summary>Why the actor may not see or do this in the region as a whole, or on this page; or null.</summary>
    public static Refusal? Check(this Region region, Actor actor, Capability capability, PageId? page = null) => actor switch
    {
        _ when region.Settings is null => RegionRefusals.Unknown(),
        Actor.Platform => null,
        Actor.Person person => region.Check(person, [new Need(capability, page)]),
        _ => RegionRefusals.Unknown(),
    };

    /// <summary>Why the actor may not do this to the platform, or null.</summary>
    public static Refusal? Check(Actor actor, PlatformCommand command) => actor switch
    {
        Actor.Platform => null,
        Actor.Person { Staff: not null } when CapabilityOf(command) is { } capability => CheckStaff(actor, capability),
        _ => RightsRefusals.NotStaff(),
    };

    /// <summary>Why the actor may not see what only the platform's team sees, or null.</summary>
    public static Refusal? CheckStaff(Actor actor) => CheckStaff(actor, Capability.ViewMembers); // which the whole team may

    /// <summary>Why the actor may not do this to the platform as a whole, or null.</summary>
    public static Refusal? CheckStaff(Actor actor, Capability capability) => actor switch
    {
        Actor.Platform => null,
        Actor.Person { Staff: { } staff } when !RightsTable.Allows(capability, staff) => RightsRefusals.StaffMissing(capability, staff),
        Actor.Person { Staff: not null } person => person.IsFor(capability) ? null : RightsRefusals.ScopeMissing(capability),
        _ => RightsRefusals.NotStaff(),
    };

    /// <summary>Why nobody but the platform itself may do this.</summary>
    public static Refusal NotForPeople() => RightsRefusals.NotStaff();

    private static Refusal? Check(this Region region, Actor.Person person, ImmutableArray<Need> needs)
    {
        var membership = region.Members.Find(person.Account);
        if (membership is null && person.Staff is null)
        {
            return RegionRefusals.Unknown();
        }

        foreach (var need in needs)
        {
            if (!IsMet(region, need, person, membership))
            {
                return RightsRefusals.Missing(need, membership?.Role, person.Staff);
            }

            if (!person.IsFor(need.Capability))
            {
                return RightsRefusals.ScopeMissing(need.Capability);
            }
        }

        return null;
    }

    private static bool IsMet(Region region, Need need, Actor.Person person, Membership? membership) =>
        (person.Staff is { } staff && RightsTable.Allows(need.Capability, staff))
        || (membership is not null && RightsTable.Of(need.Capability, membership.Role) switch
        {
            Allowance.Everywhere => true,
            Allowance.WhereGranted => IsGranted(region, need, membership),
            _ => false,
        });

    private static bool IsGranted(Region region, Need need, Membership membership) =>
        (need.Page is { } page && IsGranted(region, need.Capability, page, membership))
        || (need.Location is { } location && membership.Organization is { } own
            && region.Locations.GetValueOrDefault(location)?.Details.Organization == own);

    private static bool IsGranted(Region region, Capability capability, PageId page, Membership membership) =>
        region.Members.On(page, membership.Account) is { } right && (right is PageRight.Publish || capability is Capability.EditPages)
        || (membership.Organization is { } own && region.Pages.Find(page)?.Attributes.Organization == own);

    // Null: nobody but the platform itself may.
    private static Capability? CapabilityOf(PlatformCommand command) => command switch
    {
        SaveLanguage or SaveOffer or SaveCategory or RetireLanguage or RetireOffer or RetireCategory => Capability.ChangeCatalog,
        AddGlobalMedia or AddSharedNews or ChangeSharedNews or EditSharedNews => Capability.ChangeGlobalContent,
        GrantStaffRole or EndStaffRole => Capability.ManageStaff,
        GrantNumbers => null,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule says who may do this."),
    };
}
