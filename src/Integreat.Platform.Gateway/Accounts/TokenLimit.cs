using System.Net;
using System.Threading.RateLimiting;
using Integreat.Platform.Gateway.Clients;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// Limits how often one client shows a token that is not right. Right ones do not count, however often they are used; they are not looked at any
/// more either once the limit is reached.
/// </summary>
internal sealed class TokenLimit(IOptions<LimitOptions> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _wrong = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        client => RateLimitPartition.GetFixedWindowLimiter(
            client,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.Value.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool Allows(HttpContext http)
    {
        using var lease = _wrong.AttemptAcquire(ClientAddress.Of(http), permitCount: 0);
        return lease.IsAcquired;
    }

    public void CountWrong(HttpContext http) => _wrong.AttemptAcquire(ClientAddress.Of(http)).Dispose();

    public void Dispose() => _wrong.Dispose();
}
