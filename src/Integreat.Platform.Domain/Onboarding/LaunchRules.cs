using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Onboarding;

/// <summary>
/// How a region becomes live, hidden and archived. It goes live only while nothing required is left to do; a plan whose moment finds something open is
/// missed: it stays in sight, and only people take it up again.
/// </summary>
internal static class LaunchRules
{
    public static Decision<RegionFact> Decide(Region region, RegionCommand command) => command switch
    {
        LaunchRegion launch => region.Decide(launch),
        PlanLaunch plan => region.Decide(plan),
        LaunchDueRegion due => region.Decide(due),
        CancelLaunch => region.Launch is null ? LaunchRefusals.NotPlanned(Status(region)) : new LaunchCancelled(),
        WithdrawRegion => Status(region) is RegionStatus.Active ? new RegionWithdrawn() : LaunchRefusals.NotLive(region.Launch),
        ArchiveRegion when Status(region) is RegionStatus.Archived => LaunchRefusals.Archived(),
        ArchiveRegion when region.Launch is not null => ImmutableArray.Create<RegionFact>(new LaunchCancelled(), new RegionArchived()),
        ArchiveRegion => new RegionArchived(),
        RestoreRegion => Status(region) is RegionStatus.Archived ? new RegionRestored() : LaunchRefusals.NotArchived(),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "This is not about a launch."),
    };

    public static Region Apply(Region region, RegionFact fact) => fact switch
    {
        RegionLaunched => region.In(RegionStatus.Active),
        RegionWithdrawn or RegionRestored => region.In(RegionStatus.Hidden),
        RegionArchived => region.In(RegionStatus.Archived),
        LaunchPlanned planned => region with { Launch = new LaunchPlan(planned.Moment, planned.Despite) },
        LaunchMissed missed => region with { Launch = region.Launch! with { Missed = new MissedLaunch(missed.At, missed.Open) } },
        _ => region with { Launch = null },
    };

    private static Decision<RegionFact> Decide(this Region region, LaunchRegion command) =>
        Obstacle(region, command.Despite) is { } refusal ? refusal : new RegionLaunched(Passed(region, command.Despite));

    private static Decision<RegionFact> Decide(this Region region, PlanLaunch command) => command switch
    {
        _ when command.Moment <= command.At => LaunchRefusals.MomentPast(),
        _ when Obstacle(region, command.Despite) is { } refusal => refusal,
        _ when region.Launch is { Missed: null } plan && plan.Moment == command.Moment && plan.Despite.SequenceEqual(command.Despite) =>
            ImmutableArray<RegionFact>.Empty,
        _ => new LaunchPlanned(command.Moment, command.Despite),
    };

    private static Decision<RegionFact> Decide(this Region region, LaunchDueRegion command) =>
        region.Launch is not { } plan || plan.DueAt != command.Moment ? LaunchRefusals.NotPlanned(Status(region))
        : Left(region, plan.Despite) is { IsEmpty: false } left ? new LaunchMissed(command.At, [.. left.Select(item => item.Key)])
        : new RegionLaunched(Passed(region, plan.Despite));

    private static Refusal? Obstacle(Region region, ImmutableArray<string> despite) => Status(region) switch
    {
        RegionStatus.Active => LaunchRefusals.Live(),
        RegionStatus.Archived => LaunchRefusals.Archived(),
        _ when despite.FirstOrDefault(key => !LaunchChecklist.Required.Contains(key)) is { } unknown => LaunchRefusals.ItemUnknown(unknown),
        _ => Left(region, despite) is { IsEmpty: false } left ? LaunchRefusals.NotReady(left) : null,
    };

    private static ImmutableArray<LaunchItem> Left(Region region, ImmutableArray<string> despite) =>
        LaunchChecklist.Of(region).Open.RemoveAll(item => despite.Contains(item.Key));

    // Only what is really passed over is kept for ever.
    private static ImmutableArray<string> Passed(Region region, ImmutableArray<string> despite) =>
        [.. LaunchChecklist.Of(region).Open.Select(item => item.Key).Where(despite.Contains)];

    private static RegionStatus Status(Region region) => region.Settings!.Status;

    private static Region In(this Region region, RegionStatus status) => region.With(region.Settings! with { Status = status });
}

internal static class LaunchRefusals
{
    public static Refusal NotReady(ImmutableArray<LaunchItem> left) => new(
        "launch-not-ready",
        "Before the region goes live this is to be done, or to be named in \"despite\": "
            + string.Join(" ", left.Select(item => $"{item.Key}: {item.Detail}")));

    public static Refusal ItemUnknown(string key) => new(
        "launch-item-unknown", $"\"{key}\" is no required item of the checklist. Name one of {string.Join(", ", LaunchChecklist.Required)}.");

    public static Refusal MomentPast() => new("moment-past", "That moment has passed. Choose a later one, or none to go live at once.");

    public static Refusal NotPlanned(RegionStatus status) => new(
        "launch-not-planned",
        status is RegionStatus.Active ? "The region is live already. To take that back, withdraw it." : "No launch is planned. There is nothing to cancel.");

    public static Refusal Live() => new("region-live", "The region is live already.");

    public static Refusal NotLive(LaunchPlan? plan) => new(
        "region-not-live",
        plan is null ? "The region is not live. There is nothing to withdraw." : "The region is not live yet. Cancel the planned launch instead.");

    public static Refusal Archived() => new("region-archived", "The region is archived. Restore it first.");

    public static Refusal NotArchived() => new("region-not-archived", "The region is not archived. There is nothing to restore.");
}
