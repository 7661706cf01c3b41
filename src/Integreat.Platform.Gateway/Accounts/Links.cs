using Integreat.Platform.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Makes and finds the links that people are sent.</summary>
internal sealed class Links(TimeProvider clock)
{
    /// <summary>Stores a new link and returns its secret, which is nowhere else.</summary>
    public async Task<string> AddAsync(AccountsContext db, string account, string purpose, TimeSpan lasts)
    {
        var (now, secret) = (clock.GetUtcNow(), Secrets.New());
        await db.Links.Where(link => link.Expires <= now).ExecuteDeleteAsync();
        db.Links.Add(new AccountLink { Hash = SecretHash.Of(secret), Account = account, Purpose = purpose, Expires = now + lasts });
        await db.SaveChangesAsync();
        return secret;
    }

    /// <summary>The link, as long as it works.</summary>
    public Task<AccountLink?> FindAsync(AccountsContext db, string secret, string purpose)
    {
        var (hash, now) = (SecretHash.Of(secret), clock.GetUtcNow());
        return db.Links.SingleOrDefaultAsync(link => link.Hash == hash && link.Purpose == purpose && link.Expires > now);
    }
}
