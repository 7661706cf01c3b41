using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// Who is signed in where. Sessions are rows of the database, so that they can be listed and ended; what was found is believed for three
/// seconds. A session that is ended here is over at once in this process, and in other gateways when they look again.
/// </summary>
internal sealed class Sessions(AccountWork work, IOptions<AccountOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan BetweenSightings = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ForSecondFactor = TimeSpan.FromMinutes(5);

    private readonly ShortMemory<SignedIn> _memory = new(clock);

    /// <summary>Begins a session.</summary>
    /// <param name="pending">Whether a second factor must follow.</param>
    public async Task<StartedSession> StartAsync(AccountsContext db, string account, string client, bool pending)
    {
        var (now, secret) = (clock.GetUtcNow(), Secrets.New());
        var session = new AccountSession
        {
            Id = Guid.CreateVersion7(now).ToString("n"),
            Hash = SecretHash.Of(secret),
            Account = account,
            Started = now,
            Seen = now,
            Expires = pending ? now + ForSecondFactor : Earlier(now + Idle, now + Longest),
            Client = client,
            Pending = pending,
        };
        await db.Sessions.Where(old => old.Expires <= now).ExecuteDeleteAsync();
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return new StartedSession(secret, pending ? session.Expires : now + Longest, pending);
    }

    /// <summary>Who has this secret in a cookie, or null.</summary>
    public Task<SignedIn?> FindAsync(string secret)
    {
        var hash = SecretHash.Of(secret);
        return _memory.FindAsync(hash, () => work.RunAsync(scope => ReadAsync(scope.Db, hash)));
    }

    public Task<ImmutableArray<AccountSession>> ListAsync(string account) => work.RunAsync(async scope =>
    {
        var now = clock.GetUtcNow();
        return ImmutableArray.CreateRange(await scope.Db.Sessions.AsNoTracking()
            .Where(session => session.Account == account && session.Expires > now && !session.Pending)
            .OrderBy(session => session.Id)
            .ToListAsync());
    });

    /// <summary>Ends one session of the account; false if it has no such one.</summary>
    public Task<bool> EndAsync(string account, string id) => EndAsync(
        db => db.Sessions.Where(session => session.Account == account && session.Id == id));

    /// <summary>Ends all sessions of the account.</summary>
    public Task EndAllAsync(string account) => EndAsync(db => db.Sessions.Where(session => session.Account == account));

    /// <summary>Ends all sessions of the account but one.</summary>
    public Task EndOthersAsync(string account, string kept) => EndAsync(
        db => db.Sessions.Where(session => session.Account == account && session.Id != kept));

    /// <summary>To be called when rows of sessions were deleted, or what they say of an account was changed.</summary>
    public void Forget() => _memory.Forget();

    private TimeSpan Idle => TimeSpan.FromHours(options.Value.IdleHours);

    private TimeSpan Longest => TimeSpan.FromDays(options.Value.LongestDays);

    private async Task<bool> EndAsync(Func<AccountsContext, IQueryable<AccountSession>> which)
    {
        var ended = await work.RunAsync(scope => which(scope.Db).ExecuteDeleteAsync());
        Forget();
        return ended > 0;
    }

    private async Task<SignedIn?> ReadAsync(AccountsContext db, string hash)
    {
        var now = clock.GetUtcNow();
        var found = await db.Sessions.AsNoTracking()
            .Where(session => session.Hash == hash && session.Expires > now)
            .Join(db.Users, session => session.Account, account => account.Id, (session, account) => new { Session = session, Account = account })
            .SingleOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        var (session, account) = (found.Session, found.Account);
        if (!session.Pending && now - session.Seen >= BetweenSightings)
        {
            var expires = Earlier(now + Idle, session.Started + Longest);
            await db.Sessions.Where(row => row.Id == session.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Seen, now).SetProperty(row => row.Expires, expires));
        }

        return new SignedIn(account.Id, account.Email!, account.Name, account.Language, account.TwoFactorEnabled, session.Id, session.Pending);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}

/// <summary>What a client needs to show that it has a session.</summary>
/// <param name="Ends">When it ends at the latest.</param>
internal sealed record StartedSession(string Secret, DateTimeOffset Ends, bool Pending);
