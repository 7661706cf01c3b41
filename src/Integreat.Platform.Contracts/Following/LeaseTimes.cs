namespace Integreat.Platform.Contracts.Following;

/// <summary>
/// How long leases last. Constants and no options: a cluster in which two processes disagreed about them could show what is no longer true.
/// Only durations are ever compared, never two clocks; all that is asked of machines is that their clocks run at about the same speed.
/// </summary>
public static class LeaseTimes
{
    /// <summary>
    /// The longest that anything may be shown on an owner's word: counted from the moment before the database last confirmed who owns the
    /// stream. A new owner that does not know how its predecessor ended acknowledges nothing for so long.
    /// </summary>
    public static TimeSpan Owner { get; } = TimeSpan.FromSeconds(3);

    /// <summary>The longest lease that an edition or the directory gives a gateway.</summary>
    public static TimeSpan Reader { get; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a leader holds an answer back while it has nothing new. Well below the leases, so that a held answer renews in time.</summary>
    public static TimeSpan Hold { get; } = TimeSpan.FromSeconds(0.75);

    /// <summary>An owner whose last confirmation is older asks the database again before it gives a lease.</summary>
    public static TimeSpan Recheck { get; } = TimeSpan.FromSeconds(0.5);
}
