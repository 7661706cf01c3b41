using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// Tokens that people make for their programs. Like sessions they are rows of the database, and what was found is believed for three seconds.
/// What a token may be used for is not judged here: regions and the platform are told its scopes.
/// </summary>
internal sealed class PersonalTokens(AccountWork work, IOptions<AccountOptions> options, TimeProvider clock)
{
    /// <summary>How many one account may have.</summary>
    public const int Most = 50;

    public const int LongestName = 100;

    /// <summary>Every token begins so: programs that look for secrets where none should be find it.</summary>
    public const string Prefix = "integreat_pat_";

    private static readonly TimeSpan BetweenSightings = TimeSpan.FromMinutes(1);

    private readonly ShortMemory<SignedIn> _memory = new(clock);

    /// <summary>Makes a token, which is nowhere else and shown this once; or says why not.</summary>
    public async Task<(PersonalToken? Stored, string? Secret, Problem? Problem)> CreateAsync(string account, TokenForm form)
    {
        if (form.Name.Trim() is not { Length: > 0 and <= LongestName } name || name.Any(char.IsControl))
        {
            return (null, null, AccountProblems.TokenNameMissing);
        }

        if (form.Scopes.IsDefaultOrEmpty || !form.Scopes.All(PersonalScopes.Known.Contains))
        {
            return (null, null, AccountProblems.ScopesWrong);
        }

        if (form.ExpiresInDays < 1 || form.ExpiresInDays > options.Value.LongestTokenDays)
        {
            return (null, null, AccountProblems.ExpiryWrong(options.Value.LongestTokenDays));
        }

        var (now, secret) = (clock.GetUtcNow(), Prefix + Secrets.New());
        var token = new PersonalToken
        {
            Id = Guid.CreateVersion7(now).ToString("n"),
            Hash = SecretHash.Of(secret),
            Account = account,
            Name = name,
            Scopes = string.Join(' ', PersonalScopes.Known.Where(form.Scopes.Contains)),
            Created = now,
            Expires = now.AddDays(form.ExpiresInDays),
        };
        return await StoreAsync(token) ? (token, secret, null) : (null, null, AccountProblems.TooManyTokens);
    }

    /// <summary>For whom this token acts, and to what it is narrowed; null if it is unknown, has ended, or its account is locked.</summary>
    public Task<SignedIn?> FindAsync(string secret)
    {
        var hash = SecretHash.Of(secret);
        return _memory.FindAsync(hash, () => work.RunAsync(scope => ReadAsync(scope.Db, hash)));
    }

    /// <summary>Those that work, the oldest first.</summary>
    public Task<ImmutableArray<PersonalToken>> ListAsync(string account) => work.RunAsync(async scope =>
    {
        var now = clock.GetUtcNow();
        return ImmutableArray.CreateRange(await scope.Db.PersonalTokens.AsNoTracking()
            .Where(token => token.Account == account && token.Expires > now)
            .OrderBy(token => token.Id)
            .ToListAsync());
    });

    /// <summary>Ends one token of the account; false if it has no such one.</summary>
    public async Task<bool> EndAsync(string account, string id)
    {
        var ended = await work.RunAsync(scope =>
            scope.Db.PersonalTokens.Where(token => token.Account == account && token.Id == id).ExecuteDeleteAsync());
        _memory.Forget();
        return ended > 0;
    }

    /// <summary>Ends all tokens of the account.</summary>
    public async Task EndAllAsync(string account)
    {
        await work.RunAsync(scope => EndAllAsync(scope.Db, account));
        _memory.Forget();
    }

    /// <summary>The same within other work, after which <see cref="Forget"/> is to be called.</summary>
    public static Task<int> EndAllAsync(AccountsContext db, string account) =>
        db.PersonalTokens.Where(token => token.Account == account).ExecuteDeleteAsync();

    /// <summary>To be called when rows of tokens were deleted.</summary>
    public void Forget() => _memory.Forget();

    private Task<bool> StoreAsync(PersonalToken token) => work.RunAsync(async scope =>
    {
        await scope.Db.PersonalTokens.Where(old => old.Expires <= token.Created).ExecuteDeleteAsync();
        if (await scope.Db.PersonalTokens.CountAsync(other => other.Account == token.Account) >= Most)
        {
            return false;
        }

        scope.Db.PersonalTokens.Add(token);
        await scope.Db.SaveChangesAsync();
        return true;
    });

    private async Task<SignedIn?> ReadAsync(AccountsContext db, string hash)
    {
        var now = clock.GetUtcNow();
        var found = await db.PersonalTokens.AsNoTracking()
            .Where(token => token.Hash == hash && token.Expires > now)
            .Join(
                db.Users.Where(account => account.LockoutEnd == null || account.LockoutEnd <= now),
                token => token.Account, account => account.Id, (token, account) => new { Token = token, Account = account })
            .SingleOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        var (token, account) = (found.Token, found.Account);
        if (token.Used is not { } used || now - used >= BetweenSightings)
        {
            await db.PersonalTokens.Where(row => row.Id == token.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, (DateTimeOffset?)now));
        }

        return new SignedIn(account.Id, account.Email!, account.Name, account.Language, account.TwoFactorEnabled, token.Id, Pending: false)
        {
            TokenScopes = [.. token.Scopes.Split(' ')],
        };
    }
}
