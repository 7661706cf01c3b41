namespace Integreat.Platform.Contracts.Following;

/// <summary>What one follower's leases come to in the counters.</summary>
internal sealed class LeaseWatch(LeaseCounters? counters)
{
    private bool _isLeased;

    /// <summary>A question was answered with a lease.</summary>
    public void Renew()
    {
        _isLeased = true;
        counters?.Renewed();
    }

    /// <summary>A question begins. It is the first to notice that a lease has run out.</summary>
    public void Ask(bool isHeld)
    {
        if (_isLeased && !isHeld)
        {
            _isLeased = false;
            counters?.Expired();
        }
    }

    /// <summary>A question was not answered.</summary>
    public void Fail() => counters?.Failed();

    /// <summary>The lease was given up, which is no expiry.</summary>
    public void Drop() => _isLeased = false;
}
