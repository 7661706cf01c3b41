using Integreat.Platform.Contracts.Following;

namespace Integreat.Platform.Contracts.Rights;

/// <summary>The platform's own team. Its roles hold in every region. Grain key: <see cref="GrainKeys.Platform"/>.</summary>
[Alias("staff-grain"), Version(1)]
public interface IStaff : ILeader
{
    /// <summary>
    /// Takes an account into the team, or makes it something else there. Refuses: rights-missing, role-unknown, account-invalid, last-superuser.
    /// The change holds in every region once <see cref="Platform.IPlatform.WaitUntilVisibleAsync"/> has returned.
    /// </summary>
    /// <param name="role">One of <see cref="StaffRoles"/>.</param>
    [Alias("grant")]
    Task<Outcome> GrantAsync(CommandContext context, string account, string role);

    /// <summary>Takes an account out of the team. Refuses: rights-missing, staff-unknown, last-superuser.</summary>
    [Alias("end")]
    Task<Outcome> EndAsync(CommandContext context, string account);

    /// <summary>Who is in the team, if that has changed since the follower's cursor.</summary>
    [AlwaysInterleave, Alias("follow")]
    Task<StaffDelta> FollowAsync(Follow follow, CancellationToken cancellation);

    /// <summary>What the caller is in the team, one of <see cref="StaffRoles"/>; null for everybody else.</summary>
    [AlwaysInterleave, Alias("read-role")]
    Task<string?> ReadRoleAsync(Caller caller, CancellationToken cancellation);

    /// <summary>The team, by account. Refuses: rights-missing, to who does not belong to it.</summary>
    [AlwaysInterleave, Alias("read-staff")]
    Task<Answer<StaffView>> ReadStaffAsync(Caller caller, CancellationToken cancellation);
}

/// <summary>What somebody can be in the platform's team.</summary>
public static class StaffRoles
{
    public const string MarketingTeam = "marketing-team";
    public const string AppTeam = "app-team";
    public const string ServiceTeam = "service-team";
    public const string CmsTeam = "cms-team";
    public const string Superuser = "superuser";

    /// <summary>All there are, the mightiest last.</summary>
    public static ImmutableArray<string> All { get; } = [MarketingTeam, AppTeam, ServiceTeam, CmsTeam, Superuser];
}

[GenerateSerializer, Immutable, Alias("staff-member")]
public sealed record StaffMember([property: Id(0)] string Account, [property: Id(1)] string Role);

[GenerateSerializer, Immutable, Alias("staff-view")]
public sealed record StaffView([property: Id(0)] long Version, [property: Id(1)] ImmutableArray<StaffMember> Staff);

/// <param name="Staff">The whole team; null if it has not changed.</param>
[GenerateSerializer, Immutable, Alias("staff-delta")]
public sealed record StaffDelta(
    [property: Id(0)] Cursor Next,
    [property: Id(1)] bool IsFull,
    [property: Id(2)] StaffView? Staff,
    [property: Id(3)] TimeSpan Lease = default,
    [property: Id(4)] long Term = 0) : IDelta<StaffDelta>
{
    /// <summary>Never: a team fits into one message.</summary>
    public bool More => false;

    public StaffDelta WithLease(TimeSpan lease, JointSource? joint) => this with { Lease = lease };

    public StaffDelta InTerm(long term) => this with { Term = term };
}
