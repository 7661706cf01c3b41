using System.Text.Json.Serialization;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Onboarding;

/// <summary>When a region is to go live by itself.</summary>
/// <param name="Despite">Keys of required items of the checklist that do not keep it from going live.</param>
/// <param name="Missed">What kept it from going live when its moment had come; null as long as it is ahead.</param>
public sealed record LaunchPlan(DateTimeOffset Moment, ImmutableArray<string> Despite, MissedLaunch? Missed = null)
{
    /// <summary>When something is to be done; null once that was tried.</summary>
    [JsonIgnore]
    public DateTimeOffset? DueAt => Missed is null ? Moment : null;
}

/// <param name="Open">Keys of the required items that were not done.</param>
public sealed record MissedLaunch(DateTimeOffset At, ImmutableArray<string> Open);

/// <summary>Lists the region as live at once.</summary>
/// <param name="Despite">Keys of required items that need not be done.</param>
public sealed record LaunchRegion(ImmutableArray<string> Despite) : RegionCommand;

/// <summary>The same at a moment; takes the place of an earlier plan.</summary>
public sealed record PlanLaunch(DateTimeOffset Moment, ImmutableArray<string> Despite, DateTimeOffset At) : RegionCommand;

/// <summary>The moment of the plan has come.</summary>
/// <param name="Moment">That of the plan, so that another one is not carried out with it.</param>
public sealed record LaunchDueRegion(DateTimeOffset Moment, DateTimeOffset At) : RegionCommand;

/// <summary>Drops the plan, also one that was missed.</summary>
public sealed record CancelLaunch : RegionCommand;

/// <summary>Makes a live region hidden again.</summary>
public sealed record WithdrawRegion : RegionCommand;

/// <summary>Takes the region out of service.</summary>
public sealed record ArchiveRegion : RegionCommand;

/// <summary>Brings an archived region back: hidden, whatever it was before.</summary>
public sealed record RestoreRegion : RegionCommand;

/// <summary>The region is listed as live.</summary>
/// <param name="Despite">The required items that were not done and that somebody said need not be.</param>
public sealed record RegionLaunched(ImmutableArray<string> Despite) : RegionFact;

/// <summary>The region goes live at this moment.</summary>
public sealed record LaunchPlanned(DateTimeOffset Moment, ImmutableArray<string> Despite) : RegionFact;

/// <summary>The moment had come and the region stayed hidden, because these required items were not done.</summary>
public sealed record LaunchMissed(DateTimeOffset At, ImmutableArray<string> Open) : RegionFact;

/// <summary>The region does not go live by itself any more.</summary>
public sealed record LaunchCancelled : RegionFact;

/// <summary>The region is hidden again.</summary>
public sealed record RegionWithdrawn : RegionFact;

/// <summary>The region is out of service.</summary>
public sealed record RegionArchived : RegionFact;

/// <summary>The region is back, hidden.</summary>
public sealed record RegionRestored : RegionFact;
