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

    /// <summary>
    /// How long an owner holds back an answer to an edition or the directory while it has nothing new. What is left of their leases by then must
    /// still be enough for those that they give.
    /// </summary>
    public static TimeSpan RelayHold { get; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The same for what asks for all of a silo: it is one question for thousands of editions, and what is left of its lease is all that they get.
    /// </summary>
    public static TimeSpan SharedHold { get; } = TimeSpan.FromSeconds(0.25);

    /// <summary>
    /// How long an edition or the directory holds back an answer to a gateway: as long as its lease allows, for nobody's lease depends on the
    /// gateway's.
    /// </summary>
    public static TimeSpan ReaderHold { get; } = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// How long a hub holds back its answer: it is one question for all leaders of a silo, so it may come often, and what is left of the leases by
    /// then is all that relays can give.
    /// </summary>
    public static TimeSpan JointHold { get; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// How long a lease is renewed with others before its leader is asked again: so a grain that is in use knows it, and what might be wrong does not
    /// stay wrong.
    /// </summary>
    public static TimeSpan JointLongest { get; } = TimeSpan.FromMinutes(10);

    /// <summary>A leader that can give no more is asked by its followers: others' leases must not end as soon as that.</summary>
    public static TimeSpan JointLeast { get; } = TimeSpan.FromSeconds(0.75);

    /// <summary>A renewal must arrive before the lease runs out, so nothing is held back longer than until so long before that.</summary>
    public static TimeSpan Margin { get; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// How long the answer to a question may be held back that is to renew a lease. A leader whose own lease comes to its end gives shorter and
    /// shorter ones, and is not to be asked without a pause.
    /// </summary>
    /// <param name="remaining">What is left of the lease.</param>
    /// <param name="longest">For which the leader holds an answer back.</param>
    public static TimeSpan Hold(TimeSpan remaining, TimeSpan longest) =>
        remaining - Margin is var left && left > longest ? longest : left > ShortestHold ? left : ShortestHold;

    private static TimeSpan ShortestHold { get; } = TimeSpan.FromSeconds(0.05);

    /// <summary>An owner whose last confirmation is older asks the database again before it gives a lease.</summary>
    public static TimeSpan Recheck { get; } = TimeSpan.FromSeconds(0.5);
}
