using Microsoft.EntityFrameworkCore;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// Counts the attempts to show a password or a code since somebody last signed in completely. An attempt is counted before it is looked at, in
/// one statement: however many come at once, no more are looked at.
/// </summary>
internal sealed class Attempts(TimeProvider clock)
{
    /// <summary>After so many the account is locked.</summary>
    public const int Most = 8;

    public static readonly TimeSpan Locked = TimeSpan.FromMinutes(15);

    /// <summary>Whether the account is not locked; if so, this attempt is counted, and the last one locks.</summary>
    public async Task<bool> TakeAsync(AccountsContext db, string account)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + Locked;
        return await db.Users
            .Where(each => each.Id == account && (each.LockoutEnd == null || each.LockoutEnd <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(each => each.LockoutEnd, each => each.AccessFailedCount + 1 >= Most ? until : null)
                .SetProperty(each => each.AccessFailedCount, each => each.AccessFailedCount + 1 >= Most ? 0 : each.AccessFailedCount + 1)) > 0;
    }

    /// <summary>Somebody has shown all that it takes.</summary>
    public static Task ClearAsync(AccountsContext db, string account) => db.Users
        .Where(each => each.Id == account && (each.AccessFailedCount != 0 || each.LockoutEnd != null))
        .ExecuteUpdateAsync(set => set.SetProperty(each => each.AccessFailedCount, 0).SetProperty(each => each.LockoutEnd, (DateTimeOffset?)null));
}
