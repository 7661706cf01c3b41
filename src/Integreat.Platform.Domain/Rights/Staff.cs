using Integreat.Platform.Domain.Platform;

namespace Integreat.Platform.Domain.Rights;

/// <summary>Somebody belongs to the platform's team from now on, or is something else in it.</summary>
public sealed record StaffRoleGranted(string Account, StaffRole Role) : PlatformFact;

public sealed record StaffRoleEnded(string Account) : PlatformFact;

/// <summary>Takes an account into the platform's team, or makes it something else there than before.</summary>
public sealed record GrantStaffRole(string Account, StaffRole Role) : PlatformCommand;

public sealed record EndStaffRole(string Account) : PlatformCommand;

/// <summary>Who belongs to the platform's team.</summary>
internal static class StaffRules
{
    public static Decision<PlatformFact> Decide(this PlatformState platform, GrantStaffRole command) => command switch
    {
        _ when !MemberRules.IsAccount(command.Account) => MemberRefusals.AccountInvalid(),
        _ when platform.StaffRole(command.Account) == command.Role => ImmutableArray<PlatformFact>.Empty,
        _ when IsLast(platform, command.Account) => LastSuperuser(),
        _ => new StaffRoleGranted(command.Account, command.Role),
    };

    public static Decision<PlatformFact> Decide(this PlatformState platform, EndStaffRole command) => command switch
    {
        _ when platform.StaffRole(command.Account) is null =>
            new Refusal("staff-unknown", "This account does not belong to the platform's team. There is nothing to end."),
        _ when IsLast(platform, command.Account) => LastSuperuser(),
        _ => new StaffRoleEnded(command.Account),
    };

    public static ImmutableDictionary<string, StaffRole> Apply(this ImmutableDictionary<string, StaffRole> staff, PlatformFact fact) => fact switch
    {
        StaffRoleGranted granted => staff.SetItem(granted.Account, granted.Role),
        StaffRoleEnded ended => staff.Remove(ended.Account),
        _ => staff,
    };

    // Without one nobody could appoint another, but on the command line.
    private static bool IsLast(PlatformState platform, string account) =>
        platform.StaffRole(account) is StaffRole.Superuser && platform.Staff.Values.Count(role => role is StaffRole.Superuser) == 1;

    private static Refusal LastSuperuser() =>
        new("last-superuser", "This is the only superuser. Make another account superuser first.");
}
