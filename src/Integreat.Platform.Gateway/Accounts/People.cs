using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Who accounts are, for those who may know: facts name them by id only.</summary>
internal sealed class People(AccountWork work)
{
    /// <summary>The people of these accounts; who has no account any more is missing in the answer.</summary>
    public Task<FrozenDictionary<string, Person>> FindAsync(IReadOnlyCollection<string> accounts) => work.RunAsync(async scope =>
    {
        var found = await scope.Db.Users.AsNoTracking()
            .Where(account => accounts.Contains(account.Id))
            .Select(account => new { account.Id, account.Email, account.Name, HasPassword = account.PasswordHash != null })
            .ToListAsync();
        return found.ToFrozenDictionary(account => account.Id, account => new Person(account.Email!, account.Name, !account.HasPassword));
    });

    /// <summary>Accounts whose name or address holds the text, by name.</summary>
    /// <param name="most">How many at most.</param>
    public Task<ImmutableArray<FoundPerson>> SearchAsync(string text, int most) => work.RunAsync(async scope =>
    {
        var (upper, lower) = (text.ToUpperInvariant(), text.ToLowerInvariant());
#pragma warning disable CA1304, CA1311, CA1862 // A database lowers it, by its own rules.
        var found = await scope.Db.Users.AsNoTracking()
            .Where(account => account.NormalizedEmail!.Contains(upper) || account.Name.Contains(text) || account.Name.ToLower().Contains(lower))
            .OrderBy(account => account.Name).ThenBy(account => account.Id)
            .Select(account => new { account.Id, account.Email, account.Name, HasPassword = account.PasswordHash != null })
            .Take(most)
            .ToListAsync();
#pragma warning restore CA1304, CA1311, CA1862
        var seen = await LastSeenAsync(scope, [.. found.Select(account => account.Id)]);
        return found
            .Select(account => new FoundPerson(
                account.Id, account.Name, account.Email!, !account.HasPassword, seen.TryGetValue(account.Id, out var at) ? at : null))
            .ToImmutableArray();
    });

    /// <summary>When each of these accounts was last seen, a few minutes more or less; who is signed in nowhere is missing in the answer.</summary>
    public Task<FrozenDictionary<string, DateTimeOffset>> LastSeenAsync(IReadOnlyCollection<string> accounts) =>
        work.RunAsync(scope => LastSeenAsync(scope, accounts));

    private static async Task<FrozenDictionary<string, DateTimeOffset>> LastSeenAsync(AccountScope scope, IReadOnlyCollection<string> accounts)
    {
        // The embedded database does not compare moments.
        var sessions = await scope.Db.Sessions.AsNoTracking()
            .Where(session => accounts.Contains(session.Account) && !session.Pending)
            .Select(session => new { session.Account, session.Seen })
            .ToListAsync();
        return sessions.GroupBy(session => session.Account).ToFrozenDictionary(own => own.Key, own => own.Max(session => session.Seen));
    }

    /// <summary>The names of these accounts; who has no account any more is missing in the answer, and so are machines.</summary>
    public async Task<FrozenDictionary<string, string>> NamesAsync(IEnumerable<string> accounts) =>
        (await FindAsync([.. accounts.Distinct()])).ToFrozenDictionary(person => person.Key, person => person.Value.Name);
}

/// <param name="IsInvited">Has not accepted the invitation yet.</param>
internal sealed record Person(string Email, string Name, bool IsInvited);

/// <param name="LastSeen">Null if signed in nowhere.</param>
internal sealed record FoundPerson(string Account, string Name, string Email, bool IsInvited, DateTimeOffset? LastSeen);
