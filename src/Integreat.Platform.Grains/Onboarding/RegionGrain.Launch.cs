using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Regions;

/// <summary>Whether readers find the region. What is left to do is computed when it is asked for.</summary>
internal sealed partial class RegionGrain : IRegionLaunch
{
    public Task<Answer<LaunchView>> ReadLaunchAsync(Caller caller, CancellationToken cancellation) => AnswerAsync(
        caller, actor => Region.Check(actor, Capability.ViewDashboard), seen => ((LaunchView?)ViewLaunch(seen), (Refusal?)null), cancellation);

    public Task<Outcome> LaunchAsync(CommandContext context, ImmutableArray<string> despite) =>
        ExecuteAsync(context, CommandDigest.Of("launch-region", despite), new LaunchRegion(despite));

    public Task<Outcome> PlanAsync(CommandContext context, DateTimeOffset moment, ImmutableArray<string> despite) => ExecuteAsync(
        context, CommandDigest.Of("plan-launch", moment, despite), new PlanLaunch(moment, despite, _clock.GetUtcNow()));

    public Task<Outcome> CancelAsync(CommandContext context) => ExecuteAsync(context, CommandDigest.Of("cancel-launch"), new CancelLaunch());

    public Task<Outcome> WithdrawAsync(CommandContext context) => ExecuteAsync(context, CommandDigest.Of("withdraw-region"), new WithdrawRegion());

    public Task<Outcome> ArchiveAsync(CommandContext context) => ExecuteAsync(context, CommandDigest.Of("archive-region"), new ArchiveRegion());

    public Task<Outcome> RestoreAsync(CommandContext context) => ExecuteAsync(context, CommandDigest.Of("restore-region"), new RestoreRegion());

    private static LaunchView ViewLaunch(Seen seen)
    {
        var checklist = LaunchChecklist.Of(seen.Region);
        return new LaunchView(
            seen.Version,
            seen.Region.Settings!.Status.Word(),
            checklist.Open.IsEmpty,
            seen.Region.Launch is { } plan ? new PlannedLaunch(plan.Moment, plan.Despite, plan.Missed?.At, plan.Missed?.Open ?? []) : null,
            [.. checklist.Items.Select(item => new LaunchItemView(item.Key, item.IsRequired, item.IsDone, item.Detail))],
            [.. checklist.Languages.Select(each => new LaunchLanguageView(each.Language.Value, each.Pages, each.Missing, each.Outdated))]);
    }
}
