namespace Integreat.Platform.Contracts.Scheduling;

/// <summary>
/// Makes things happen at their time: reads which streams are due, wakes their grains, and sleeps until the next moment. One grain, key
/// <see cref="GrainKeys.Scheduler"/>. It decides nothing and keeps nothing: whoever owns a stream says what is due, and does it once.
/// </summary>
[Alias("scheduler-grain"), Version(1)]
public interface IScheduler : IGrainWithStringKey
{
    /// <summary>
    /// Looks at what is due. Called by owners whose next moment has changed, and by every silo now and then, so that no moment is missed when
    /// a call, or the scheduler with its silo, was lost. Returns when all that was due at the call has been tried.
    /// </summary>
    [AlwaysInterleave, Alias("wake")]
    Task WakeAsync(CancellationToken cancellation);
}

/// <summary>A grain that owns a stream with due moments.</summary>
[Alias("scheduled-grain"), Version(1)]
public interface IScheduled : IGrainWithStringKey
{
    /// <summary>Does everything that is due by now, each thing once however often this is called.</summary>
    [Alias("run-due")]
    Task RunDueAsync();
}

/// <summary>The due moments of a region: news to be sent, its own launch. Grain key: <see cref="GrainKeys.Region"/>.</summary>
[Alias("scheduled-region-grain"), Version(1)]
public interface IScheduledRegion : IScheduled
{
}

/// <summary>The due moments of the platform. Grain key: <see cref="GrainKeys.Platform"/>.</summary>
[Alias("scheduled-platform-grain"), Version(1)]
public interface IScheduledPlatform : IScheduled
{
}
