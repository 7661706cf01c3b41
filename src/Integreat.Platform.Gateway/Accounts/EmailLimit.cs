using System.Threading.RateLimiting;
using Integreat.Platform.Contracts;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// Limits how often one e-mail address is tried or written to, whoever asks and whether there is an account or not. Each gateway counts for
/// itself; of addresses only hashes are in memory.
/// </summary>
internal sealed class EmailLimit : IDisposable
{
    public const int SignInsPerMinute = 20;
    public const int ResetsPerHour = 5;

    private readonly PartitionedRateLimiter<string> _signIns = Create(SignInsPerMinute, TimeSpan.FromMinutes(1));
    private readonly PartitionedRateLimiter<string> _resets = Create(ResetsPerHour, TimeSpan.FromHours(1));

    public bool AllowsSignIn(string email) => Allows(_signIns, email);

    public bool AllowsReset(string email) => Allows(_resets, email);

    public void Dispose()
    {
        _signIns.Dispose();
        _resets.Dispose();
    }

    private static bool Allows(PartitionedRateLimiter<string> limiter, string email)
    {
        using var lease = limiter.AttemptAcquire(SecretHash.Of(email.Trim().ToUpperInvariant()));
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Create(int count, TimeSpan window) => PartitionedRateLimiter.Create<string, string>(
        email => RateLimitPartition.GetFixedWindowLimiter(email, _ => new FixedWindowRateLimiterOptions { PermitLimit = count, Window = window }));
}
