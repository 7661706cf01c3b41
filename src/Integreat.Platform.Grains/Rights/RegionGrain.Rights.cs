using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Rights;
using Integreat.Platform.Grains.Telemetry;

namespace Integreat.Platform.Grains.Regions;

/// <summary>Who may do what in the region. Its members are its own facts; the platform's team it follows, while somebody of it is at work here.</summary>
internal sealed partial class RegionGrain : IRegionMembers
{
    // People work for minutes: the next command should find the lease still there.
    private static readonly TimeSpan StaffIsWanted = TimeSpan.FromMinutes(2);

    private readonly Follower<StaffDelta> _staffFollower;
    private ImmutableDictionary<string, StaffRole> _staff = ImmutableDictionary<string, StaffRole>.Empty;
    private long? _staffWanted;

    public Task<Outcome> GrantAsync(CommandContext context, string account, string role, long? organization) =>
        RightsMapping.Parse<RegionRole>(role) is { } parsed
            ? ExecuteAsync(
                context,
                CommandDigest.Of("grant-membership", account, role, organization),
                new GrantMembership(account, parsed, organization is { } number ? new OrganizationId(number) : null))
            : Task.FromResult(Refused(RightsMapping.RoleUnknown(role, RegionRoles.All)));

    public Task<Outcome> EndAsync(CommandContext context, string account) =>
        ExecuteAsync(context, CommandDigest.Of("end-membership", account), new EndMembership(account));

    public Task<Outcome> GrantPageRightAsync(CommandContext context, long page, string account, bool mayPublish) => ExecuteAsync(
        context,
        CommandDigest.Of("grant-page-right", page, account, mayPublish),
        new GrantPageRight(new PageId(page), account, mayPublish ? PageRight.Publish : PageRight.Edit));

    public Task<Outcome> EndPageRightAsync(CommandContext context, long page, string account) =>
        ExecuteAsync(context, CommandDigest.Of("end-page-right", page, account), new EndPageRight(new PageId(page), account));

    public Task<Answer<MembersView>> ReadMembersAsync(Caller caller, CancellationToken cancellation) =>
        AnswerAsync(
            caller,
            actor => Region.Check(actor, Capability.ViewMembers),
            seen => ((MembersView?)RightsMapping.View(seen.Region.Members, seen.Version), (Refusal?)null),
            cancellation);

    public async Task<bool> KnowsAsync(Caller caller, CancellationToken cancellation)
    {
        // Members are known by the region alone; the platform's team is asked for nobody but those who are none.
        var actor = RightsMapping.Actor(caller);
        return Region.Check(actor, Capability.ViewDashboard) is null
            || Region.Check(await WithStaffAsync(actor, cancellation), Capability.ViewDashboard) is null;
    }

    public async Task<Answer<RightsView>> ReadRightsAsync(Caller caller, CancellationToken cancellation)
    {
        var actor = await WithStaffAsync(RightsMapping.Actor(caller), cancellation);
        return Region.Check(actor, Capability.ViewDashboard) is { } refusal
            ? Refused<RightsView>(refusal)
            : new Answer<RightsView>(RightsMapping.View(Region, caller.Account, actor));
    }

    /// <summary>Decides, if the actor may. Who is in the team must be known for certain: what is asked in advance is not asked within a command.</summary>
    private Decision<RegionFact> Decide(Region region, CommandContext context, RegionCommand command) =>
        CheckRights(region, context, command) is { } refusal ? refusal
        : RightsMapping.Actor(context) is Actor.Person && IsCatalogOld(command) ? Outdated()
        : region.Decide(command, _catalog);

    private static Refusal Outdated() => new(Outcome.Unprepared, "What the platform has is asked first.");

    private Refusal? CheckRights(Region region, CommandContext context, RegionCommand command)
    {
        var actor = RightsMapping.Actor(context);
        if (region.Check(actor, command) is var refusal && (refusal is null || actor is not Actor.Person))
        {
            return refusal;
        }

        var person = (Actor.Person)actor;

        _staffWanted = _clock.GetTimestamp();
        return _staffFollower.IsHeld
            ? region.Check(person with { Staff = StaffRoleOf(person.Account) }, command)
            : new Refusal(Outcome.Unprepared, "Who belongs to the platform's team is asked first.");
    }

    private StaffRole? StaffRoleOf(string account) => _staff.TryGetValue(account, out var role) ? role : null;

    private async Task<Actor> WithStaffAsync(Actor actor, CancellationToken cancellation)
    {
        if (actor is not Actor.Person person)
        {
            return actor;
        }

        _staffWanted = _clock.GetTimestamp();
        await FreshenStaffAsync().WaitAsync(cancellation);
        return person with { Staff = StaffRoleOf(person.Account) };
    }

    private async Task FreshenStaffAsync()
    {
        await _staffFollower.FreshAsync(CancellationToken.None);
        _staffFollower.Renew();
    }

    private Follower<StaffDelta> FollowStaff()
    {
        var staff = GrainFactory.GetGrain<IStaff>(GrainKeys.Platform);
        return new(
            LeaderLink.To(() => staff, staff.FollowAsync), TakeStaffAsync, IsStaffWanted, showsAtOnce: true, LeaseTimes.RelayHold, _clock, GrainMetrics.Leases);
    }

    private bool IsStaffWanted() => _staffWanted is { } wanted && _clock.GetElapsedTime(wanted) < StaffIsWanted;

    private Task TakeStaffAsync(ImmutableArray<StaffDelta> deltas)
    {
        if (deltas.LastOrDefault(delta => delta.Staff is not null)?.Staff is { } team)
        {
            _staff = team.Staff
                .Select(member => (member.Account, Role: RightsMapping.Parse<StaffRole>(member.Role)))
                .Where(member => member.Role is not null) // of a newer release: nothing is guessed
                .ToImmutableDictionary(member => member.Account, member => member.Role!.Value);
        }

        return Task.CompletedTask;
    }

    private static Answer<T> Refused<T>(Refusal refusal)
        where T : class => new(null, refusal.Code, refusal.Detail);
}
