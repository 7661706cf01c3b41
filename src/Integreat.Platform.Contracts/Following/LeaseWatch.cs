namespace Integreat.Platform.Contracts.Following;

/// <summary>What one follower's leases come to in the counters.</summary>
internal sealed class LeaseWatch(LeaseCounters? counters)
{
    private bool _isLeased;

    /// <summary>Watches over a question. It is the first to notice that a lease has run out.</summary>
    public async Task OverAsync(bool isHeld, Func<Task> question)
    {
        if (_isLeased && !isHeld)
        {
            _isLeased = false;
            counters?.Expired();
        }

        try
        {
            await question();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            counters?.Failed(); // who stops lets go of a question; that is no failure
            throw;
        }
    }

    /// <summary>A question was answered with a lease.</summary>
    public void Renew()
    {
        _isLeased = true;
        counters?.Renewed();
    }

    /// <summary>The lease was given up, which is no expiry.</summary>
    public void Drop() => _isLeased = false;
}
