namespace Integreat.Platform.Contracts.Following;

/// <summary>How a follower reaches its leader.</summary>
/// <param name="AskAsync">Asks it; an exception means that it cannot be reached.</param>
/// <param name="ConfirmAsync">See <see cref="ILeader.ConfirmAsync"/>.</param>
/// <param name="LeaveAsync">See <see cref="ILeader.LeaveAsync"/>.</param>
public sealed record LeaderLink<TDelta>(
    Func<Follow, CancellationToken, Task<TDelta>> AskAsync,
    Func<string, Cursor, CancellationToken, Task> ConfirmAsync,
    Func<string, CancellationToken, Task> LeaveAsync)
    where TDelta : IDelta<TDelta>;

/// <summary>Links to grains.</summary>
public static class LeaderLink
{
    /// <param name="leader">Found when it is first needed: a client learns what grains there are only when it has connected.</param>
    /// <param name="ask">Asks the leader.</param>
    public static LeaderLink<TDelta> To<TDelta>(Func<ILeader> leader, Func<Follow, CancellationToken, Task<TDelta>> ask)
        where TDelta : IDelta<TDelta> => new(
        ask,
        (holder, shown, cancellation) => leader().ConfirmAsync(holder, shown, cancellation),
        (holder, cancellation) => leader().LeaveAsync(holder, cancellation));
}
