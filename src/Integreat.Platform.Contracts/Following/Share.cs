namespace Integreat.Platform.Contracts.Following;

/// <summary>One follower's part in a joint lease: first offered, then in it, then out, and never in again.</summary>
/// <param name="offered">When it was, as a timestamp.</param>
internal sealed class Share(
    JointLease joint, JointEntry entry, long offered, HeldLease lease, Func<bool> isWanted, LeaseCounters? counters)
{
    private readonly TaskCompletionSource _out = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isIn;
    private volatile bool _isOut;

    public JointEntry Entry => entry;

    /// <summary>Where it is in; null before and after.</summary>
    public JointLease? Joint => _isIn ? joint : null;

    public long Offered => offered;

    public bool IsIn => _isIn;

    public bool IsOut => _isOut;

    /// <summary>Completes when it is out.</summary>
    public Task WhenOut => _out.Task;

    /// <summary>Until when what is held may be shown on it, as a timestamp.</summary>
    public long Until => _isIn ? joint.Until : long.MinValue;

    /// <summary>Whether the follower still wants it.</summary>
    public bool IsWanted() => isWanted();

    /// <summary>The hub has taken it in, unless the follower has given it up in the meantime.</summary>
    public void TakeIn() => lease.TakeIn(this);

    /// <summary>From now on it is not extended; what was granted stays granted.</summary>
    public void PutOut() => lease.PutOut(this);

    /// <summary>For the lease that it belongs to, one at a time.</summary>
    public void Enter()
    {
        if (!_isOut && !_isIn)
        {
            _isIn = true;
            counters?.Joined(1);
        }
    }

    /// <summary>The same.</summary>
    public void Leave()
    {
        counters?.Joined(_isIn ? -1 : 0);
        (_isOut, _isIn) = (true, false);
        _out.TrySetResult();
    }
}
