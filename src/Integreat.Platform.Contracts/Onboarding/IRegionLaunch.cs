namespace Integreat.Platform.Contracts.Onboarding;

/// <summary>Whether readers find a region: it goes live, at once or at a moment, is hidden again, or is archived. Grain key: <see cref="GrainKeys.Region"/>.</summary>
[Alias("region-launch-grain"), Version(1)]
public interface IRegionLaunch : IGrainWithStringKey
{
    /// <summary>What is done and what is left to do before the region goes live. Refuses: region-unknown.</summary>
    [AlwaysInterleave, Alias("read-launch")]
    Task<Answer<LaunchView>> ReadLaunchAsync(Caller caller, CancellationToken cancellation);

    /// <summary>Lists the region as live. Refuses: launch-not-ready, launch-item-unknown, region-live, region-archived.</summary>
    /// <param name="despite">Keys of required items that need not be done. Those that are not done are kept with the fact.</param>
    [Alias("launch")]
    Task<Outcome> LaunchAsync(CommandContext context, ImmutableArray<string> despite);

    /// <summary>
    /// The same at a moment; takes the place of an earlier plan. Refuses in addition: moment-past. Whatever is required and not done when the moment
    /// has come keeps the region hidden: see <see cref="PlannedLaunch.MissedAt"/>.
    /// </summary>
    [Alias("plan")]
    Task<Outcome> PlanAsync(CommandContext context, DateTimeOffset moment, ImmutableArray<string> despite);

    /// <summary>Drops a plan, also a missed one. Refuses: launch-not-planned.</summary>
    [Alias("cancel")]
    Task<Outcome> CancelAsync(CommandContext context);

    /// <summary>Hides a live region again. Refuses: region-not-live.</summary>
    [Alias("withdraw")]
    Task<Outcome> WithdrawAsync(CommandContext context);

    /// <summary>Takes the region out of service; a planned launch is cancelled with that. Refuses: region-archived.</summary>
    [Alias("archive")]
    Task<Outcome> ArchiveAsync(CommandContext context);

    /// <summary>Brings an archived region back, hidden. Refuses: region-not-archived.</summary>
    [Alias("restore")]
    Task<Outcome> RestoreAsync(CommandContext context);
}

/// <summary>How far a region is from going live.</summary>
/// <param name="Status">ACTIVE, HIDDEN or ARCHIVED.</param>
/// <param name="Ready">Whether everything required is done.</param>
/// <param name="Planned">When it goes live by itself, or should have; null without a plan.</param>
[GenerateSerializer, Immutable, Alias("launch-view")]
public sealed record LaunchView(
    [property: Id(0)] long Version,
    [property: Id(1)] string Status,
    [property: Id(2)] bool Ready,
    [property: Id(3)] PlannedLaunch? Planned,
    [property: Id(4)] ImmutableArray<LaunchItemView> Items,
    [property: Id(5)] ImmutableArray<LaunchLanguageView> Languages);

/// <param name="Despite">Keys of required items that do not keep the region from going live.</param>
/// <param name="MissedAt">When the region should have gone live and did not; null as long as the moment is ahead.</param>
/// <param name="MissedFor">Keys of the required items that were not done then.</param>
[GenerateSerializer, Immutable, Alias("planned-launch")]
public sealed record PlannedLaunch(
    [property: Id(0)] DateTimeOffset Moment,
    [property: Id(1)] ImmutableArray<string> Despite,
    [property: Id(2)] DateTimeOffset? MissedAt,
    [property: Id(3)] ImmutableArray<string> MissedFor);

/// <param name="Key">Stable, for programs.</param>
/// <param name="Required">Whether it keeps the region from going live; else it is advice.</param>
/// <param name="Detail">A sentence for people that says what to do, or what was done.</param>
[GenerateSerializer, Immutable, Alias("launch-item")]
public sealed record LaunchItemView(
    [property: Id(0)] string Key, [property: Id(1)] bool Required, [property: Id(2)] bool Done, [property: Id(3)] string Detail);

/// <summary>What readers would get in a language that they can choose.</summary>
/// <param name="Pages">Pages that are public in it.</param>
/// <param name="Missing">Pages that are public in the default language and not in this one.</param>
/// <param name="Outdated">Public pages whose source has changed since.</param>
[GenerateSerializer, Immutable, Alias("launch-language")]
public sealed record LaunchLanguageView(
    [property: Id(0)] string Language, [property: Id(1)] int Pages, [property: Id(2)] int Missing, [property: Id(3)] int Outdated);
