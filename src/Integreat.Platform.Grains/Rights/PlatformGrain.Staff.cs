using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Rights;

namespace Integreat.Platform.Grains.Platform;

/// <summary>The platform's own team.</summary>
internal sealed partial class PlatformGrain : IStaff
{
    public Task<Outcome> GrantAsync(CommandContext context, string account, string role) =>
        RightsMapping.Parse<StaffRole>(role) is { } parsed
            ? ExecuteAsync(context, CommandDigest.Of("grant-staff-role", account, role), new GrantStaffRole(account, parsed))
            : Task.FromResult(Refused(RightsMapping.RoleUnknown(role, StaffRoles.All)));

    public Task<Outcome> EndAsync(CommandContext context, string account) =>
        ExecuteAsync(context, CommandDigest.Of("end-staff-role", account), new EndStaffRole(account));

    public Task<StaffDelta> FollowAsync(Follow follow, CancellationToken cancellation) => _leader.AnswerAsync(
        follow, () => _sources.ReadStaff(_stream.State, follow.Since, _stream.Version), cancellation);

    public Task<string?> ReadRoleAsync(Caller caller, CancellationToken cancellation) => Task.FromResult(
        ActorOf(_stream.State, RightsMapping.Actor(caller)) is Actor.Person { Staff: { } role } ? RightsMapping.Name(role) : null);

    public Task<Answer<StaffView>> ReadStaffAsync(Caller caller, CancellationToken cancellation) => Task.FromResult(
        RightsRules.CheckStaff(ActorOf(_stream.State, RightsMapping.Actor(caller))) is { } refusal
            ? new Answer<StaffView>(null, refusal.Code, refusal.Detail)
            : new Answer<StaffView>(RightsMapping.View(_stream.State.Staff, _stream.Version)));

    private static Actor ActorOf(PlatformState platform, Actor actor) =>
        actor is Actor.Person person ? person with { Staff = platform.StaffRole(person.Account) } : actor;
}
